import { type Questions, type ReadScenario, readScenarios } from "@caseload/reporting";
import { issueText } from "@caseload/simulation";
import { InputError } from "./input-error.ts";
import type { Io } from "./io.ts";
import { readText } from "./read-file.ts";
import { tablesOf } from "./read-table.ts";

/**
 * A scenario file and its variants, resolved, with the questions of the command line.
 *
 * @throws InputError with every problem of the file and of the tables it names
 */
export async function readScenarioFile(
  file: string,
  questions: Questions,
  io: Io
): Promise<readonly [ReadScenario, ...ReadScenario[]]> {
  const text = await readText(file, io);
  const name = file === "-" ? "standard input" : file;
  const read = readScenarios(text, { ...questions, file: name, rowsOf: tablesOf(file, io.cwd) });
  if (!read.ok) throw new InputError(read.issues.map(issueText));
  return read.scenarios;
}
