import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Evaluation, FinishedEvaluations } from "@caseload/planning";
import { version } from "@caseload/reporting";
import { InputError } from "./input-error.ts";
import type { Io } from "./io.ts";

/** What evaluations belong to: those of anything else are refused. */
export interface ResumeKey {
  readonly scenarioHash: string;
  /** Of the scenario that it is a variant of; null for the scenario itself. */
  readonly baseHash: string | null;
  readonly seed: number;
  /** Whatever else evaluations hang on. */
  readonly settings: unknown;
}

/** Evaluations that are kept in a file as they are finished. */
export interface ResumeFile extends FinishedEvaluations {
  /** Writes down what is not there yet. */
  save(): void;
}

const kind = "caseload sensitivity";
const savedAfterMs = 2000;
const largestBytes = 200_000_000;

/**
 * The file of `--resume`, made where it is not there yet. It is written anew every few seconds: whole, beside, and then
 * put in its place, so that an interrupt never leaves half a file.
 *
 * @throws InputError for a file that is not of this command, belongs to something else, or cannot be written
 */
export function openResumeFile(shown: string, key: ResumeKey, { cwd }: Pick<Io, "cwd">): ResumeFile {
  const path = resolve(cwd, shown);
  const header = { kind, version, ...key };
  const finished = existsSync(path) ? readEvaluations(path, shown, header) : new Map<string, Evaluation>();
  let since = performance.now();
  const save = (): void => {
    const beside = `${path}.partial`;
    try {
      writeFileSync(beside, JSON.stringify({ ...header, evaluations: Object.fromEntries(finished) }));
      renameSync(beside, path);
    } catch (error) {
      rmSync(beside, { force: true });
      throw new InputError([`${shown}: cannot be written (${codeOf(error)})`]);
    }
    since = performance.now();
  };
  save();
  return {
    get: (name) => finished.get(name),
    set(name, evaluation) {
      finished.set(name, evaluation);
      if (performance.now() - since >= savedAfterMs) save();
    },
    save
  };
}

function readEvaluations(path: string, shown: string, header: object): Map<string, Evaluation> {
  const content = readObject(path, shown);
  if (content.kind !== kind) throw new InputError([`${shown}: is no file that --resume of this command has written`]);
  const other = Object.entries(header).find(([name, value]) => JSON.stringify(content[name]) !== JSON.stringify(value));
  if (other !== undefined) {
    throw new InputError([
      `${shown}: was begun with another ${nameOf[other[0]] ?? other[0]}; name another file, or take this one away`
    ]);
  }
  const { evaluations } = content;
  if (typeof evaluations !== "object" || evaluations === null || !Object.values(evaluations).every(isEvaluation)) {
    throw new InputError([`${shown}: is damaged; take it away and begin anew`]);
  }
  return new Map(Object.entries(evaluations));
}

const nameOf: Readonly<Record<string, string>> = {
  version: "version of caseload",
  scenarioHash: "scenario, reading or calibration",
  baseHash: "base of the variant",
  seed: "seed",
  settings: "number of samples, law or correlations"
};

function readObject(path: string, shown: string): Readonly<Record<string, unknown>> {
  let content: unknown;
  try {
    if (statSync(path).size > largestBytes) throw new InputError([`${shown}: is too large`]);
    content = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    if (error instanceof InputError) throw error;
    if (!(error instanceof SyntaxError)) throw new InputError([`${shown}: cannot be read (${codeOf(error)})`]);
  }
  return typeof content === "object" && content !== null ? { ...content } : {};
}

const isEvaluation = (value: unknown): value is Evaluation =>
  value === null || (Array.isArray(value) && value.every((number) => Number.isFinite(number)));

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "no reason given";
