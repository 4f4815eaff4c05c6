import type { Establishment, FrontierPoint, SimulatedPosts, Trial } from "@caseload/planning";
import type { Reading, Scenario, SuccessShare } from "@caseload/simulation";
import type { FoundBySimulation } from "./found-by-simulation.ts";
import { peopleText, percentText, postsText, poundsText } from "./number-format.ts";
import { postsInPlace } from "./posts-in-place.ts";
import { standardNames } from "./standard-gap.ts";

/** "4.2 CNS", "2.7 CNS with 1.9 support workers". */
export function establishmentText({ cns, supportWorker }: Establishment): string {
  const nurses = `${postsText(cns)} CNS`;
  return supportWorker === 0 ? nurses : `${nurses} with ${postsText(supportWorker)} support workers`;
}

/** "48 of 50 replications". */
export const successText = ({ successes, n }: SuccessShare): string =>
  `${peopleText(successes)} of ${peopleText(n)} replications`;

const readingWords: Readonly<Record<Reading, string>> = {
  strict: "in the strict reading",
  delegated: "where work is delegated to support workers"
};

/** What posts would meet the Standards, and what those in place fail first: the first sentences of the answer. */
export function simulatedHeadline({ posts }: FoundBySimulation, scenario: Scenario): string {
  const [first, ...others] = posts;
  if (first === undefined) return "";
  const chance = percentText(scenario.successProbability.value);
  const start = `${scenario.organisation} has ${postsInPlace(scenario)}.`;
  const found = `Simulated, ${[first, ...others].map((each) => foundText(each, chance, each === first)).join("; ")}.`;
  return [start, found, failsText(first.inPlace)].filter((text) => text !== "").join(" ");
}

function foundText(found: SimulatedPosts, chance: string, isFirst: boolean): string {
  const { verdict, cheapest, reading, outOfReach } = found;
  const where = readingWords[reading];
  if (verdict === "cannot be met") return `the Standards cannot be met ${where} by any number of posts`;
  if (verdict !== "meets" || cheapest === null) {
    const near = cheapest === null ? "" : ` (nearest: ${establishmentText(cheapest)})`;
    return `it cannot be told how many posts would meet the Standards ${where}${near}`;
  }
  const those = outOfReach.length === 0 ? "the Standards" : "the Standards that can be met";
  const aim = isFirst ? ` would meet ${those} together, with a chance of at least ${chance},` : "";
  return `${establishmentText(cheapest)} (${poundsText(cheapest.costPerYear)} a year)${aim} ${where}`;
}

function failsText({ failsFirst, doneInTime, verdict }: Trial): string {
  const share =
    doneInTime === null ? "" : `${percentText(Math.round(doneInTime * 100) / 100)} of due work is done in time`;
  if (verdict === "meets") return `The posts in place meet them${share === "" ? "" : `: ${share}`}.`;
  const first =
    failsFirst.length === 0 ? "" : `${failedNames(failsFirst)} ${failsFirst.length === 1 ? "fails" : "fail"} first`;
  const both = [share, first].filter((text) => text !== "").join(", and ");
  return both === "" ? "" : `With the posts in place ${both}.`;
}

/** "Standard 3 (assessment of needs)", "6 of the Standards alike". */
export function failedNames(ids: readonly string[]): string {
  const names = standardNames(ids);
  if (names.length > 3) return `${peopleText(names.length)} Standards alike`;
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

/** How the search went: what it cost, whether more ever did harm, where it was bounded. */
export function searchWords({ reading, effort, notMonotone, bracket, verdict }: SimulatedPosts): readonly string[] {
  const ended = effort.complete ? "" : "; it was interrupted, so this is what was found so far";
  const tried = `${readingTitleShort[reading]}: ${peopleText(effort.establishments)} establishments were tried in ${peopleText(effort.replications)} replications${ended}.`;
  const harm =
    notMonotone.length === 0
      ? []
      : [
          `More posts did not always do better: ${notMonotone.map(establishmentText).join("; ")} did not meet although fewer did. What is told are posts from which all larger ones that were tried meet too.`
        ];
  const bound =
    bracket.boundBy === null || verdict === "meets" ? [] : [`The search was bounded by ${bracket.boundBy}.`];
  return [tried, ...harm, ...bound];
}

const readingTitleShort: Readonly<Record<Reading, string>> = {
  strict: "Strict reading",
  delegated: "Delegated reading"
};

/** "Standard 3 (assessment of needs)" or nothing where there is no step less. */
export const firstToFail = ({ failsFirst }: FrontierPoint): string =>
  failsFirst.length === 0 ? "" : failedNames(failsFirst);
