import { documentFacts, publishedFacts } from "@caseload/evidence";
import { calibrateScenarios, type Questions, type ReadScenario, readScenarios } from "@caseload/reporting";
import { type BidTerms, issueText, parseScenario, resolveBid } from "@caseload/simulation";
import { InputError } from "./input-error.ts";
import type { Io } from "./io.ts";
import { readText } from "./read-file.ts";
import { tablesOf } from "./read-table.ts";

/** A scenario file with its bid. */
export interface ReadBid {
  readonly scenarios: readonly [ReadScenario, ...ReadScenario[]];
  readonly terms: BidTerms;
}

/**
 * A scenario file, its variants and its bid, with the contact rate that `posts` counts with.
 *
 * @throws InputError with every problem of the file
 */
export async function readBidFile(file: string, questions: Questions, io: Io): Promise<ReadBid> {
  const text = await readText(file, io);
  const name = file === "-" ? "standard input" : file;
  const parsed = parseScenario(text, { file: name });
  const read = readScenarios(text, { ...questions, file: name, rowsOf: tablesOf(file, io.cwd) });
  if (!read.ok) throw new InputError(read.issues.map(issueText));
  if (!parsed.ok) throw new InputError(parsed.issues.map(issueText));
  const { optionNames } = await import("@caseload/reporting/bid");
  const [base] = read.scenarios;
  const bid = resolveBid(parsed.file, base.scenario, {
    otherOptions: Object.values(optionNames),
    factIds: [...documentFacts, ...publishedFacts].map(({ id }) => id)
  });
  const result = calibrateScenarios(read.scenarios);
  const problems = [
    ...(bid.ok ? [] : bid.issues.map(issueText)),
    ...(result.ok ? [] : result.problems.map((problem) => `${name}: ${problem}`))
  ];
  if (!bid.ok || !result.ok) throw new InputError(problems);
  return { scenarios: result.scenarios, terms: bid.terms };
}
