import { type PreparedTrusts, prepareTrusts, type TrustsQuestion } from "@caseload/planning";
import { bundledEvidence, type Issue, issueText, parseScenario, type ScenarioFile } from "@caseload/simulation";
import { InputError } from "./input-error.ts";
import type { Io } from "./io.ts";
import { type LooseTable, parseTableLoosely } from "./parse-table.ts";
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
  const broken = [...(trusts?.issues ?? []), ...(flows?.issues ?? [])];
  problems.push(...broken.map(issueText));
  const base = await attempt(() => (files.base === undefined ? null : readBase(files.base, io)), problems);
  if (trusts === undefined || flows === undefined || base === undefined || broken.length > 0) {
    // What can be read is looked at too, so that all is told at once; a broken line may be missing where another names it.
    if (trusts !== undefined && trusts.rows.rows.length > 0) {
      const readable = trusts.issues.length > 0 ? null : (flows?.rows ?? null);
      const rest = prepareTrusts({ ...question, trusts: trusts.rows, flows: readable, base: null }, bundledEvidence);
      if (!rest.ok) problems.push(...rest.issues.filter((issue) => !isOnLineOf(issue, broken)).map(issueText));
    }
    throw new InputError(problems);
  }
  const rowsOf = files.base === undefined ? {} : { rowsOf: tablesOf(files.base, io.cwd) };
  const tables = { trusts: trusts.rows, flows: flows?.rows ?? null };
  const result = prepareTrusts({ ...question, ...rowsOf, ...tables, base }, bundledEvidence);
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

const readTable = async (file: string, io: Io): Promise<LooseTable> =>
  parseTableLoosely(await readText(file, io), shownAs(file));

/** Whether a line has been told already. */
const isOnLineOf = (issue: Issue, told: readonly Issue[]): boolean =>
  told.some(({ file, line }) => file === issue.file && line === issue.line);

async function readBase(file: string, io: Io): Promise<ScenarioFile> {
  const parsed = parseScenario(await readText(file, io), { file: shownAs(file) });
  if (!parsed.ok) throw refused(parsed.issues);
  return parsed.file;
}

const refused = (issues: readonly Issue[]): InputError => new InputError(issues.map(issueText));
