import type { IndicatorDifference, IndicatorRow, JointJudgement, Verdict } from "@caseload/simulation";
import { findRow } from "../find-row.ts";
import type { Compared, SimulatedReading } from "../simulated.ts";
import type { AnsweredOption } from "./answered-bid.ts";

/**
 * The reading in which an option is told: with support workers the one in which work is delegated to them, where it was
 * asked about; else the first.
 */
export function readingOf({ posts, simulated }: Pick<AnsweredOption, "posts" | "simulated">): SimulatedReading {
  const [first] = simulated.readings;
  if (posts.supportWorker === 0) return first;
  return simulated.readings.find(({ reading }) => reading === "delegated") ?? first;
}

/** By how much more of the due work is done in time than where nothing is done; undefined for doing nothing. */
export function gainOf(option: Pick<AnsweredOption, "posts" | "simulated">): IndicatorDifference | undefined {
  const { reading } = readingOf(option);
  const { differences = [] } = option.simulated as Partial<Compared>;
  const found = differences.find((each) => each.reading === reading);
  return found === undefined ? undefined : findRow(found.rows, "work-in-time");
}

/**
 * The word for all Standards together in the reading in which an option is told. Posts that the search found meet as it has
 * confirmed, on random numbers of its own, unless the replications here say that they do not.
 */
export function verdictOf(
  option: Pick<AnsweredOption, "kind" | "posts" | "simulated">
): JointJudgement["verdict"] | null {
  const own = readingOf(option).together?.verdict ?? null;
  return option.kind === "standards" && own !== "does not meet" ? "meets" : own;
}

/** The word for one Standard: where all together are confirmed to be met, so is each of which it could not be told here. */
export const standardVerdict = (
  option: Pick<AnsweredOption, "kind" | "posts" | "simulated">,
  { verdict }: IndicatorRow
): Verdict | null =>
  option.kind === "standards" && verdictOf(option) === "meets" && verdict === "cannot tell" ? "meets" : verdict;

/** People a year for whom all work that fell due was done in time, of those for whom any fell due. */
export function peopleServed(option: Pick<AnsweredOption, "posts" | "simulated" | "scenario">): {
  readonly served: number;
  readonly due: number;
} {
  const reach = findRow(readingOf(option).rows, "reach");
  const due = (reach?.denominator ?? 0) / option.scenario.years;
  return { served: (reach?.mean ?? 0) * due, due };
}
