import {
  blockOf,
  clopperPearsonUpper,
  compileScenario,
  type Executor,
  layoutOf,
  monthsLater,
  type Program,
  type Reading,
  type Run,
  type RunLayout,
  type Scenario,
  standardsByMonth,
  withLearning
} from "@caseload/simulation";
import type { Establishment } from "../establishment.ts";
import { type Backlog, becauseOf, noDays, noneInReach } from "./met-from-words.ts";
import { type MonthJudged, metFromMonth, monthsJudged } from "./months-met.ts";
import { recruited } from "./recruitment.ts";
import { fromWhenSeed } from "./seeds.ts";
import type { MetFrom } from "./simulated-posts.ts";
import { replicationsToMeet } from "./stopping-rule.ts";

/** What was found, and is now to be recruited. */
export interface PostsWanted {
  readonly establishment: Establishment;
  /** Ids of Standards that no number of posts would meet ("standard-2"): they are not judged. */
  readonly outOfReach: readonly string[];
}

export interface MetFromOptions {
  /** Where replications are run: results do not depend on it. */
  readonly executor: Executor;
  /**
   * How many, a whole number from 1; defaults to those with which a month may fail in one of them and still meet: 22 where
   * the Standards are to be met with a probability of 0.8. With more, the month may be an earlier one.
   */
  readonly replications?: number;
  /** Ends it early, without an answer: an AbortSignal will do. */
  readonly signal?: { readonly aborted: boolean };
  /** Called with the replications there are, each time some are finished. */
  readonly onProgress?: (replications: number) => void;
}

const daysPerWeek = 7;

/** Failures that a month may have and still meet: with fewer than a search forgives, the month told is rather too late. */
const mostFailures = 1;

/**
 * From which month on the Standards are met, where the posts that are missing are advertised on the first day.
 *
 * The posts in place serve the warm-up, so the work that waits on the first day is what they left. What the establishment
 * has more than they begins `staff.recruitmentWeeks` later and learns for `staff.rampMonths`, whether staff are rostered
 * or not (`withLearning`). Each month is judged like a year: it `meets` where the Standards reach their targets together
 * surely enough, small numbers being judged over all replications. Their number is fixed beforehand: it ends sooner only
 * where the last month surely does not meet, whatever the others say. They are of a seed of their own, as the posts were
 * chosen by what the others said of them.
 *
 * The month told is too early by chance in 5 % of cases at most, though many months are judged: for that the last month that
 * truly fails would have to be told to meet, and of one month that happens in no more (an intersection-union test; Berger
 * 1982, Technometrics 24, 295-300).
 *
 * @returns null where it was ended early
 * @throws RangeError for posts below 0, or replications that are no whole number from 1
 */
export async function metFrom(
  scenario: Scenario,
  reading: Reading,
  { establishment, outOfReach }: PostsWanted,
  options: MetFromOptions
): Promise<MetFrom | null> {
  const recruitment = recruited(scenario, establishment);
  const { advertised } = recruitment;
  if (scenario.staff.time.kind === "alwaysOpen" && advertised.cns + advertised.supportWorker > 0) {
    return { ...never(reading), verdict: "cannot tell", because: [noDays] };
  }
  const program = withLearning(compileScenario(recruitment.scenario, reading, { byMonth: true }));
  const layout = layoutOf(program);
  const outside = new Set(outOfReach);
  const standards = standardsByMonth(layout, recruitment.scenario);
  if (standards.length > 0 && standards.every(({ id }) => outside.has(id))) {
    return { ...never(reading), verdict: "cannot be met", because: [noneInReach] };
  }
  const runs: Run[] = [];
  let months: readonly MonthJudged[] = [];
  const most = replicationsOf(scenario, options);
  const seed = fromWhenSeed(scenario.seed);
  for (const n of [Math.min(firstLook(scenario), most), most]) {
    if (!(await grow(runs, n, program, seed, options))) return null;
    months = monthsJudged(runs, layout, recruitment.scenario, outside);
    if (isInVain(months, scenario, most)) break;
  }
  const { verdict, month, lastFailing } = metFromMonth(months);
  const monthsAfterStart = month === null ? null : month - 1;
  return {
    reading,
    date: monthsAfterStart === null ? null : monthsLater(scenario.startDate, monthsAfterStart),
    monthsAfterStart,
    verdict,
    byMonth: months.map(({ month: number, success, doneInTime, verdict: word }) => ({
      month: number,
      verdict: word,
      success,
      doneInTime
    })),
    because: becauseOf({
      scenario,
      recruitment,
      backlog: backlogOf(runs, layout, scenario),
      months,
      from: month,
      lastFailing
    })
  };
}

/** Whether the last month surely does not meet, even if all replications that were not run should succeed. */
function isInVain(months: readonly MonthJudged[], { successProbability }: Scenario, most: number): boolean {
  const last = months[months.length - 1];
  if (last?.verdict !== "does not meet") return false;
  const { successes, n } = last.success;
  return clopperPearsonUpper(successes + most - n, most) < successProbability.value;
}

const never = (reading: Reading) => ({ reading, date: null, monthsAfterStart: null, byMonth: [] });

function replicationsOf({ successProbability }: Scenario, { replications }: MetFromOptions): number {
  const most = replications ?? replicationsToMeet(mostFailures, successProbability.value);
  if (!(Number.isInteger(most) && most >= 1)) {
    throw new RangeError(`invalid replications; not a whole number from 1: ${most}`);
  }
  return most;
}

/** When it is asked whether to go on: by then a month that fails in each has long been told. */
const firstLook = ({ successProbability }: Scenario): number => replicationsToMeet(0, successProbability.value);

/** Adds replications until there are so many, as many at once as the executor can do with; false where it was ended. */
async function grow(
  runs: Run[],
  n: number,
  program: Program,
  seed: number,
  { executor, signal, onProgress }: MetFromOptions
): Promise<boolean> {
  const atOnce = Math.max(1, Math.floor(executor.underWay ?? 1));
  while (runs.length < n) {
    if (signal?.aborted) return false;
    const from = runs.length;
    const to = Math.min(n, from + atOnce);
    const batches = Array.from({ length: to - from }, (_, i) => ({ program, seed, from: from + i, to: from + i + 1 }));
    const finished = await executor.run(batches).catch((error: unknown) => {
      if (signal?.aborted) return [];
      throw error;
    });
    runs.push(...finished.flat());
    if (runs.length < to) {
      if (signal?.aborted) return false;
      throw new RangeError(`invalid batch; ${runs.length} replications where ${to} were due`);
    }
    onProgress?.(runs.length);
  }
  return true;
}

/** Work that waits on the first day, as the week ends that does so last before it, and at the end; on average. */
function backlogOf(runs: readonly Run[], layout: RunLayout, { warmUpDays }: Scenario): Backlog | null {
  const week = Math.floor(warmUpDays / daysPerWeek) - 1;
  // The last week may be cut short by the horizon, and is then not written down.
  const last = layout.dimensions.week - 2;
  if (week < 0 || last < week) return null;
  const waitingIn = (at: number): number =>
    runs.reduce((sum, run) => sum + (blockOf(run, layout, "waitingSeries")[at] ?? 0), 0) / runs.length;
  return { onFirstDay: waitingIn(week), atEnd: waitingIn(last) };
}
