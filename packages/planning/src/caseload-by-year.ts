import { caseloadOverTime, type Scenario, type StartingStock } from "@caseload/simulation";
import type { StationaryCaseload } from "./stationary-caseload.ts";

/** One year of a service. */
export interface CaseloadYear {
  /** 1 for the first. */
  readonly year: number;
  /** Mean caseload in the middle of the year. */
  readonly caseload: number;
  /** Mean number of people diagnosed, and of deaths, in the year. */
  readonly newPatients: number;
  readonly deaths: number;
}

/**
 * The mean caseload year by year from the start of the scenario: M_t/G/infinity (Eick, Massey & Whitt 1993). The people
 * there at the start are what the past growth of the inflow left; from then on the inflow grows as the scenario says.
 */
export function caseloadByYear(scenario: Scenario, { stay }: StationaryCaseload): CaseloadYear[] {
  const { inflow } = scenario;
  const course = caseloadOverTime({
    survival: stay.survival,
    start: startingStock(scenario),
    ratePerYear: inflow.newPatientsPerYear.value,
    growthPerYear: inflow.growthPerYear.value,
    pastGrowthPerYear: inflow.pastGrowthPerYear.value,
    ...(inflow.monthProfile === null ? {} : { monthFactors: fromMonth(inflow.monthProfile, scenario.startDate) }),
    ...(inflow.monthlyCounts === null ? {} : { monthlyCounts: inflow.monthlyCounts })
  });
  return Array.from({ length: Math.max(1, Math.floor(scenario.years)) }, (_, index) => ({
    year: index + 1,
    caseload: course.mean(index + 0.5),
    newPatients: course.arrivals(index, index + 1),
    deaths: course.deaths(index, index + 1)
  }));
}

function startingStock({ startingCaseload }: Scenario): StartingStock {
  switch (startingCaseload.from) {
    case "count":
      return { from: "count", count: startingCaseload.count.value };
    case "people":
      return {
        from: "people",
        yearsSinceDiagnosis: startingCaseload.people.map((person) => person.yearsSinceDiagnosis)
      };
    default:
      return startingCaseload;
  }
}

/** A profile that begins in January, turned to begin in the month of an ISO date. */
function fromMonth(profile: readonly number[], isoDate: string): number[] {
  const month = Number(isoDate.slice(5, 7)) - 1;
  return [...profile.slice(month), ...profile.slice(0, month)];
}
