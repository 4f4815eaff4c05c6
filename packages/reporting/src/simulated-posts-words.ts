import type { Establishment, FrontierPoint, SimulatedPosts, Trial } from "@caseload/planning";
import { allIndicators, type Reading, type Scenario, type SuccessShare } from "@caseload/simulation";
import type { FoundBySimulation } from "./found-by-simulation.ts";
import { roundPercentText } from "./indicator-format.ts";
import { peopleText, percentText, postsText, poundsText, rangeText } from "./number-format.ts";
import { postsInPlace } from "./posts-in-place.ts";
import { standardNames } from "./standard-gap.ts";
import { simulatedSurplusWords } from "./surplus-words.ts";

/** "4.2 CNS", "2.7 CNS with 1.9 support workers". */
export function establishmentText({ cns, supportWorker }: Establishment): string {
  const nurses = `${postsText(cns)} CNS`;
  return supportWorker === 0 ? nurses : `${nurses} with ${postsText(supportWorker)} support workers`;
}

/** "48 of 50 replications". */
export const successText = ({ successes, n }: Pick<SuccessShare, "successes" | "n">): string =>
  `${peopleText(successes)} of ${peopleText(n)} replications`;

/**
 * Two sentences to repeat: what is in post, what the Standards need and what today is left undone; then how sure that is.
 * What else there is to say of the search stands in its section.
 */
export function simulatedHeadline({ posts }: FoundBySimulation, scenario: Scenario): string {
  const [first, ...others] = posts;
  if (first === undefined) return "";
  const start = `${scenario.organisation} has ${postsInPlace(scenario)}`;
  const needs = isAlikeInVain(posts)
    ? [notFoundText(first, "in either reading")]
    : [needText(first), ...others.map((other) => otherText(other, first))];
  // What is needed either way is one thing; an answer of another kind is told apart.
  const need = needs
    .slice(1)
    .reduce((told, text) => `${told}${text.startsWith("or ") ? ", " : "; "}${text}`, needs[0] ?? "");
  return [`${start}; ${need}; ${todayText(first.inPlace)}.`, surely(posts, scenario), simulatedSurplusWords(posts)]
    .filter((text) => text !== "")
    .join(" ");
}

/** Whether the readings come to the same, and to no posts: it is said once. */
const isAlikeInVain = (posts: readonly SimulatedPosts[]): boolean =>
  posts.length > 1 &&
  posts.every((each) => !isFound(each)) &&
  new Set(posts.map((each) => notFoundText(each, ""))).size === 1;

/** "the Standards need 4.0 CNS (£267,000 a year)". */
function needText(found: SimulatedPosts): string {
  const { cheapest, outOfReach, reading } = found;
  if (!isFound(found) || cheapest === null) return notFoundText(found);
  const those = outOfReach.length === 0 ? "the Standards" : "the Standards that can be met";
  return `${those} need ${establishmentText(cheapest)} (${poundsText(cheapest.costPerYear)} a year)${whereDelegated(reading)}`;
}

/** "or 3.2 CNS with 1.1 support workers (£256,000) where work is delegated": beside what was told before. */
function otherText(found: SimulatedPosts, first: SimulatedPosts): string {
  const { cheapest, reading } = found;
  if (!isFound(found) || cheapest === null) return notFoundText(found);
  if (!isFound(first)) return needText(found);
  if (cheapest.cns === first.cheapest?.cns && cheapest.supportWorker === first.cheapest.supportWorker) {
    return "support workers would make that no cheaper";
  }
  return `or ${establishmentText(cheapest)} (${poundsText(cheapest.costPerYear)})${whereDelegated(reading)}`;
}

const isFound = ({ verdict, cheapest }: SimulatedPosts): boolean => verdict === "meets" && cheapest !== null;

const whereDelegated = (reading: Reading): string => (reading === "delegated" ? " where work is delegated" : "");

const whereText = ({ reading }: SimulatedPosts): string =>
  reading === "strict" ? "in the strict reading" : "where work is delegated to support workers";

function notFoundText(found: SimulatedPosts, where = whereText(found)): string {
  const { verdict, cheapest, outOfReach, bracket } = found;
  const { boundBy } = bracket;
  if (verdict === "cannot be met") {
    return boundBy === null || outOfReach.length > 0
      ? `the Standards cannot be met ${where} by any number of posts`
      : `the Standards cannot be met ${where} with ${boundBy}, as the scenario bounds it`;
  }
  const near = cheapest === null ? "" : ` (nearest: ${establishmentText(cheapest)})`;
  return `it cannot be told how many posts would meet the Standards ${where}${near}`;
}

/** "today 25 % of due work is done in time and all 11 Standards are missed". */
function todayText({ failsFirst, doneInTime, verdict }: Trial): string {
  const share =
    doneInTime === null ? "no work falls due" : `${roundPercentText(doneInTime)} of due work is done in time`;
  if (verdict === "meets") return `today ${share} and the Standards are met`;
  if (verdict === "cannot tell") return `today ${share}, and whether the Standards are met cannot be told`;
  if (failsFirst.length === 0) return `today ${share}`;
  const missed = `${failedNames(failsFirst)} ${failsFirst.length === 1 ? "is" : "are"} missed`;
  return `today ${share}${isEvery(failsFirst) ? "" : ","} and ${missed}${isEvery(failsFirst) ? "" : " most often"}`;
}

/** The chance that the posts found meet; then, of the first reading, what is surely too few and what cannot be told. */
function surely(posts: readonly SimulatedPosts[], scenario: Scenario): string {
  const [first] = posts.filter(isFound);
  if (first === undefined) return "";
  const chance = percentText(scenario.successProbability.value);
  const below = belowText(first);
  const rest = below === "" ? "" : `; ${below}`;
  const few = judgedOnMeanNames([first]);
  if (few.length === 0)
    return `By simulation, such posts meet all together with a chance of at least ${chance}${rest}.`;
  return `By simulation, such posts meet them${rest}. Numbers are small: ${fewWords(few)} ${few.length === 1 ? "is" : "are"} met on average over the years and replications, which says less than a chance of ${chance}.`;
}

/** Names of the Standards that are judged on their mean, each once. */
export const judgedOnMeanNames = (posts: readonly SimulatedPosts[]): readonly string[] =>
  standardNames([...new Set(posts.flatMap(({ judgedOnMean }) => judgedOnMean))]);

const fewWords = (names: readonly string[]): string =>
  names.length > 3 ? `${peopleText(names.length)} Standards` : names.join(", ");

/** "3.7 CNS are surely too few, and for 3.8 to 3.9 it cannot tell"; empty where nothing was tried below. */
function belowText({ tooFew, undecided }: SimulatedPosts): string {
  const steps = undecided.map(({ cns }) => cns);
  if (steps.length === 0) return tooFew === null ? "" : `${establishmentText(tooFew)} are surely too few`;
  if (tooFew === null) return "for fewer it cannot tell";
  const between = rangeText(Math.min(...steps), Math.max(...steps), postsText);
  return `${establishmentText(tooFew)} are surely too few, and for ${between} it cannot tell`;
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
          `${readingTitleShort[reading]}: more posts did not always do better: ${notMonotone.map(establishmentText).join("; ")} did not meet although fewer did. What is told are posts from which all larger ones that were tried meet too.`
        ];
  const bound =
    bracket.boundBy === null
      ? []
      : [
          `${readingTitleShort[reading]}: ${verdict === "meets" ? "the answer lies on a bound" : "the search was held by a bound"} that the scenario sets: ${bracket.boundBy}.`
        ];
  return [tried, ...undecidedWords(found), ...byTargetWords(found), ...alike(found), ...harm, ...bound];
}

/** What lower targets would need; nothing where it is no fewer posts. */
function byTargetWords({ reading, cheapest, byTarget }: SimulatedPosts): readonly string[] {
  const fewer = byTarget.filter(({ enough }) => cheapest !== null && enough.cns < cheapest.cns);
  if (fewer.length === 0) return [];
  const each = fewer.map(({ target, enough }) => `${establishmentText(enough)} at ${percentText(target)}`);
  return [
    `${readingTitleShort[reading]}: with a lower target in place of 100 %, fewer posts than that would do: ${each.join(", ")}, or fewer still; this is of the posts that were tried, and not confirmed.`
  ];
}

/** Between what is surely too few and what is surely enough. */
function undecidedWords(found: SimulatedPosts): readonly string[] {
  const { reading, cheapest, undecided } = found;
  const below = belowText(found);
  if (!isFound(found) || cheapest === null || below === "") return [];
  const again =
    undecided.length === 0 ? "" : "; another seed may end on one of those, and more replications leave fewer of them";
  return [`${readingTitleShort[reading]}: ${establishmentText(cheapest)} are surely enough; ${below}${again}.`];
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
