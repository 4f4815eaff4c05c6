import {
  type CaseloadLimits,
  largestCaseload,
  type NamedNurseParameters,
  saturationCaseload
} from "@caseload/simulation";
import { weekdaysPerYear } from "./available-hours.ts";
import { type Groundwork, type Requirement, withFixedDuties } from "./groundwork.ts";
import { nurse, type Workload } from "./workload.ts";

/** The named-nurse method's answer. */
export interface NamedNursePosts {
  /** One full-time CNS and a case, in clinical hours; null where CNSs have no work. */
  readonly parameters: NamedNurseParameters | null;
  /** People that one full-time CNS can carry; null where CNSs have no work. */
  readonly cases: number | null;
  readonly required: Requirement;
}

/** Clinical hours of one post in an average day from Monday to Friday, leave and absence spread over the year. */
export const clinicalHoursPerWeekday = ({ clinicalHours }: Groundwork): number => clinicalHours / weekdaysPerYear;

/** What one full-time CNS must keep: the target utilisation, and the mean delay in clinical hours. */
export const limitsOf = (groundwork: Groundwork): Required<CaseloadLimits> => ({
  utilisation: groundwork.targetUtilisation,
  meanDelay: groundwork.scenario.namedNurse.meanDelayDays.value * clinicalHoursPerWeekday(groundwork)
});

/**
 * Posts from the most people that one full-time CNS can be named nurse of, within the target utilisation and the mean
 * delay, by the finite-source queue. Oversight of a support worker's task is a task of its own. Support workers are
 * planned at the target utilisation. Meetings and supervision are added.
 *
 * Infinity where a single task takes longer than the delay allowed.
 */
export function namedNursePosts(groundwork: Groundwork, workload: Workload): NamedNursePosts {
  const { caseload, clinicalHours, targetUtilisation } = groundwork;
  const parameters = namedNurseParameters(groundwork, workload);
  const cases = parameters === null ? null : casesCarried(parameters, limitsOf(groundwork));
  const patientPosts = new Map<string, number>();
  for (const [role, hours] of workload.hours) {
    const planned = (caseload.caseload * hours) / (clinicalHours * targetUtilisation);
    patientPosts.set(role, role === nurse && cases !== null ? caseload.caseload / cases : planned);
  }
  return { parameters, cases, required: withFixedDuties(groundwork, patientPosts) };
}

/** The most cases within the limits, between whole numbers; 0 where a task is longer than the delay allowed. */
export function casesCarried(parameters: NamedNurseParameters, limits: Required<CaseloadLimits>): number {
  if (parameters.meanContact > limits.meanDelay) return 0;
  const saturation = saturationCaseload(parameters);
  // With work this rare the queue below saturation is nothing beside the number of people, and not worth counting up to.
  return saturation > mostCounted ? limits.utilisation * saturation : largestCaseload(parameters, limits).fractional;
}

/** The largest caseload whose queue is worked out person by person. */
export const mostCounted = 100_000;

/** One full-time CNS with the tasks of one person; null where CNSs have no work. */
function namedNurseParameters(
  { caseload, clinicalHours }: Groundwork,
  workload: Workload
): NamedNurseParameters | null {
  const hours = workload.hours.get(nurse) ?? 0;
  const times = workload.tasks.reduce(
    (sum, work) => sum + (work.role === nurse || work.oversightHoursPerPersonYear > 0 ? work.timesPerPersonYear : 0),
    0
  );
  if (!(hours > 0 && times > 0)) return null;
  return {
    meanInterval: clinicalHours / times,
    meanContact: hours / times,
    completion: Math.min(caseload.deathsPerPersonYear / times, mostCompleting)
  };
}

/** A case has at least one task before it closes; a share of 1 would leave the queue without an outside. */
const mostCompleting = 0.999;
