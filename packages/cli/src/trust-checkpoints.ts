import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Trust, TrustAnswer } from "@caseload/planning";
import { version } from "@caseload/reporting";
import { bundledEvidence } from "@caseload/simulation";
import { InputError } from "./input-error.ts";
import { isTrustAnswer } from "./is-trust-answer.ts";

/** What answers hang on beside the trust itself: those of anything else are refused. */
export interface CheckpointKey {
  readonly seed: number;
  readonly method: string;
  readonly readings: string;
  /** Replications of an establishment at most; null for the usual number. */
  readonly replications: number | null;
  readonly disclosure: string;
  /** Of the base as it was resolved, without its seed and readings. */
  readonly base: string;
}

/** Answers of finished trusts, a file each. */
export interface TrustCheckpoints {
  /** By the keys of the trusts. */
  readonly finished: ReadonlyMap<string, TrustAnswer>;
  /** What had to be done anew and why, a sentence each. */
  readonly told: readonly string[];
  /** Writes one down: whole, beside, then moved into its place. @throws InputError where it cannot be written */
  keep(answer: TrustAnswer): void;
  /** Takes the directory away where nothing was kept in it. */
  clear(): void;
}

const kind = "caseload compare";
/** Counted up whenever answers hold other things, or the same things worked out otherwise, within a version. */
const format = 2;
const largestBytes = 5_000_000;

/** What each part of a key is called where it differs. */
const names: Readonly<Record<string, string>> = {
  version: "version of caseload",
  format: "version of caseload",
  evidence: "version of the evidence",
  seed: "seed",
  method: "method",
  readings: "reading",
  replications: "number of replications",
  disclosure: "disclosure rule",
  base: "base scenario"
};

/**
 * The checkpoints in a directory, which is made where it is not there. They hold what is worked out from protected counts,
 * and of the row itself a hash of what is left of it when its counts are protected.
 *
 * @param shown - how the user named the directory above
 * @throws InputError that says what differs, where any of them belongs to another run; damaged ones are told, not refused
 */
export function openTrustCheckpoints(
  path: string,
  shown: string,
  key: CheckpointKey,
  trusts: readonly Trust[]
): TrustCheckpoints {
  const directory = join(path, "checkpoints");
  const header = { kind, version, format, evidence: hashOf(bundledEvidence), ...key };
  const rowOf = new Map(trusts.map((trust) => [trust.key, hashOf(trust)]));
  const finished = new Map<string, TrustAnswer>();
  const told: string[] = [];
  const differing = new Set<string>();
  const otherRows: string[] = [];
  for (const file of checkpointsIn(directory, shown)) {
    const id = file.slice(0, -".json".length);
    const content = readObject(join(directory, file));
    const isOurs = content?.kind === kind;
    const row = rowOf.get(id);
    if (row === undefined && !isOurs) continue;
    // What another version wrote is no damage, whatever it looks like.
    const differences = content === null || !isOurs ? [] : differencesOf(content, header);
    for (const difference of differences) differing.add(difference);
    if (differences.length > 0) continue;
    const answer = content?.answer;
    if (content === null || !isOurs || content.answerHash !== hashOf(answer) || !isTrustAnswer(answer)) {
      told.push(`${join(shown, "checkpoints", file)} is damaged; its trust is done anew`);
      continue;
    }
    if (content.row !== row) otherRows.push(trusts.find((trust) => trust.key === id)?.name ?? id);
    else finished.set(id, answer);
  }
  if (otherRows.length > 0) differing.add(rowsDiffering(otherRows));
  if (differing.size > 0) {
    throw new InputError([
      `${shown}: was begun with another ${[...differing].join(", another ")}; go on with the same, or begin anew in another directory with --out`
    ]);
  }
  writing(shown, () => mkdirSync(directory, { recursive: true }));
  return {
    finished,
    told,
    keep(answer) {
      const place = join(directory, `${answer.key}.json`);
      const beside = `${place}.partial`;
      const content = { ...header, row: rowOf.get(answer.key) ?? null, answerHash: hashOf(answer), answer };
      writing(shown, () => {
        try {
          writeFileSync(beside, JSON.stringify(content));
          renameSync(beside, place);
        } catch (error) {
          rmSync(beside, { force: true });
          throw error;
        }
      });
    },
    clear() {
      try {
        rmdirSync(directory);
      } catch {
        // Something is kept in it.
      }
    }
  };
}

/** In what a checkpoint is not of this run; where another version wrote it, that alone. */
function differencesOf(
  content: Readonly<Record<string, unknown>>,
  header: Readonly<Record<string, unknown>>
): string[] {
  const parts = Object.keys(header).filter((part) => content[part] !== header[part]);
  const older = parts.find((part) => part === "version" || part === "format");
  return (older === undefined ? parts : [older]).map((part) => differenceOf(part, content[part], header[part]));
}

/** Parts whose values say nothing to a reader. */
const unreadable = new Set(["base", "evidence", "format"]);

function differenceOf(part: string, before: unknown, now: unknown): string {
  const isTold = !unreadable.has(part) && before !== undefined;
  const word = (value: unknown): string => (value === null ? "the usual one" : String(value).slice(0, 40));
  return `${names[part] ?? part}${isTold ? ` (${word(before)}, not ${word(now)})` : ""}`;
}

const mostNamed = 3;

function rowsDiffering(rows: readonly string[]): string {
  const shown = rows
    .slice(0, mostNamed)
    .map((name) => JSON.stringify(name))
    .join(", ");
  const more = rows.length > mostNamed ? ` and ${rows.length - mostNamed} more` : "";
  return `${rows.length === 1 ? "row" : "set of rows"} of the trusts' file or its flows (${shown}${more})`;
}

const hashOf = (value: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify(value) ?? "")
    .digest("hex");

/** Names of the files that may be checkpoints. */
function checkpointsIn(directory: string, shown: string): readonly string[] {
  try {
    return readdirSync(directory)
      .filter((name) => name.endsWith(".json"))
      .sort();
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw new InputError([`${join(shown, "checkpoints")}: cannot be read (${codeOf(error)})`]);
  }
}

/** Null where it holds no object. */
function readObject(path: string): Readonly<Record<string, unknown>> | null {
  try {
    if (!statSync(path).isFile() || statSync(path).size > largestBytes) return null;
    const content: unknown = JSON.parse(readFileSync(path, "utf8"));
    return typeof content === "object" && content !== null && !Array.isArray(content) ? { ...content } : null;
  } catch {
    return null;
  }
}

function writing(shown: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw new InputError([`${shown}: cannot be written to (${codeOf(error)})`]);
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "no reason given";
