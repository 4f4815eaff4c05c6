import { readFileSync } from "node:fs";
import { serialExecutor } from "@caseload/simulation";
import { type AnsweredBid, answerBid, readBid } from "../../src/bid.ts";

const folder = new URL("../../../../examples/", import.meta.url);

/**
 * A bid of the examples, worked out coarsely so that it is soon done: one year simulated after a short warm-up, fewer people
 * where there are many, whole posts looked for, few replications and draws. Words are those of the real bid; numbers are not.
 */
export async function exampleBid(file: string): Promise<AnsweredBid> {
  const text = readFileSync(new URL(file, folder), "utf8")
    .replace("search: { step: 0.5 }", "search: { step: 1 }\nsuccessProbability: 0.5\nwarmUpDays: 30")
    .replace("newPatientsPerYear: 95", "newPatientsPerYear: 60")
    .replace(/^years: 5$/m, "years: 1");
  const read = readBid(text, { file });
  if (!read.ok) throw new Error(read.problems.join("\n"));
  const result = await answerBid(read.scenarios, read.terms, {
    executor: serialExecutor(),
    replications: 3,
    samples: 16
  });
  if (result === null || !result.ok) throw new Error("no bid");
  return result.bid;
}
