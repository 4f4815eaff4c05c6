import type { MetFrom, OversightSwitch, SimulatedBudget, SimulatedPosts } from "@caseload/planning";
import { type Scenario, smallDenominator } from "@caseload/simulation";
import type { FoundBySimulation } from "./found-by-simulation.ts";
import { frontierTable, inPlaceTable } from "./frontier-table.ts";
import { roundPercentText } from "./indicator-format.ts";
import {
  countedText,
  exactPoundsText,
  numberText,
  peopleText,
  percentText,
  postsText,
  poundsText
} from "./number-format.ts";
import { list, type Section, section, tableBlock, words } from "./report.ts";
import { judgedOnMeanNames, searchWords } from "./simulated-posts-words.ts";
import { standardNames } from "./standard-gap.ts";
import { dateAt } from "./story-date.ts";
import { type Cell, column, type Table, textColumn } from "./table.ts";

/** What simulation found, as sections of the answer: the posts, the frontier, from when, what a budget buys. */
export function bySimulationSections(found: FoundBySimulation, scenario: Scenario): readonly Section[] {
  const { posts, metFrom, oversight } = found;
  const chance = percentText(scenario.successProbability.value);
  return [
    ...section(
      "By simulation",
      tableBlock(inPlaceTable(posts)),
      words(
        posts.length === 0
          ? ""
          : `Met in: the replications (runs of all the years, each with its own chance) in which every Standard ${judgedOnMeanNames(posts).length === 0 ? "" : "that is not of small numbers "}reaches its target. Posts meet where that is so surely enough that its chance is ${chance} or more. The cheapest were run again on random numbers that the search had not seen.${everythingWords(scenario)}`
      ),
      words(
        posts.length === 0
          ? ""
          : "Due work done in time is a share of pieces of work. Of people, fewer have all their due work done in time, since one late piece is enough to miss it: `caseload simulate` tells that share, the reach."
      ),
      words(fewOccasionsWords(posts)),
      list(posts.flatMap((each) => outOfReachWords(each))),
      list(posts.flatMap((each) => searchWords(each)))
    ),
    ...section(
      "The frontier: fewest CNSs beside support workers, for the steps looked at",
      ...posts.filter(({ frontier }) => frontier.length > 0).map((each) => tableBlock(frontierTable(each))),
      words(
        posts.some(({ frontier }) => frontier.length > 1)
          ? "Of mixes with fewer CNSs than these, such as a desk method may ask for, none was found to meet."
          : ""
      ),
      words(pricedWords(found, scenario))
    ),
    ...section("From when the Standards would be met", list(metFrom.map((each) => metFromWords(each)))),
    ...section(
      "What a support worker is worth, by the load method's arithmetic",
      words(oversightWords(oversight)),
      tableBlock(oversightTable(oversight))
    )
  ];
}

/** Which Standards are not judged replication by replication; empty where all are. */
function fewOccasionsWords(posts: readonly SimulatedPosts[]): string {
  const names = judgedOnMeanNames(posts);
  if (names.length === 0) return "";
  const rare = standardNames([...new Set(posts.flatMap(({ tooRare }) => tooRare))]);
  const rareWords =
    rare.length === 0
      ? ""
      : ` Too rare for so many replications to tell, even were none missed: ${rare.join(", ")}; posts are held to reaching them on average, and no more is claimed of these.`;
  return `Of small numbers, with fewer than ${peopleText(smallDenominator)} occasions in a replication: ${names.join(", ")}. They are judged on their mean over all replications, with 95 % confidence where occasions are missed one by one, and are not in the replications counted above.${rareWords}`;
}

/** Why a cost is not that of the table of posts; empty where it is. */
function pricedWords({ posts, methods }: FoundBySimulation, { cost }: Scenario): string {
  const pension = cost.pension === "system" ? "system" : "trust";
  const differs = posts.some(({ reading, cheapest }) => {
    const method = methods.find((each) => each.reading === reading && each.posts.length > 0);
    return (
      cheapest !== null &&
      method !== undefined &&
      poundsText(cheapest.costPerYear) !== poundsText(method.costPerYear[pension].base)
    );
  });
  return differs
    ? "These costs are of people as they would be appointed: part-timers pay less National Insurance each, so they may lie a little below the table of posts, which prices whole-time equivalents."
    : "";
}

/** What a target of 100 % asks for; empty where there is none. */
function everythingWords({ targets, years }: Scenario): string {
  const all = targets.filter(({ share }) => share.value === 1).map(({ standard }) => peopleText(standard));
  if (all.length === 0) return "";
  const names =
    all.length === 1 ? `Standard ${all.join("")}` : `Standards ${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
  return ` A target of 100 % (${names}) is missed by a single miss in ${countedText(years, numberText, "year", "years")}: a target a little lower asks for fewer posts.`;
}

function outOfReachWords({ reading, outOfReach }: SimulatedPosts): readonly string[] {
  return outOfReach.map(({ id, target, limit }) => {
    const [name = id] = standardNames([id]);
    return `${name} cannot be met at ${percentText(target)} by any number of posts (${reading} reading): ${limit}`;
  });
}

function metFromWords({ reading, date, monthsAfterStart, verdict, because }: MetFrom): string {
  const when =
    date === null || monthsAfterStart === null
      ? verdict === "cannot tell"
        ? "it cannot be told from when"
        : "not within the years looked at"
      : monthsAfterStart === 0
        ? "from the first day on"
        : `from ${monthText(date)} on, ${countedText(monthsAfterStart, peopleText, "month", "months")} after the posts are advertised; a bad month or two moves it`;
  const why = because.length === 0 ? "" : ` What it rests on: ${because.join("; ")}.`;
  return `${reading === "strict" ? "Strict" : "Delegated"} reading: ${when}.${why}`;
}

/** "November 2026". */
function monthText(isoDate: string): string {
  const { text, year } = dateAt(isoDate, 0);
  return `${text.replace(/^\d+ /, "")} ${year}`;
}

function oversightWords(oversight: OversightSwitch | null): string {
  if (oversight === null) return "";
  const { minutes, paysAtNone, assumed } = oversight;
  const known = `${numberText(assumed.minutes)} minutes are assumed (${numberText(assumed.low)} to ${numberText(assumed.high)}); nobody has measured them. The frontier counts waiting and chance as well, and may say otherwise`;
  if (!paysAtNone)
    return `Support workers cost more than the CNS time they free even if no CNS oversees them; ${known}.`;
  if (minutes === null)
    return `Support workers free more CNS time than they cost, however long a CNS oversees each task; ${known}.`;
  return `A support worker frees CNS time worth more than they cost as long as a CNS needs less than ${numberText(minutes)} minutes to oversee a task; ${known}.`;
}

const oversightTable = (oversight: OversightSwitch | null): Table => ({
  title: "",
  columns: [
    column("minutes", "minutes of oversight a task", "", "number"),
    column("cnsWte", "CNS posts that one support worker replaces", "WTE", "posts"),
    column("costDifference", "saved a year by each support worker", "", "pounds")
  ],
  rows: (oversight?.replaces ?? []).map(({ minutes, cnsWte, costDifference }): Cell[] => [
    minutes,
    cnsWte,
    -costDifference
  ])
});

/** What a budget buys on top of the posts in place, simulated. */
export const simulatedBudgetTable = (budgets: readonly SimulatedBudget[]): Table => ({
  title: "Simulated: the mix that brings the Standards nearest to their targets",
  columns: [
    textColumn("reading", "reading"),
    textColumn("bought", "posts bought (WTE)"),
    column("costPerYear", "cost a year", "", "pounds"),
    column("doneInTime", "due work done in time, with them", "", "share"),
    textColumn("gain", "more than now, in points (95 % interval)"),
    textColumn("verdict", "Standards")
  ],
  rows: budgets.map(({ reading, bought, costPerYear, trial, gain }): Cell[] => [
    reading,
    bought.cns === 0 && bought.supportWorker === 0 ? "none" : boughtWords(bought),
    costPerYear,
    trial.doneInTime,
    gain === null ? "-" : `${pointsText(gain.mean)} (${pointsText(gain.low)} to ${pointsText(gain.high)})`,
    trial.verdict
  ])
});

const pointsText = (share: number): string => numberText(Math.round(share * 1000) / 10);

/** A Standard that falls by less is told as unchanged: half a point is within what eight replications tell. */
const noticed = 0.005;

/** "Simulated, £50,000 a year on top of the posts in place buys 0.7 CNS (strict reading), and 43 % of due work …" */
export function simulatedBudgetWords(budgets: readonly SimulatedBudget[]): string {
  const [first] = budgets;
  if (first === undefined) return "";
  if (budgets.every(({ bought }) => bought.cns === 0 && bought.supportWorker === 0)) {
    return `Simulated, nothing that ${exactPoundsText(first.poundsPerYear)} a year buys does better than the posts in place.`;
  }
  const each = budgets.map(({ reading, bought, trial, gain, standards }) => {
    if (bought.cns === 0 && bought.supportWorker === 0) return `no step of a post (${reading} reading)`;
    const more = gain === null ? "" : `, ${pointsText(gain.mean)} points more than now`;
    const done =
      trial.doneInTime === null ? "" : `: ${roundPercentText(trial.doneInTime)} of due work is done in time${more}`;
    const falls = standards
      .filter(({ now, bought: withThem }) => now !== null && withThem < now - noticed)
      .map(({ id }) => id);
    const worse = falls.length === 0 ? "" : `; worse than now: ${standardNames(falls).join(", ")}`;
    return `${boughtWords(bought)} (${reading} reading${done}${worse})`;
  });
  return `Simulated, ${exactPoundsText(first.poundsPerYear)} a year on top of the posts in place buys most with ${each.join("; ")}.`;
}

const boughtWords = ({ cns, supportWorker }: SimulatedBudget["bought"]): string =>
  [
    ...(cns > 0 ? [`${postsText(cns)} CNS`] : []),
    ...(supportWorker > 0 ? [countedText(supportWorker, postsText, "support worker", "support workers")] : [])
  ].join(" and ");
