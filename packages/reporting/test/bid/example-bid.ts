import { readFileSync } from "node:fs";
import { facts } from "@caseload/evidence";
import { bundledEvidence, parseScenario, resolveBid, serialExecutor } from "@caseload/simulation";
import { type AnsweredBid, answerBid, optionNames } from "../../src/bid.ts";
import { calibrateScenarios, readScenarios } from "../../src/index.ts";

const folder = new URL("../../../../examples/", import.meta.url);

/**
 * A bid of the examples, worked out coarsely so that it is soon done: one year simulated after a short
 * warm-up, fewer people where there are many, whole posts looked for, few replications and draws. Words are those of the real bid; numbers are not.
 */
export async function exampleBid(file: string): Promise<AnsweredBid> {
  const text = readFileSync(new URL(file, folder), "utf8")
    .replace("search: { step: 0.5 }", "search: { step: 1 }\nsuccessProbability: 0.5\nwarmUpDays: 30")
    .replace("newPatientsPerYear: 95", "newPatientsPerYear: 60")
    .replace(/^years: 5$/m, "years: 1");
  const parsed = parseScenario(text, { file });
  const read = readScenarios(text, { file });
  if (!parsed.ok || !read.ok) throw new Error(`not read: ${JSON.stringify(parsed)}`);
  const calibrated = calibrateScenarios(read.scenarios);
  if (!calibrated.ok) throw new Error(calibrated.problems.join());
  const terms = resolveBid(
    parsed.file,
    calibrated.scenarios[0].scenario,
    { otherOptions: Object.values(optionNames), factIds: facts.map(({ id }) => id) },
    bundledEvidence
  );
  if (!terms.ok) throw new Error("no terms");
  const result = await answerBid(calibrated.scenarios, terms.terms, {
    executor: serialExecutor(),
    replications: 3,
    samples: 16
  });
  if (result === null || !result.ok) throw new Error("no bid");
  return result.bid;
}
