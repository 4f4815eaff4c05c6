import type { CalibrationTarget, Reading, Scenario } from "@caseload/simulation";
import { defaultsOf } from "./default-ids.ts";
import type { WorkMethod } from "./requirements.ts";

/** Ids of the defaults that an answer of a method that counts work rests on. */
export function assumptionsUsed(
  scenario: Scenario,
  method: WorkMethod,
  reading: Reading,
  to: CalibrationTarget
): string[] {
  const { inflow, survival, course, staff, tasks, tiers, sites } = scenario;
  const travels = tasks.some((task) => task.travels) && sites.some(({ hub }) => !hub);
  return defaultsOf(
    inflow.newPatientsPerYear,
    inflow.pastGrowthPerYear,
    method === "load" ? inflow.growthPerYear : null,
    survival,
    course.progressionsPerPersonYear,
    course.treatmentChangesPerPersonYear,
    course.reEntriesPerPersonYear,
    course.endOfLifeRecognised,
    tasks.map(({ triggers, probability, minutes }) => [triggers, probability, minutes]),
    travels ? sites.map(({ travelMinutes }) => travelMinutes) : null,
    reading === "delegated" ? [tiers, tasks.map(({ oversightMinutes }) => oversightMinutes)] : null,
    staff.time,
    staff.nonClinicalShare,
    staff.delegableShareOfNonClinical,
    reading === "delegated" ? staff.supervisionHoursPerWeek : null,
    method === "load" && to !== "reach" ? null : staff.targetUtilisation,
    method === "load" ? [scenario.load, inflow.overdispersionCv] : null,
    method === "named-nurse" ? scenario.namedNurse : null,
    to === "reach" ? scenario.reach : null,
    to === "workload" ? scenario.calibration.workload : null
  );
}
