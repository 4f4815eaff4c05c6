import type { Preset } from "caseload";
import type { Filled } from "./open-values.ts";

type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** A step of a path: the name of a key, or the place in a list. */
type Step = string | number;

/**
 * A scenario file that starts from a preset and holds what a reader has filled in. It has a name of its own, since the
 * reader's figures say nothing about the organisation.
 */
export function fillPreset(preset: Preset, filled: Filled): string {
  const organisation = preset.scenario.organisation;
  const own = new Map<string, Plain>([
    [
      "organisation",
      `After the pattern of ${typeof organisation === "string" ? organisation : preset.title} (own figures)`
    ]
  ]);
  for (const [path, text] of Object.entries(filled)) {
    if (text === "") continue;
    const [key, ...rest] = stepsOf(path);
    if (typeof key !== "string") continue;
    own.set(key, placed(own.get(key) ?? (preset.scenario[key] as Plain | undefined) ?? null, rest, typed(text)));
  }
  const lines = [...own].flatMap(([key, value]) =>
    Array.isArray(value)
      ? [`${key}:`, ...value.map((item) => `  - ${JSON.stringify(item)}`)]
      : [`${key}: ${typeof value === "number" || typeof value === "boolean" ? value : JSON.stringify(value)}`]
  );
  return [
    `# ${preset.title}, with figures of your own where the document is silent`,
    `extends: ${preset.id}`,
    ...lines,
    "seed: 1",
    ""
  ].join("\n");
}

/** "posts[0].wte" is posts, 0, wte. */
const stepsOf = (path: string): readonly Step[] =>
  path
    .split(/[.[\]]+/)
    .filter((step) => step !== "")
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** What somebody typed: a number, yes or no, else a word. */
function typed(text: string): Plain {
  if (/^(true|yes)$/i.test(text)) return true;
  if (/^(false|no)$/i.test(text)) return false;
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
