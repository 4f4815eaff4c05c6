import { type Groundwork, meetingHours, type Requirement, supervisionHours } from "./groundwork.ts";
import { type WisnResult, wisn } from "./wisn/wisn.ts";
import { nurse, supportWorker, type Workload } from "./workload.ts";

/** WISN of each role: activities from the tasks of the mean stationary caseload, allowances from the staff. */
export interface WisnPosts {
  readonly byRole: ReadonlyMap<string, WisnResult>;
  readonly required: Requirement;
}

/**
 * WISN for every role of a service.
 *
 * The volume of a task is the caseload times its number per person-year; oversight is an activity of the CNS. The
 * category allowance is the part of non-clinical time that cannot be delegated; meetings and the supervision of
 * support workers are individual allowances. Standard workloads plan the target utilisation of the working time
 * rather than all of it: at a utilisation of 1 this is WHO's method to the letter.
 */
export function wisnPosts(groundwork: Groundwork, workload: Workload): WisnPosts {
  const { scenario, availableHours: workingHours, nonClinicalShare, targetUtilisation } = groundwork;
  const roles = [...new Set([supportWorker, nurse, ...workload.hours.keys()])];
  const byRole = new Map<string, WisnResult>();
  for (const role of roles) {
    const meetings = meetingHours(scenario, role);
    const supervised = role === nurse ? (byRole.get(supportWorker)?.required ?? 0) : 0;
    const result = wisn({
      workingHours,
      activities: activitiesOf(role, workload, groundwork.caseload.caseload),
      support: [{ label: "non-clinical time that cannot be delegated", share: nonClinicalShare }],
      individual: [
        { label: "meetings", staff: 1, hoursPerYear: meetings },
        { label: "supervision of support workers", staff: 1, hoursPerYear: supervisionHours(scenario, supervised) }
      ],
      utilisation: targetUtilisation
    });
    byRole.set(role, result);
  }
  const ordered = [nurse, supportWorker, ...roles.filter((role) => role !== nurse && role !== supportWorker)];
  return { byRole, required: new Map(ordered.map((role) => [role, byRole.get(role)?.required ?? 0])) };
}

function activitiesOf(role: string, workload: Workload, caseload: number) {
  const own = workload.tasks
    .filter((work) => work.role === role)
    .map(({ task, timesPerPersonYear, hoursPerPersonYear }) =>
      activity(task.label, caseload, timesPerPersonYear, hoursPerPersonYear)
    );
  const overseen = workload.tasks
    .filter((work) => role === nurse && work.oversightHoursPerPersonYear > 0)
    .map(({ task, timesPerPersonYear, oversightHoursPerPersonYear }) =>
      activity(`Oversight: ${task.label}`, caseload, timesPerPersonYear, oversightHoursPerPersonYear)
    );
  return [...own, ...overseen].filter(({ volumePerYear, hoursPerUnit }) => volumePerYear > 0 && hoursPerUnit > 0);
}

const activity = (label: string, caseload: number, times: number, hours: number) => ({
  label,
  volumePerYear: caseload * times,
  hoursPerUnit: times > 0 ? hours / times : 0
});
