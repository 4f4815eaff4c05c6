import type { Scenario, StartingCaseload } from "../scenario/scenario.ts";
import { survivalLawOf } from "../scenario/survival-law.ts";
import { cumulativeShares } from "./cumulative-shares.ts";
import type { PeopleProgram } from "./program.ts";
import { daysPerYear } from "./year.ts";

/** Who comes, and for how long. */
export function compilePeople(scenario: Scenario): PeopleProgram {
  const { inflow, tiers, sites } = scenario;
  return {
    newPerYear: inflow.newPatientsPerYear.value,
    growthPerYear: inflow.growthPerYear.value,
    pastGrowthPerYear: inflow.pastGrowthPerYear.value,
    monthFactors: fromMonth(inflow.monthProfile, scenario.startDate),
    monthlyCounts: Float64Array.from(inflow.monthlyCounts ?? []),
    overdispersionCv: inflow.overdispersionCv.value,
    survival: survivalLawOf(scenario.survival),
    ...compileStart(scenario.startingCaseload, scenario),
    tierShare: cumulativeShares(tiers.map(({ share }) => share.value)),
    siteShare: cumulativeShares(sites.map(({ share }) => share))
  };
}

/** A profile that begins in January, turned to begin in the month of an ISO date; 1 throughout where there is none. */
function fromMonth(profile: readonly number[] | null, isoDate: string): Float64Array {
  if (profile === null) return new Float64Array(12).fill(1);
  const month = Number(isoDate.slice(5, 7)) - 1;
  return Float64Array.of(...profile.slice(month), ...profile.slice(0, month));
}

function compileStart(
  start: StartingCaseload,
  { tiers }: Pick<Scenario, "tiers">
): Pick<PeopleProgram, "start" | "startCount" | "startElapsedDays" | "startTier"> {
  const people = start.from === "people" ? start.people : [];
  return {
    start: start.from,
    // Half people come of ranges and of arithmetic in the file.
    startCount: start.from === "count" ? Math.round(start.count.value) : 0,
    startElapsedDays: Float64Array.from(people, ({ yearsSinceDiagnosis }) => yearsSinceDiagnosis * daysPerYear),
    startTier: Int8Array.from(people, (person) => tiers.findIndex(({ id }) => id === person.tier))
  };
}
