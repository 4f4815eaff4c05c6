import type { Preset } from "caseload";
import type { Filled } from "./open-values.ts";

type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** A step of a path: the name of a key, or the place in a list. */
type Step = string | number;

/** A scenario that starts from a preset. */
export interface FilledPreset {
  /** The scenario file. */
  readonly text: string;
  /** Why nothing can be worked out yet, in words; empty where posts can be. */
  readonly missing: readonly string[];
  /** What is left out because not all of it is known, in words; an answer is about the rest. */
  readonly leftOut: readonly string[];
  /** Tasks of the catalogue that are not counted person by person, since the whole meeting was filled in. */
  readonly notCounted: readonly string[];
  /** Whether the posts in place are known, so that it can be told what they achieve. */
  readonly hasPosts: boolean;
}

/** Where not every place of care is known: as if everybody came to one place. */
const onePlace: Plain = { id: "all", label: "all places together", share: 1, hub: true };

/**
 * A scenario file that starts from a preset and holds what a reader has filled in. It has a name of its own, since the
 * reader's figures say nothing about the organisation. Once the number of new people is known, places, meetings and posts of
 * which something is still open are left out, and named, so that what is known can be worked out.
 */
export function fillPreset(preset: Preset, filled: Filled): FilledPreset {
  const isOpen = ({ path }: Preset["open"][number]): boolean => (filled[path] ?? "") === "";
  const open = preset.open.filter(isOpen);
  const missing = open.filter(({ path }) => path === "newPatientsPerYear").map(({ what }) => what);
  const parts = new Set(open.map(({ path }) => stepsOf(path)[0]));
  const own = ownValues(preset, filled);
  const leftOut: string[] = [];
  if (missing.length === 0) {
    if (parts.has("sites")) {
      own.set("sites", [onePlace]);
      own.set("posts", withoutSites(own.get("posts") ?? preset.scenario.posts));
      leftOut.push("where people are cared for: it is reckoned as if everybody came to one place");
    }
    if (parts.has("meetings")) {
      own.set("meetings", []);
      leftOut.push(`meetings, whose hours are not known: ${labelsOf(preset.scenario.meetings)}`);
    }
    if (parts.has("posts")) {
      own.set("posts", []);
      leftOut.push("the posts in place, so that what they achieve cannot be told");
    }
  }
  const notCounted = missing.length > 0 || parts.has("meetings") ? [] : tasksOfMeetings(preset);
  if (notCounted.length > 0) own.set("tasks", Object.fromEntries(notCounted.map((task) => [task, { counted: false }])));
  return {
    text: fileOf(preset, own, leftOut),
    missing,
    leftOut,
    notCounted,
    hasPosts: missing.length === 0 && !parts.has("posts")
  };
}

function ownValues(preset: Preset, filled: Filled): Map<string, Plain> {
  const organisation = preset.scenario.organisation;
  const own = new Map<string, Plain>([
    ["organisation", `After the pattern of ${typeof organisation === "string" ? organisation : preset.title}`]
  ]);
  for (const [path, text] of Object.entries(filled)) {
    if (text === "") continue;
    const [key, ...rest] = stepsOf(path);
    if (typeof key !== "string") continue;
    own.set(key, placed(own.get(key) ?? (preset.scenario[key] as Plain | undefined) ?? null, rest, typed(text)));
  }
  return own;
}

function fileOf(preset: Preset, own: ReadonlyMap<string, Plain>, leftOut: readonly string[]): string {
  const lines = [...own].flatMap(([key, value]) =>
    Array.isArray(value) && value.length > 0
      ? [`${key}:`, ...value.map((item) => `  - ${JSON.stringify(item)}`)]
      : [`${key}: ${JSON.stringify(value)}`]
  );
  return [
    `# ${preset.title}: what the document says, and figures of your own where it is silent`,
    ...leftOut.map((words) => `# Left out: ${words}`),
    `extends: ${preset.id}`,
    ...lines,
    "years: 2",
    "seed: 1",
    ""
  ].join("\n");
}

/** Tasks that the evidence asks to be switched off where the meeting is entered, so that it does not count twice. */
const tasksOfMeetings = ({ open }: Preset): readonly string[] => [
  ...new Set(open.flatMap(({ why }) => /switch the task (\w+) off/.exec(why)?.[1] ?? []))
];

/** Posts that stand at no place any more. */
const withoutSites = (posts: unknown): Plain =>
  Array.isArray(posts) ? posts.map(({ site: _, ...post }: Record<string, Plain>) => post) : [];

const labelsOf = (list: unknown): string =>
  Array.isArray(list) ? list.map(({ label }: { readonly label?: string }) => label ?? "").join(", ") : "";

/** "posts[0].wte" is posts, 0, wte. */
const stepsOf = (path: string): readonly Step[] =>
  path
    .split(/[.[\]]+/)
    .filter((step) => step !== "")
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** What a control gave: a number, true or false, else a word. */
function typed(text: string): Plain {
  if (text === "true" || text === "false") return text === "true";
  const number = Number(text);
  return Number.isNaN(number) ? text : number;
}

/** The whole with one value placed in it; lists and groups that are on the way are made. */
function placed(whole: Plain, [step, ...rest]: readonly Step[], value: Plain): Plain {
  if (step === undefined) return value;
  if (typeof step === "number") {
    const list = Array.isArray(whole) ? [...whole] : [];
    list[step] = placed(list[step] ?? null, rest, value);
    return list;
  }
  const group =
    typeof whole === "object" && whole !== null && !Array.isArray(whole) ? (whole as Record<string, Plain>) : {};
  return { ...group, [step]: placed(group[step] ?? null, rest, value) };
}
