import type { Candidate } from "@caseload/planning";
import type { AnsweredOption } from "./answered-bid.ts";
import { gainOf, verdictOf } from "./option-reading.ts";

/** What the rule goes by when an option is to be put forward. */
export function candidateOf(option: AnsweredOption): Candidate {
  const { name, priced } = option;
  const row = gainOf(option);
  return {
    name,
    verdict: verdictOf(option),
    presentCost: priced.economic.presentCost,
    gain:
      row === undefined || row.difference === null
        ? null
        : { mean: row.difference, low: row.low ?? row.difference, high: row.high ?? row.difference }
  };
}
