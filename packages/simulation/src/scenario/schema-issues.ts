import type { z } from "zod";
import type { Issue } from "./issue.ts";
import { numberHint } from "./number-hint.ts";
import type { Path } from "./path.ts";
import type { CheckParameters } from "./quantity-input.ts";
import { keysAt } from "./schema-keys.ts";
import { suggest } from "./suggest.ts";
import { issueAt, type Position } from "./yaml-reader.ts";

type SchemaProblem = z.core.$ZodIssue;

/** Where the values that a schema judged were read. */
export interface ReadContent {
  readonly file: string;
  readonly positions: ReadonlyMap<string, Position>;
  readonly value: unknown;
}

/**
 * The problems a schema found, in our own words: zod's messages do not say what stood in the file. `schema` is asked
 * for the keys it knows, so that a misspelt one can be corrected.
 */
export function schemaIssues(problems: readonly SchemaProblem[], schema: z.core.$ZodType, read: ReadContent): Issue[] {
  return problems.flatMap((problem) => issuesOf(problem, [], schema, read));
}

function issuesOf(problem: SchemaProblem, before: Path, schema: z.core.$ZodType, read: ReadContent): Issue[] {
  const path: Path = [...before, ...(problem.path as Path)];
  const value = valueAt(read.value, path);
  const issue = (code: Issue["code"], wanted: string, found: unknown = value, suggestion: string | null = null) =>
    issueAt(read.file, read.positions, path, code, wanted, found, suggestion);
  switch (problem.code) {
    case "unrecognized_keys": {
      const known = keysAt(schema, path);
      const wanted = known.length === 0 ? "a known key" : oneOf(known);
      return problem.keys.map((key) =>
        issueAt(read.file, read.positions, [...path, key], "unknownKey", wanted, key, suggest(key, known))
      );
    }
    case "invalid_type":
      if (value === undefined) return [issue("missing", typeWord(problem.expected))];
      return [issue("wrongType", `${rootWord(problem, keysAt(schema, path))}${hintFor(problem.expected, value)}`)];
    case "invalid_value": {
      const words = problem.values.map(String);
      if (value === undefined) return [issue("missing", oneOf(words))];
      const near = typeof value === "string" ? suggest(value, words) : null;
      return [issue("unknownWord", oneOf(words), value, near)];
    }
    case "too_small":
      return [issue("outOfRange", smallestWord(problem), sizeOf(value))];
    case "too_big":
      return [issue("outOfRange", largestWord(problem), sizeOf(value))];
    case "custom": {
      const { code, wanted, found } = problem.params as unknown as CheckParameters;
      return [issue(code, wanted, found)];
    }
    case "invalid_union": {
      const branch = fittingBranch(problem.errors);
      if (branch !== null) return branch.flatMap((inner) => issuesOf(inner, path, schema, read));
      const roots = problem.errors.flat().filter((inner) => inner.path.length === 0);
      const keys = keysAt(schema, path);
      const wanted = [...new Set(roots.map((root) => rootWord(root, keys) + hintOf(root, value)))].join(" or ");
      if (value === undefined) return [issue("missing", wanted)];
      const words = roots.flatMap((root) => (root.code === "invalid_value" ? root.values.map(String) : []));
      return [issue("wrongType", wanted, value, typeof value === "string" ? suggest(value, words) : null)];
    }
    default:
      return [issue("wrongType", problem.message)];
  }
}

/** Of the ways to read a value, the one whose kind it has; the one with the fewest problems where several do. */
function fittingBranch(branches: readonly (readonly SchemaProblem[])[]): readonly SchemaProblem[] | null {
  const fitting = branches.filter((branch) => !branch.some(isOtherKind));
  return fitting.reduce<readonly SchemaProblem[] | null>(
    (best, branch) => (best === null || branch.length < best.length ? branch : best),
    null
  );
}

function isOtherKind(problem: SchemaProblem): boolean {
  if (problem.path.length > 0) return false;
  if (problem.code === "invalid_union") return fittingBranch(problem.errors) === null;
  return problem.code === "invalid_type" || problem.code === "invalid_value";
}

function rootWord(problem: SchemaProblem, keys: readonly string[]): string {
  if (problem.code === "invalid_type") {
    const isGroup = problem.expected === "object" && keys.length > 0;
    return isGroup ? `a group of keys (${keys.join(", ")})` : typeWord(problem.expected);
  }
  if (problem.code === "invalid_value") return problem.values.map(String).join(" or ");
  if (problem.code === "invalid_union")
    return problem.errors
      .flat()
      .map((inner) => rootWord(inner, keys))
      .join(" or ");
  return problem.message;
}

const hintOf = (problem: SchemaProblem, value: unknown): string =>
  problem.code === "invalid_type" ? hintFor(problem.expected, value) : "";

const hintFor = (expected: string, value: unknown): string =>
  expected === "number" && typeof value === "string" ? numberHint(value.trim()) : "";

const typeWords: Readonly<Record<string, string>> = {
  number: "a number",
  int: "a whole number",
  string: "a word",
  boolean: "true or false",
  array: "a list",
  object: "a group of keys",
  record: "a group of keys"
};

const typeWord = (expected: string): string => typeWords[expected] ?? expected;

function oneOf(words: readonly string[]): string {
  const last = words[words.length - 1] ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
}

function smallestWord(problem: z.core.$ZodIssueTooSmall): string {
  if (problem.origin === "string") return "a word that is not empty";
  if (problem.origin === "array") return `a list of ${problem.exact === true ? "" : "at least "}${problem.minimum}`;
  return problem.inclusive === false ? `a number above ${problem.minimum}` : `a number of at least ${problem.minimum}`;
}

function largestWord(problem: z.core.$ZodIssueTooBig): string {
  if (problem.origin === "string") return `at most ${problem.maximum} characters`;
  if (problem.origin === "array") return `a list of ${problem.exact === true ? "" : "at most "}${problem.maximum}`;
  return problem.inclusive === false ? `a number below ${problem.maximum}` : `a number of at most ${problem.maximum}`;
}

/** What a size limit was held against. */
function sizeOf(value: unknown): unknown {
  return Array.isArray(value) ? value.length : value;
}

/** The value at a path of plain data; undefined where there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  let at: unknown = value;
  for (const step of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string | number, unknown>)[step];
  }
  return at;
}
