import { type Groundwork, type Requirement, withFixedDuties } from "./groundwork.ts";
import type { Workload } from "./workload.ts";

/** The load method's answer for one caseload. */
export interface LoadPosts {
  /** People on the caseload at the quantile staffed for, read between whole people. */
  readonly staffedFor: number;
  readonly required: Requirement;
}

/**
 * Posts that the hours of a caseload fill, by role.
 *
 *   posts = people at the quantile x hours per person-year / clinical hours of a post
 *
 * No utilisation margin: work that is due in days waits for the next free hour and needs none. What must be covered is
 * a caseload larger than its mean, hence the quantile. Meetings and supervision are added.
 *
 * @param staffedFor - people at the quantile; defaults to that of the stationary caseload
 */
export function loadPosts(
  groundwork: Groundwork,
  workload: Workload,
  staffedFor = peopleAtQuantile(groundwork, groundwork.caseload.caseload)
): LoadPosts {
  const posts = [...workload.hours].map(
    ([role, hours]) => [role, (staffedFor * hours) / groundwork.clinicalHours] as const
  );
  return { staffedFor, required: withFixedDuties(groundwork, new Map(posts)) };
}

/** The caseload not exceeded with the scenario's probability, around a mean. */
export const peopleAtQuantile = ({ scenario, caseload }: Groundwork, mean: number): number =>
  caseload.stay.notExceeded(mean, caseload.cv, scenario.load.caseloadQuantile.value);
