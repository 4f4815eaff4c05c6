import { type Reading, type Scenario, weeksPerYear } from "@caseload/simulation";
import { availableHoursOfPost } from "./available-hours.ts";
import { type StationaryCaseload, stationaryCaseload } from "./stationary-caseload.ts";
import type { StayOf } from "./stay.ts";
import { nurse, supportWorker, type Workload, workloadOf } from "./workload.ts";

/** What every method starts from: the people, and the time that one post has for them. */
export interface Groundwork {
  readonly scenario: Scenario;
  readonly caseload: StationaryCaseload;
  /** Hours a year that one whole-time equivalent is at work. */
  readonly availableHours: number;
  /** Share of working time that is neither for patients nor can be delegated; it comes off before patient work. */
  readonly nonClinicalShare: number;
  /** Hours a year that one whole-time equivalent has for patients. */
  readonly clinicalHours: number;
  readonly targetUtilisation: number;
}

/** Posts required, unrounded, by role. */
export type Requirement = ReadonlyMap<string, number>;

/**
 * The groundwork of a scenario.
 *
 * @throws RangeError where staff have no working time, or none of it for patients
 */
export function groundworkOf(scenario: Scenario, stayOf: StayOf): Groundwork {
  const { staff } = scenario;
  const hours = availableHoursOfPost(staff.time);
  // The delegable part of non-clinical time is a task of the catalogue, so that a support worker can take it over.
  const nonClinicalShare = staff.nonClinicalShare.value * (1 - staff.delegableShareOfNonClinical.value);
  if (!(nonClinicalShare >= 0 && nonClinicalShare < 1)) {
    throw new RangeError(`invalid non-clinical share; no time is left for patients: ${nonClinicalShare}`);
  }
  return {
    scenario,
    caseload: stationaryCaseload(scenario, stayOf),
    availableHours: hours,
    nonClinicalShare,
    clinicalHours: hours * (1 - nonClinicalShare),
    targetUtilisation: staff.targetUtilisation.value
  };
}

/** The work of one person-year in a reading, at a contact rate. */
export const workloadAt = ({ scenario, caseload }: Groundwork, reading: Reading, contacts: number): Workload =>
  workloadOf(scenario, reading, { ...caseload, contactsPerPersonYear: contacts });

/** Hours a year that people of a role spend in fixed meetings. */
export const meetingHours = ({ meetings }: Scenario, role: string): number =>
  meetings.reduce(
    (sum, meeting) => sum + (meeting.role === role ? meeting.attendees * meeting.hoursPerMeeting * meeting.perYear : 0),
    0
  );

/** Hours a year in which CNSs supervise so many whole-time support workers. */
export const supervisionHours = ({ staff }: Scenario, supportWorkerWte: number): number =>
  supportWorkerWte * staff.supervisionHoursPerWeek.value * weeksPerYear;

/**
 * Posts by role from posts for patient work: fixed meetings are added to each role that has work or a meeting, and
 * the supervision of support workers to the CNSs. Roles in the order CNS, support worker, others.
 */
export function withFixedDuties(groundwork: Groundwork, patientPosts: Requirement): Map<string, number> {
  const { scenario } = groundwork;
  const posts = new Map<string, number>();
  const ofRole = (role: string): number =>
    (patientPosts.get(role) ?? 0) + meetingHours(scenario, role) / groundwork.availableHours;
  const supportWorkers = ofRole(supportWorker);
  posts.set(nurse, ofRole(nurse) + supervisionHours(scenario, supportWorkers) / groundwork.availableHours);
  posts.set(supportWorker, supportWorkers);
  for (const role of patientPosts.keys()) if (!posts.has(role)) posts.set(role, ofRole(role));
  return posts;
}
