import { lstatSync, mkdirSync, readdirSync, rmdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Trust } from "@caseload/planning";
import type { Arguments, Option } from "./command.ts";
import { InputError } from "./input-error.ts";
import type { Io } from "./io.ts";
import { type CheckpointKey, openTrustCheckpoints, type TrustCheckpoints } from "./trust-checkpoints.ts";
import { type NewFile, writeNewFiles } from "./write-new-files.ts";

/** Names of the files that a whole comparison is written to. */
export const comparisonFileNames = ["comparison.html", "comparison.xlsx", "comparison.csv", "comparison.json"] as const;

/** Options that name the directory. */
export const directoryOptions: readonly Option[] = [
  { name: "out", summary: "Write HTML, XLSX, CSV and JSON to this directory, overwriting none", value: "DIR" },
  { name: "resume", summary: "Go on with the comparison begun there, and write its files anew", value: "DIR" }
];

/** Where a comparison is kept while it is worked out, and written when it is whole. */
export interface ComparisonDirectory {
  /** As the user named it. */
  readonly shown: string;
  readonly checkpoints: TrustCheckpoints;
  /** Writes the files, all or none. @throws InputError */
  write(files: readonly NewFile[]): Promise<void>;
  /** Takes away what was made, where nothing was kept. */
  clear(): void;
}

/**
 * The directory of `--out` or `--resume`; null where neither is asked for. Other files in it are left alone. A new
 * comparison refuses a directory that holds one; one that goes on replaces its files, which hang on its checkpoints only.
 *
 * @throws InputError where it cannot be used; then nothing was written
 */
export function openComparisonDirectory(
  { values }: Arguments,
  key: CheckpointKey,
  trusts: readonly Trust[],
  { cwd }: Pick<Io, "cwd">
): ComparisonDirectory | null {
  const { out, resume } = values;
  if (out !== undefined && resume !== undefined && resolve(cwd, out) !== resolve(cwd, resume)) {
    throw new InputError(["--out and --resume name different directories; --resume writes to its own"], true);
  }
  const shown = resume ?? out;
  if (shown === undefined) return null;
  const path = resolve(cwd, shown);
  const isResumed = resume !== undefined;
  if (isResumed) requireDirectory(path, shown);
  else refuseComparison(path, shown);
  const made = makeDirectories(path, shown);
  const takeAway = (): void => {
    for (const level of made) removeEmpty(level);
  };
  try {
    const checkpoints = openTrustCheckpoints(path, shown, key, trusts);
    return {
      shown,
      checkpoints,
      write: (files) => writeNewFiles(path, shown, files, { replacing: isResumed }),
      clear() {
        checkpoints.clear();
        takeAway();
      }
    };
  } catch (error) {
    takeAway();
    throw error;
  }
}

function requireDirectory(path: string, shown: string): void {
  const is = look(path, shown);
  if (is === null) throw new InputError([`${shown}: there is nothing to go on with; --out begins a comparison`]);
  if (!is.isDirectory()) throw new InputError([`${shown}: expected a directory, found a file`]);
}

function refuseComparison(path: string, shown: string): void {
  const inTheWay = comparisonFileNames.filter((name) => look(join(path, name), shown) !== null);
  const checkpoints = look(join(path, "checkpoints"), shown);
  const isBegun = checkpoints !== null && !isEmpty(join(path, "checkpoints"));
  if (inTheWay.length === 0 && !isBegun) return;
  const found = [...inTheWay, ...(isBegun ? ["checkpoints"] : [])].join(", ");
  throw new InputError([
    `${shown}: holds a comparison already (${found}), which is not overwritten; --resume ${shown} goes on with it, another directory begins anew`
  ]);
}

function isEmpty(path: string): boolean {
  try {
    return readdirSync(path).length === 0;
  } catch {
    return false;
  }
}

/** Null where nothing is there. */
function look(path: string, shown: string) {
  try {
    return lstatSync(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT") return null;
    throw new InputError([`${shown}: cannot be written to (${String(code)})`]);
  }
}

/** Makes the levels that are missing; the deepest comes first in what it returns. */
function makeDirectories(path: string, shown: string): readonly string[] {
  const missing: string[] = [];
  for (let level = path; look(level, shown) === null && dirname(level) !== level; level = dirname(level)) {
    missing.push(level);
  }
  const made: string[] = [];
  try {
    for (const level of [...missing].reverse()) {
      mkdirSync(level);
      made.unshift(level);
    }
  } catch (error) {
    for (const level of made) removeEmpty(level);
    throw new InputError([
      `${shown}: cannot be written to (${error instanceof Error && "code" in error ? String(error.code) : "no reason given"})`
    ]);
  }
  return made;
}

function removeEmpty(path: string): void {
  try {
    rmdirSync(path);
  } catch {
    // Something is in it.
  }
}
