import { type Path, pathText, quoted, visible } from "./path.ts";

/** What kind of problem it is; for programs. People read `issueText`. */
export type IssueCode =
  /** The text cannot be read as a scenario at all: too big, not text, not YAML, too deep. */
  | "unreadable"
  /** Something the language refuses: an alias, a tag, a key with a meaning to the machine, an invisible character. */
  | "refused"
  | "unknownKey"
  | "duplicateKey"
  | "missing"
  | "wrongType"
  | "outOfRange"
  /** A word that is not among those allowed: a role, a tier, a switch. */
  | "unknownWord"
  /** Two parts that cannot both hold. */
  | "conflict"
  /** What a preset leaves open and the file does not fill. */
  | "open"
  /** There are more problems than are listed. */
  | "more";

/**
 * A problem of a scenario file or of a table it names. Plain data; `issueText` turns it into the one sentence.
 */
export interface Issue {
  readonly code: IssueCode;
  /** File as the caller named it. */
  readonly file: string;
  /** Path in the file; for a table, the column. */
  readonly path: Path;
  /** From 1; null where the problem has no place in the file. */
  readonly line: number | null;
  readonly column: number | null;
  /** What stood there, as the sentence shows it: quoted words, plain numbers. Null where nothing did. */
  readonly found: string | null;
  /** What was wanted, so that it can follow "expected". */
  readonly wanted: string;
  /** A word that was perhaps meant. */
  readonly suggestion: string | null;
}

/** Something a reader of the result must know, although the scenario can be answered. */
export interface Warning {
  readonly code: "proxy" | "littlesLaw" | "identifierColumn" | "oversight" | "audit" | "partYear";
  readonly path: Path;
  readonly text: string;
}

/** The only place where an issue becomes a sentence: where, what was wanted, what was found. No full stop. */
export function issueText(issue: Issue): string {
  const file = visible(issue.file);
  const place =
    issue.line === null ? file : `${file} line ${issue.line}${issue.column === null ? "" : `, column ${issue.column}`}`;
  const path =
    issue.path.length === 0 && (issue.code === "unreadable" || issue.code === "more")
      ? ""
      : `, ${pathText(issue.path)}`;
  return `${place}${path}: ${sentence(issue)}${issue.suggestion === null ? "" : `; did you mean ${quoted(issue.suggestion)}?`}`;
}

function sentence({ code, found, wanted, suggestion }: Issue): string {
  switch (code) {
    case "unknownKey":
      // Where the key that was meant is known, the others are no help.
      return suggestion === null ? `unknown key ${found}; expected ${wanted}` : `unknown key ${found}`;
    case "duplicateKey":
      return `duplicate key ${found}, ${wanted}`;
    case "missing":
      return `missing; expected ${wanted}`;
    case "more":
      return `and ${wanted}`;
    case "open":
      return `left open by the preset; expected ${wanted}`;
    default:
      return found === null ? `expected ${wanted}` : `expected ${wanted}, got ${found}`;
  }
}

/** A value from a file as a sentence shows it. */
export function foundText(value: unknown): string {
  if (typeof value === "string") return quoted(value);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (value === null || value === undefined) return "nothing";
  return Array.isArray(value) ? "a list" : "a group of keys";
}

/** Issues in the order of the file, each once. */
export function inFileOrder(issues: readonly Issue[]): Issue[] {
  const seen = new Set<string>();
  return [...issues]
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
    .filter((issue) => {
      const key = issueText(issue);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
