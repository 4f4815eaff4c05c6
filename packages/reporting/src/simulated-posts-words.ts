import type { Establishment, FrontierPoint, SimulatedPosts, Trial } from "@caseload/planning";
import { allIndicators, type Reading, type Scenario, type SuccessShare } from "@caseload/simulation";
import type { FoundBySimulation } from "./found-by-simulation.ts";
import { roundPercentText } from "./indicator-format.ts";
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
  const { verdict, cheapest, tooFew, reading, outOfReach } = found;
  const where = readingWords[reading];
  if (verdict === "cannot be met") {
    const { boundBy } = found.bracket;
    return boundBy === null || outOfReach.length > 0
      ? `the Standards cannot be met ${where} by any number of posts`
      : `the Standards cannot be met ${where} with ${boundBy}, as the scenario bounds it`;
  }
  if (verdict !== "meets" || cheapest === null) {
    const near = cheapest === null ? "" : ` (nearest: ${establishmentText(cheapest)})`;
    return `it cannot be told how many posts would meet the Standards ${where}${near}`;
  }
  const those = outOfReach.length === 0 ? "the Standards" : "the Standards that can be met";
  const aim = isFirst ? ` would meet ${those} together, with a chance of at least ${chance},` : "";
  const few = tooFew === null ? "" : ` (${postsText(tooFew.cns)} CNS are too few)`;
  return `${establishmentText(cheapest)} for ${poundsText(cheapest.costPerYear)} a year${aim} ${where}${few}`;
}

function failsText({ failsFirst, doneInTime, verdict }: Trial): string {
  const share = doneInTime === null ? "" : `${roundPercentText(doneInTime)} of due work is done in time`;
  if (verdict === "meets") return `The posts in place meet them${share === "" ? "" : `: ${share}`}.`;
  const first =
    failsFirst.length === 0
      ? ""
      : isEvery(failsFirst)
        ? `${failedNames(failsFirst)} fail`
        : `${failedNames(failsFirst)} ${failsFirst.length === 1 ? "fails" : "fail"} first`;
  const both = [share, first].filter((text) => text !== "").join(", and ");
  return both === "" ? "" : `With the posts in place ${both}.`;
}

/** "Standard 3 (assessment of needs)", "6 of the Standards alike". */
export function failedNames(ids: readonly string[]): string {
  const names = standardNames(ids);
  if (isEvery(ids)) return `all ${peopleText(names.length)} Standards`;
  if (names.length > 3) return `${peopleText(names.length)} Standards alike`;
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

const isEvery = (ids: readonly string[]): boolean =>
  ids.length === allIndicators.filter(({ standard }) => standard !== undefined).length;

/** How the search went: what it cost, whether more ever did harm, where it was bounded. */
export function searchWords(found: SimulatedPosts): readonly string[] {
  const { reading, effort, notMonotone, bracket, verdict } = found;
  const ended = effort.complete ? "" : "; it was interrupted, so this is what was found so far";
  const tried = `${readingTitleShort[reading]}: ${peopleText(effort.establishments)} establishments were tried in ${peopleText(effort.replications)} replications${ended}.`;
  const harm =
    notMonotone.length === 0
      ? []
      : [
          `More posts did not always do better: ${notMonotone.map(establishmentText).join("; ")} did not meet although fewer did. What is told are posts from which all larger ones that were tried meet too.`
        ];
  const bound =
    bracket.boundBy === null
      ? []
      : [
          `${readingTitleShort[reading]}: ${verdict === "meets" ? "the answer lies on a bound" : "the search was held by a bound"} that the scenario sets: ${bracket.boundBy}.`
        ];
  return [tried, ...undecided(found), ...alike(found), ...harm, ...bound];
}

/** Between what is surely too few and what is surely enough. */
function undecided({ reading, verdict, cheapest, tooFew }: SimulatedPosts): readonly string[] {
  if (verdict !== "meets" || cheapest === null || tooFew === null) return [];
  return [
    `${readingTitleShort[reading]}: ${postsText(cheapest.cns)} CNS are surely enough and ${postsText(tooFew.cns)} surely too few; in between the replications do not decide, so another seed may end a step or two away.`
  ];
}

/** Points of the frontier that cost nearly the same as the cheapest: their order is not to be relied on. */
function alike({ reading, cheapest, frontier }: SimulatedPosts): readonly string[] {
  if (cheapest === null) return [];
  const near = frontier.filter(({ costPerYear }) => costPerYear <= cheapest.costPerYear * (1 + nearlyTheSame));
  const workers = near.map(({ supportWorker }) => supportWorker);
  if (near.length < 2) return [];
  return [
    `${readingTitleShort[reading]}: from ${postsText(Math.min(...workers))} to ${postsText(Math.max(...workers))} support workers the posts cost within ${percentText(nearlyTheSame)} of the cheapest: the mix is less sure than its cost.`
  ];
}

/** Differences of cost that another seed easily turns round: about a step of CNS. */
const nearlyTheSame = 0.03;

const readingTitleShort: Readonly<Record<Reading, string>> = {
  strict: "Strict reading",
  delegated: "Delegated reading"
};

/** "Standard 3 (assessment of needs)" or nothing where there is no step less. */
export const firstToFail = ({ failsFirst }: FrontierPoint): string =>
  failsFirst.length === 0 ? "" : failedNames(failsFirst);
