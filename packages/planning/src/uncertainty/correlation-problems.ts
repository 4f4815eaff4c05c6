import { firstImpossiblePair } from "@caseload/simulation";
import type { Assumption } from "../assumption.ts";
import type { AssumptionCorrelation } from "./sensitivity-answer.ts";

/** Everything that is wrong with the correlations asked for, a sentence each without full stop; empty where nothing is. */
export function correlationProblems(
  correlations: readonly AssumptionCorrelation[],
  assumptions: readonly Assumption[]
): string[] {
  const ids = assumptions.map(({ id }) => id);
  const problems: string[] = [];
  const pairs = new Set<string>();
  for (const { between, value } of correlations) {
    const [first, second] = between;
    for (const id of between) {
      if (!ids.includes(id)) problems.push(`no assumption with a range is called ${JSON.stringify(id)}`);
    }
    if (first === second) problems.push(`${JSON.stringify(first)} is correlated with itself`);
    const pair = JSON.stringify([...between].sort());
    if (pairs.has(pair)) problems.push(`the correlation of ${first} and ${second} is given twice`);
    pairs.add(pair);
    if (!(value > -1 && value < 1)) {
      problems.push(`the correlation of ${first} and ${second} is not between -1 and 1: ${value}`);
    }
  }
  if (problems.length > 0) return [...new Set(problems)];
  const impossible = firstImpossiblePair(
    ids.length,
    correlations.map(({ between: [first, second], value }) => ({
      first: ids.indexOf(first),
      second: ids.indexOf(second),
      correlation: value
    }))
  );
  if (impossible === null) return [];
  const [first, second] = [ids[impossible.first], ids[impossible.second]];
  return [
    `the correlations cannot all hold: with those before it, ${first} and ${second} cannot have ${impossible.correlation}`
  ];
}
