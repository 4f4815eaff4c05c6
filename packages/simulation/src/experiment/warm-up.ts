import { blockOf, type Run, type RunLayout } from "../engine/run.ts";
import { type Mser5, mser5 } from "../statistics/mser-5.ts";
import { type WelchCurve, welchCurve } from "../statistics/welch.ts";

const daysPerWeek = 7;
/** Weeks on either side in Welch's moving average: half a year in all, unless the series is short. */
const halfWindowWeeks = 13;

/** Whether one weekly series had settled when observation began. */
export interface WarmUpOfSeries {
  /** Mean over replications by week from the beginning of the warm-up, and its moving average. */
  readonly curve: WelchCurve;
  /** What MSER-5 suggests to leave out, in weeks; null with fewer than 50 weeks. */
  readonly mser5: Mser5 | null;
  /** Whether the warm-up is as long as that; null where MSER-5 cannot tell. */
  readonly covered: boolean | null;
}

/** Whether the warm-up is long enough, by the people on the caseload and by the work that waits. */
export interface WarmUp {
  readonly warmUpDays: number;
  readonly caseload: WarmUpOfSeries;
  readonly waiting: WarmUpOfSeries;
  /** Whether the warm-up covers both; null where that cannot be told. */
  readonly covered: boolean | null;
}

/**
 * Holds the warm-up of a set of replications against MSER-5 and gives Welch's picture of it. MSER-5 is asked of the mean
 * over replications, which has less noise to hide a transient in. A service that grows, or whose backlog grows, has no
 * level to settle at: there MSER-5 wants more than half away and `covered` is null.
 * @throws RangeError without runs
 */
export function warmUpOf(runs: readonly Run[], layout: RunLayout, warmUpDays: number): WarmUp {
  const series = (block: "caseloadSeries" | "waitingSeries"): WarmUpOfSeries =>
    settled(
      runs.map((run) => blockOf(run, layout, block)),
      warmUpDays
    );
  const caseload = series("caseloadSeries");
  const waiting = series("waitingSeries");
  return { warmUpDays, caseload, waiting, covered: both(caseload.covered, waiting.covered) };
}

function settled(series: readonly Float64Array[], warmUpDays: number): WarmUpOfSeries {
  const weeks = series[0]?.length ?? 0;
  const curve = welchCurve(series, Math.min(halfWindowWeeks, Math.floor(weeks / 4)));
  const suggestion = mser5(curve.mean);
  const covered = suggestion?.accepted ? suggestion.truncation * daysPerWeek <= warmUpDays : null;
  return { curve, mser5: suggestion, covered };
}

function both(a: boolean | null, b: boolean | null): boolean | null {
  if (a === false || b === false) return false;
  return a === null || b === null ? null : true;
}
