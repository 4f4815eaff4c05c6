import { bundledEvidence } from "./evidence-bundle.ts";
import { type ScenarioContent, scenarioSchema } from "./file-schema.ts";
import { type Issue, inFileOrder } from "./issue.ts";
import type { Path } from "./path.ts";
import { meaningIssues } from "./resolve.ts";
import type { ScenarioFile } from "./scenario-file.ts";
import { schemaIssues } from "./schema-issues.ts";
import { wellFormedPart } from "./well-formed-part.ts";
import { issueAt, mostIssues, type Position, readText } from "./yaml-reader.ts";

export interface ParseOptions {
  /** Name of the file, for messages. */
  readonly file: string;
  /** What the text is written in. JSON is YAML too and read by the same reader; the word changes nothing else. */
  readonly format?: "yaml" | "json";
}

/** A scenario file, or everything that is wrong with it. */
export type Parsed =
  | { readonly ok: true; readonly file: ScenarioFile }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Read a scenario file from text. Never throws, whatever the text. Where the shape is wrong, the parts that are right
 * are checked for meaning too, against the bundled evidence, so that all problems are reported in one pass.
 */
export function parseScenario(text: string, { file }: ParseOptions): Parsed {
  const read = readText(text, file);
  if (read.value === undefined) return failed(read.issues);
  const judged = scenarioSchema.safeParse(read.value);
  if (judged.success && read.issues.length === 0) {
    return { ok: true, file: { name: file, content: judged.data, positions: read.positions } };
  }
  const shape = judged.success
    ? []
    : schemaIssues(judged.error.issues, scenarioSchema, { file, positions: read.positions, value: read.value });
  const shapeOnly = shape.filter(({ path }) => !read.issues.some((issue) => isAround(issue.path, path)));
  if (typeof read.value !== "object" || read.value === null || Array.isArray(read.value)) {
    const wanted = "a scenario: keys and values";
    return failed([...read.issues, issueAt(file, read.positions, [], "wrongType", wanted, read.value)]);
  }
  const known = [...read.issues, ...shapeOnly];
  return failed([...known, ...meaningOfTheRest(file, read.value, read.positions, known)]);
}

function meaningOfTheRest(
  name: string,
  value: unknown,
  positions: ReadonlyMap<string, Position>,
  known: readonly Issue[]
): Issue[] {
  const part = wellFormedPart<ScenarioContent>(value, (each) => scenarioSchema.safeParse(each));
  if (part === null) return [];
  const unsure = new Set(known.flatMap(({ path, suggestion }) => [String(path[0] ?? ""), suggestion ?? ""]));
  return meaningIssues({ name, content: part.content, positions }, bundledEvidence, part.inFile, unsure).filter(
    (issue) => issue.file !== name || !known.some((cause) => isConsequence(issue, cause))
  );
}

/** Whether an issue only says again what another already said about the same part of the file. */
function isConsequence(issue: Issue, cause: Issue): boolean {
  if (isAround(cause.path, issue.path) || isAround(issue.path, cause.path)) return issue.path.length > 0;
  // A misspelt key is also a missing one.
  const [last] = issue.path.slice(-1);
  return cause.code === "unknownKey" && cause.suggestion === last && issue.path.length === cause.path.length;
}

const isAround = (outer: Path, inner: Path): boolean =>
  outer.length > 0 && outer.length <= inner.length && outer.every((step, index) => step === inner[index]);

function failed(issues: readonly Issue[]): Parsed {
  const all = inFileOrder(issues);
  const [first] = all;
  if (first === undefined || all.length <= mostIssues) return { ok: false, issues: all };
  const wanted = `${all.length - mostIssues} more problems`;
  const more: Issue = {
    ...first,
    code: "more",
    path: [],
    line: null,
    column: null,
    found: null,
    wanted,
    suggestion: null
  };
  return { ok: false, issues: [...all.slice(0, mostIssues), more] };
}
