import { caseloadQuantile } from "./caseload-quantile.ts";
import { type Groundwork, type Requirement, withFixedDuties } from "./groundwork.ts";
import type { Workload } from "./workload.ts";

/** The load method's answer for one caseload. */
export interface LoadPosts {
  /** People on the caseload at the quantile staffed for. */
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
 */
export function loadPosts(groundwork: Groundwork, workload: Workload): LoadPosts {
  const { caseload, scenario } = groundwork;
  const staffedFor = caseloadQuantile(caseload.caseload, caseload.variance, scenario.load.caseloadQuantile.value);
  return { staffedFor, required: postsFor(groundwork, workload, staffedFor) };
}

/** Posts by role for so many people. */
export const postsFor = (groundwork: Groundwork, workload: Workload, people: number): Requirement =>
  withFixedDuties(
    groundwork,
    new Map([...workload.hours].map(([role, hours]) => [role, (people * hours) / groundwork.clinicalHours]))
  );
