import { daysPerYear } from "../../engine/year.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { survivalLawOf } from "../../scenario/survival-law.ts";
import { type CaseloadOverTime, caseloadOverTime } from "../../survival/caseload-over-time.ts";
import { stationaryCaseload } from "../../survival/stationary-caseload.ts";
import { isSurvivalProblem, type Survival } from "../../survival/survival.ts";
import { survivalOf } from "../../survival/survival-of.ts";
import type { RunSums } from "../indicators/run-sums.ts";
import { type Claim, ratioClaim } from "./claim.ts";
import type { Subject } from "./subject.ts";

const physics = "M_t/G/infinity: Eick, Massey & Whitt (1993), Operations Research 41, 731-742";

/** The survival of a scenario. @throws RangeError where it has none */
export function survivalIn(scenario: Scenario): Survival {
  const survival = survivalOf(survivalLawOf(scenario.survival));
  if (isSurvivalProblem(survival)) throw new RangeError(`invalid survival; ${survival.problem}`);
  return survival;
}

/** The mean caseload of a scenario as time goes by, from when its simulation begins. */
function theoryOf(scenario: Scenario): CaseloadOverTime {
  const { inflow, startingCaseload, startDate } = scenario;
  const month = Number(startDate.slice(5, 7)) - 1;
  const profile = inflow.monthProfile;
  return caseloadOverTime({
    survival: survivalIn(scenario),
    start:
      startingCaseload.from === "count"
        ? { from: "count", count: startingCaseload.count.value }
        : { from: startingCaseload.from === "empty" ? "empty" : "steadyState" },
    ratePerYear: inflow.newPatientsPerYear.value,
    growthPerYear: inflow.growthPerYear.value,
    pastGrowthPerYear: inflow.pastGrowthPerYear.value,
    ...(profile === null ? {} : { monthFactors: [...profile.slice(month), ...profile.slice(0, month)] })
  });
}

/** Weeks between two looks at the number of people. */
const weeksBetween = 26;

interface Look {
  readonly week: number;
  readonly expected: number;
}

const looks = new WeakMap<Subject, readonly Look[]>();

/** Ends of weeks at which people are counted, and how many theory expects. */
function looksOf(subject: Subject): readonly Look[] {
  const known = looks.get(subject);
  if (known !== undefined) return known;
  const theory = theoryOf(subject.scenario);
  const list: Look[] = [];
  for (let week = 0; (week + 1) * 7 <= subject.scenario.years * daysPerYear; week += weeksBetween) {
    list.push({ week, expected: theory.mean(((week + 1) * 7) / daysPerYear) });
  }
  looks.set(subject, list);
  return list;
}

/** The mean caseload of a service in equilibrium, over all time observed. */
const steadyMean = (subject: string): Claim =>
  ratioClaim(
    subject,
    {
      what: "mean",
      label: "Mean number of people on the caseload",
      authority: physics,
      expected: ({ scenario }) => stationaryCaseload(scenario.inflow.newPatientsPerYear.value, survivalIn(scenario))
    },
    (sums) => [sums.sum("personDays"), sums.years * daysPerYear]
  );

/** The mean caseload of a service that changes, at the looks. */
const countedMean = (subject: string): Claim =>
  ratioClaim(
    subject,
    {
      what: "mean",
      label: "Mean number of people, counted every half year",
      authority: physics,
      expected: (of) => total(looksOf(of).map(({ expected }) => expected)) / looksOf(of).length
    },
    (sums, of) => {
      const series = sums.block("caseloadSeries");
      const counts = looksOf(of).map(({ week }) => series[week] ?? Number.NaN);
      return [total(counts), counts.length];
    }
  );

/** Arrivals and deaths balance the caseload, so these three tell apart what went wrong. */
const flowClaims = (subject: string): readonly Claim[] => [
  ratioClaim(
    subject,
    {
      what: "arrivals",
      label: "New people a year",
      authority: "Integral of the rate",
      expected: ({ scenario: { years }, scenario }) => theoryOf(scenario).arrivals(0, years) / years
    },
    (sums) => [sums.sum("arrivals"), sums.years]
  ),
  ratioClaim(
    subject,
    {
      what: "deaths",
      label: "Deaths a year",
      authority: physics,
      expected: ({ scenario: { years }, scenario }) => theoryOf(scenario).deaths(0, years) / years
    },
    (sums) => [sums.sum("deaths"), sums.years]
  )
];

/** With Poisson inflow and a Poisson start the number of people is Poisson at every time. */
const varianceClaim = (subject: string): Claim =>
  ratioClaim(
    subject,
    {
      what: "variance",
      label: "Variance of the number of people over its mean",
      authority: `Poisson: ${physics}`,
      expected: () => 1
    },
    (sums, of) => {
      const series = sums.block("caseloadSeries");
      const at = looksOf(of);
      const indices = at.map(({ week, expected }) => square((series[week] ?? Number.NaN) - expected) / expected);
      return [total(indices), at.length];
    }
  );

const firstWeek = (subject: string): Claim =>
  ratioClaim(
    subject,
    {
      what: "first-week",
      label: "Number of people at the end of the first week",
      authority: physics,
      expected: (of) => looksOf(of)[0]?.expected ?? Number.NaN
    },
    (sums) => [sums.block("caseloadSeries")[0] ?? Number.NaN, 1]
  );

const lastWeek = (subject: string): Claim =>
  ratioClaim(
    subject,
    {
      what: "later",
      label: "Number of people when last counted",
      authority: physics,
      expected: (of) => looksOf(of).at(-1)?.expected ?? Number.NaN
    },
    (sums, of) => [sums.block("caseloadSeries")[looksOf(of).at(-1)?.week ?? -1] ?? Number.NaN, 1]
  );

const littlesLaw = (subject: string): Claim =>
  ratioClaim(
    subject,
    {
      what: "littles-law",
      label: "Years on the caseload for each new person",
      authority: "L = lambda W: Little (1961), Operations Research 9, 383-387",
      expected: ({ scenario }) => survivalIn(scenario).mean
    },
    (sums) => [sums.sum("personDays") / daysPerYear, sums.sum("arrivals")]
  );

const arrivalsOfYears = (sums: RunSums): readonly number[] =>
  Array.from({ length: sums.years }, (_, year) => sums.sum("arrivals", { year: year + 1 }));

/** A year is twelve months, each with a multiplier of its own. */
const overdispersion: Claim = ratioClaim(
  "inflow-overdispersed",
  {
    what: "variance",
    label: "Variance of the new people of a year",
    authority: "Law of total variance: mean + cv^2 x sum over months of the squared monthly mean",
    expected: ({ scenario: { inflow } }) => {
      const perYear = inflow.newPatientsPerYear.value;
      const cv = inflow.overdispersionCv.value;
      return perYear + (cv * cv * perYear * perYear) / 12;
    }
  },
  (sums, { scenario }) => {
    const mean = scenario.inflow.newPatientsPerYear.value;
    return [total(arrivalsOfYears(sums).map((arrivals) => square(arrivals - mean))), sums.years];
  }
);

const square = (x: number): number => x * x;

const total = (list: readonly number[]): number => list.reduce((sum, each) => sum + each, 0);

const steady = ["exponential", "weibull", "gamma", "mixture", "table"].map((law) => `caseload-${law}`);

/** The caseload without limit of capacity. */
export const caseloadTheory: readonly Claim[] = [
  ...steady.flatMap((subject) => [
    steadyMean(subject),
    varianceClaim(subject),
    firstWeek(subject),
    lastWeek(subject),
    littlesLaw(subject)
  ]),
  ...["caseload-log-normal", "caseload-growing"].flatMap((subject) => [
    countedMean(subject),
    varianceClaim(subject),
    firstWeek(subject),
    lastWeek(subject),
    ...flowClaims(subject)
  ]),
  countedMean("caseload-counted"),
  lastWeek("caseload-counted"),
  ...flowClaims("caseload-counted"),
  ...flowClaims("inflow-overdispersed"),
  overdispersion
];
