import { weekdaysPerYear } from "./available-hours.ts";
import { type Groundwork, type Requirement, withFixedDuties } from "./groundwork.ts";
import { mostCases, type NamedNurse, type NamedNurseLimits, type NamedNurseState } from "./named-nurse.ts";
import { nurse, type Workload } from "./workload.ts";

/** The named-nurse method's answer. */
export interface NamedNursePosts {
  readonly model: NamedNurse | null;
  /** One full-time CNS at the limits; null where there is no work. */
  readonly state: NamedNurseState | null;
  readonly required: Requirement;
}

/** Clinical hours of one post in an average day from Monday to Friday, leave and absence spread over the year. */
export const clinicalHoursPerWeekday = ({ clinicalHours }: Groundwork): number => clinicalHours / weekdaysPerYear;

/** What one full-time CNS must keep: the target utilisation, and the mean delay in clinical hours. */
export const limitsOf = (groundwork: Groundwork): NamedNurseLimits => ({
  utilisation: groundwork.targetUtilisation,
  delayHours: groundwork.scenario.namedNurse.meanDelayDays.value * clinicalHoursPerWeekday(groundwork)
});

/**
 * Posts from the most cases that one full-time CNS can be named nurse of, within the target utilisation and the mean
 * delay. Oversight of a support worker's task is a task of its own. Support workers are planned at the target
 * utilisation. Meetings and supervision are added.
 */
export function namedNursePosts(groundwork: Groundwork, workload: Workload): NamedNursePosts {
  const { caseload, clinicalHours, targetUtilisation } = groundwork;
  const model = namedNurseOf(groundwork, workload);
  const state = model === null ? null : mostCases(model, limitsOf(groundwork));
  const patientPosts = new Map<string, number>();
  for (const [role, hours] of workload.hours) {
    const planned = (caseload.caseload * hours) / (clinicalHours * targetUtilisation);
    patientPosts.set(role, role === nurse && state !== null ? caseload.caseload / state.cases : planned);
  }
  return { model, state, required: withFixedDuties(groundwork, patientPosts) };
}

/** The model of one full-time CNS; null where CNSs have no work. */
function namedNurseOf({ caseload, clinicalHours }: Groundwork, workload: Workload): NamedNurse | null {
  const hours = workload.hours.get(nurse) ?? 0;
  const times = workload.tasks.reduce(
    (sum, work) =>
      sum + (work.role === nurse || work.oversightHoursPerPersonYear > 0 ? work.timesPerPersonYear : 0),
    0
  );
  if (!(hours > 0 && times > 0)) return null;
  return {
    needRate: times / clinicalHours,
    taskHours: hours / times,
    closingShare: Math.min(caseload.deathsPerPersonYear / times, mostClosing)
  };
}

/** A case has at least one task before it closes; a share of 1 would leave the queue without an outside. */
const mostClosing = 0.999;
