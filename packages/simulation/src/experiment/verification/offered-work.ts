import { daysPerYear } from "../../engine/year.ts";
import type { Scenario, TaskSpecification } from "../../scenario/scenario.ts";

/** Work of one task as a queue sees it. */
export interface OfferedWork {
  /** Arrivals a calendar day. */
  readonly arrivalRate: number;
  /** Mean calendar days of service by somebody who is always there. */
  readonly meanService: number;
  /** Coefficient of variation of the service time. */
  readonly cv: number;
}

/** Minutes that a whole-time equivalent works in a calendar day, in a service that is always open. */
export function minutesPerDay({ staff }: Scenario): number {
  if (staff.time.kind !== "alwaysOpen") throw new RangeError("invalid scenario; not always open");
  return (staff.time.hoursPerYear.value * 60 * (1 - staff.nonClinicalShare.value)) / daysPerYear;
}

/** The work that a closed caseload brings to a service that is always open, task by task. */
export const offeredWork = (scenario: Scenario): readonly OfferedWork[] =>
  scenario.tasks.map((task) => ({
    arrivalRate: (peopleCounted(scenario) * timesPerYear(task)) / daysPerYear,
    meanService: task.minutes.value / minutesPerDay(scenario),
    cv: task.duration === "exponential" ? 1 : task.duration === "constant" ? 0 : task.cv.value
  }));

/** The people that a scenario's caseload counts. */
export function peopleCounted({ startingCaseload }: Scenario): number {
  if (startingCaseload.from !== "count") throw new RangeError("invalid scenario; its caseload is not counted");
  return startingCaseload.count.value;
}

/** How often a task comes by chance, a person-year. */
export const timesPerYear = ({ triggers }: TaskSpecification): number =>
  triggers.reduce((sum, trigger) => sum + ("perPersonYear" in trigger ? trigger.perPersonYear.value : 0), 0);
