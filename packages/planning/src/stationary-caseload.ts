import type { Scenario } from "@caseload/simulation";
import type { Stay, StayOf } from "./stay.ts";

/** The people on the caseload in the long run, and how often they come and go. */
export interface StationaryCaseload {
  readonly newPatientsPerYear: number;
  /** Mean and median time from diagnosis to death. */
  readonly meanStayYears: number;
  readonly medianStayYears: number;
  /** Mean number of people. */
  readonly caseload: number;
  /** Coefficient of variation of that mean, from months that vary beyond chance; 0 where it is Poisson. */
  readonly cv: number;
  /** New diagnoses and deaths, per person-year on the caseload. */
  readonly newPerPersonYear: number;
  readonly deathsPerPersonYear: number;
  readonly stay: Stay;
}

/**
 * The caseload that the inflow keeps up: inflow times mean stay (Little 1961), or with past growth inflow times the
 * integral of e^(-growth u) S(u) du. Without it as many die as come; with past growth g, deaths are g x caseload fewer.
 * Growth of the years ahead is no part of it: see `caseloadByYear`.
 *
 * Where nobody dies, or nobody new comes, no caseload is stationary: it is then the number that the scenario starts with.
 *
 * @throws RangeError where nobody dies and the scenario gives no starting number
 */
export function stationaryCaseload(scenario: Scenario, stayOf: StayOf): StationaryCaseload {
  const rate = scenario.inflow.newPatientsPerYear.value;
  const growth = scenario.inflow.pastGrowthPerYear.value;
  const stay = stayOf(scenario.survival, growth);
  const { mean, median } = stay.survival;
  const undying = mean === Number.POSITIVE_INFINITY;
  const given = undying || rate === 0;
  const caseload = given ? startingNumber(scenario, undying) : rate * stay.caseloadPerInflow;
  const newPerPersonYear = caseload > 0 ? rate / caseload : 0;
  return {
    newPatientsPerYear: rate,
    meanStayYears: mean,
    medianStayYears: median,
    caseload,
    cv: given ? 0 : scenario.inflow.overdispersionCv.value * stay.cvPerMonthlyCv,
    newPerPersonYear,
    deathsPerPersonYear: given ? 1 / mean : Math.max(0, newPerPersonYear - growth),
    stay
  };
}

/** People that the scenario starts with, where it says so. */
function startingNumber({ startingCaseload }: Scenario, undying: boolean): number {
  switch (startingCaseload.from) {
    case "count":
      return startingCaseload.count.value;
    case "people":
      return startingCaseload.people.length;
    case "empty":
      return 0;
    case "steadyState":
      if (!undying) return 0;
      throw new RangeError("invalid starting caseload; where nobody dies none is steady, and a number must be given");
  }
}
