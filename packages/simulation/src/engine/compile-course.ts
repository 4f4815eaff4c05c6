import type { Scenario } from "../scenario/scenario.ts";
import { cumulativeShares } from "./cumulative-shares.ts";
import type { CourseProgram } from "./program.ts";
import { daysPerYear } from "./year.ts";

const daysPerMonth = daysPerYear / 12;

/** What happens to a person, whatever staff do. */
export function compileCourse({ course, tiers, tierChanges }: Scenario): CourseProgram {
  return {
    tiers: tiers.length,
    progression: course.progressionsPerPersonYear.value / daysPerYear,
    treatmentChange: course.treatmentChangesPerPersonYear.value / daysPerYear,
    reEntry: course.reEntriesPerPersonYear.value / daysPerYear,
    drift: Float64Array.from(tierChanges.perYear.flat(), (perYear) => perYear / daysPerYear),
    atAssessment: Float64Array.from(tierChanges.atAssessment.flatMap((row) => [...cumulativeShares(row)])),
    palliativeDays: course.palliativePhaseMonths.value * daysPerMonth,
    endOfLifeDays: course.endOfLifeMonths.value * daysPerMonth,
    recognised: course.endOfLifeRecognised.value,
    recognisedAfterDays: course.endOfLifeDelayDays.value
  };
}
