import {
  judgeTogether,
  type RatioTerms,
  type Run,
  type RunLayout,
  type Scenario,
  type SuccessShare,
  standardsByMonth,
  successShare,
  type Verdict,
  workInTimeByMonth
} from "@caseload/simulation";

/** The word for the Standards in one month. */
export interface MonthJudged {
  /** From 1. */
  readonly month: number;
  readonly verdict: Exclude<Verdict, "cannot be met">;
  /** Replications in which every Standard without small numbers reached its target. */
  readonly success: SuccessShare;
  /** Share of the work that fell due in the month that was done in time, over all replications. */
  readonly doneInTime: number | null;
  /** True where it `cannot tell` for small numbers alone: too little fell due to judge by. */
  readonly tooFew: boolean;
  readonly failsFirst: readonly string[];
}

/**
 * The Standards month by month, over the replications of a run watched by month, each month as a year is: those with a
 * target, of which the month has an occasion, and that are not out of reach. A month without any fails nobody.
 *
 * @throws RangeError for runs not watched by month
 */
export function monthsJudged(
  runs: readonly Run[],
  layout: RunLayout,
  scenario: Scenario,
  outOfReach: ReadonlySet<string>
): readonly MonthJudged[] {
  const judged = standardsByMonth(layout, scenario)
    .filter(({ id }) => !outOfReach.has(id))
    .map(({ id, target, terms }) => ({ id, target, byRun: runs.map(terms) }));
  const inTime = runs.map(workInTimeByMonth(layout));
  return Array.from({ length: layout.dimensions.month }, (_, month): MonthJudged => {
    const indicators = judged
      .map(({ id, target, byRun }) => ({ id, target, terms: monthOf(byRun, month) }))
      .filter(({ terms }) => terms.some(({ denominator }) => denominator > 0));
    return {
      month: month + 1,
      ...wordOf(indicators, scenario, runs.length),
      doneInTime: share(monthOf(inTime, month))
    };
  });
}

type Indicators = Parameters<typeof judgeTogether>[0];

function wordOf(
  indicators: Indicators,
  { successProbability: { value: probability } }: Scenario,
  replications: number
): Pick<MonthJudged, "verdict" | "success" | "tooFew" | "failsFirst"> {
  if (indicators.length === 0) {
    // Nothing was asked, so nobody was failed.
    const success = successShare(replications, replications);
    const verdict = success.low >= probability ? "meets" : "cannot tell";
    return { verdict, success, tooFew: verdict === "cannot tell", failsFirst: [] };
  }
  const { verdict, success, failsFirst, indicators: each } = judgeTogether(indicators, probability);
  const othersMeet = success.low >= probability || each.every(({ smallNumbers }) => smallNumbers);
  return { verdict, success, tooFew: verdict === "cannot tell" && othersMeet, failsFirst };
}

/**
 * The month from which on no month fails: it `meets` itself, and so does every later one but for those whose numbers are
 * too small to tell. Without one, the word is that of the last month that stands in the way.
 */
export function metFromMonth(months: readonly MonthJudged[]): {
  readonly verdict: MonthJudged["verdict"];
  /** From 1; null where there is none. */
  readonly month: number | null;
  /** The last month that stands in the way; null where none does. */
  readonly lastFailing: MonthJudged | null;
} {
  const failing = months.filter(({ verdict, tooFew }) => verdict !== "meets" && !tooFew);
  const lastFailing = failing[failing.length - 1] ?? null;
  const first = months.find(({ month, verdict }) => verdict === "meets" && month > (lastFailing?.month ?? 0));
  if (first !== undefined) return { verdict: "meets", month: first.month, lastFailing };
  return { verdict: lastFailing?.verdict ?? "cannot tell", month: null, lastFailing };
}

const monthOf = (byRun: readonly (readonly RatioTerms[])[], month: number): readonly RatioTerms[] =>
  byRun.flatMap((terms) => terms[month] ?? []);

function share(terms: readonly RatioTerms[]): number | null {
  const due = terms.reduce((sum, { denominator }) => sum + denominator, 0);
  const done = terms.reduce((sum, { numerator }) => sum + numerator, 0);
  return due > 0 ? done / due : null;
}
