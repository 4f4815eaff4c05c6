import { type PreparedTrusts, prepareTrusts, type TrustsQuestion } from "@caseload/planning";
import {
  bundledEvidence,
  type Issue,
  issueText,
  parseScenario,
  type Rows,
  type ScenarioFile
} from "@caseload/simulation";
import { InputError } from "./input-error.ts";
import type { Io } from "./io.ts";
import { parseTable } from "./parse-table.ts";
import { readText } from "./read-file.ts";
import { tablesOf } from "./read-table.ts";

/** Files to compare trusts by, as the user named them; `-` is standard input. */
export interface TrustsFiles {
  readonly trusts: string;
  readonly flows: string | undefined;
  readonly base: string | undefined;
}

/**
 * Reads the trusts, the flows between them and the base, and protects the counts.
 *
 * @throws InputError with every problem of all three files at once
 */
export async function readTrustsFiles(
  files: TrustsFiles,
  question: Pick<TrustsQuestion, "disclosure" | "seed" | "reading">,
  io: Io
): Promise<PreparedTrusts> {
  if (Object.values(files).filter((file) => file === "-").length > 1) {
    throw new InputError(["standard input can be only one of the files"], true);
  }
  const problems: string[] = [];
  const trusts = await attempt(() => readTable(files.trusts, io), problems);
  const flows = await attempt(() => (files.flows === undefined ? null : readTable(files.flows, io)), problems);
  const base = await attempt(() => (files.base === undefined ? null : readBase(files.base, io)), problems);
  if (trusts === undefined || flows === undefined || base === undefined) {
    // What can be read is looked at too, so that all is told at once.
    if (trusts !== undefined) {
      const rest = prepareTrusts({ ...question, trusts, flows: flows ?? null, base: null }, bundledEvidence);
      if (!rest.ok) problems.push(...rest.issues.map(issueText));
    }
    throw new InputError(problems);
  }
  const rowsOf = files.base === undefined ? {} : { rowsOf: tablesOf(files.base, io.cwd) };
  const result = prepareTrusts({ ...question, ...rowsOf, trusts, flows, base }, bundledEvidence);
  if (!result.ok) throw new InputError(result.issues.map(issueText));
  return result.prepared;
}

async function attempt<T>(read: () => Promise<T> | T, problems: string[]): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}

const shownAs = (file: string): string => (file === "-" ? "standard input" : file);

async function readTable(file: string, io: Io): Promise<Rows> {
  const table = parseTable(await readText(file, io), shownAs(file));
  if ("code" in table) throw refused([table]);
  return table;
}

async function readBase(file: string, io: Io): Promise<ScenarioFile> {
  const parsed = parseScenario(await readText(file, io), { file: shownAs(file) });
  if (!parsed.ok) throw refused(parsed.issues);
  return parsed.file;
}

const refused = (issues: readonly Issue[]): InputError => new InputError(issues.map(issueText));
