import { documentFacts, publishedFacts } from "@caseload/evidence";
import { type BidTerms, type Issue, issueText, parseScenario, resolveBid } from "@caseload/simulation";
import { calibrateScenarios } from "../calibrate-scenarios.ts";
import { type ReadOptions, type ReadScenario, readScenarios } from "../read-scenarios.ts";
import { optionNames } from "./answered-bid.ts";

/** A scenario file with its bid, or everything that is wrong with it. */
export type ReadBid =
  | {
      readonly ok: true;
      /** The scenario, then its variants, with the contact rate that `posts` counts with. */
      readonly scenarios: readonly [ReadScenario, ...ReadScenario[]];
      readonly terms: BidTerms;
    }
  | {
      readonly ok: false;
      /** What is wrong with the file. */
      readonly issues: readonly Issue[];
      /** The issues as sentences, and why no contact rate can be inferred. */
      readonly problems: readonly string[];
    };

/**
 * From the text of a scenario file (YAML or JSON) to what a bid is worked out from: `answerBid`. A file without the key
 * `bid` has a bid of defaults.
 */
export function readBid(text: string, options: ReadOptions = {}): ReadBid {
  const { file = "scenario" } = options;
  const parsed = parseScenario(text, { file });
  if (!parsed.ok) return refused(parsed.issues);
  const read = readScenarios(text, options);
  if (!read.ok) return refused(read.issues);
  const bid = resolveBid(parsed.file, read.scenarios[0].scenario, {
    otherOptions: Object.values(optionNames),
    factIds: [...documentFacts, ...publishedFacts].map(({ id }) => id)
  });
  const calibrated = calibrateScenarios(read.scenarios);
  const problems = calibrated.ok ? [] : calibrated.problems.map((problem) => `${file}: ${problem}`);
  if (!bid.ok || !calibrated.ok) return refused(bid.ok ? [] : bid.issues, problems);
  return { ok: true, scenarios: calibrated.scenarios, terms: bid.terms };
}

const refused = (issues: readonly Issue[], others: readonly string[] = []) => ({
  ok: false as const,
  issues,
  problems: [...issues.map(issueText), ...others]
});
