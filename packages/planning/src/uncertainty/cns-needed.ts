import { type Groundwork, meetingHours, supervisionHours } from "../groundwork.ts";
import { nurse, supportWorker, type Workload } from "../workload.ts";

/**
 * The fewest CNSs that cover all hours of so many people's work beside some support workers, by the rules of
 * `shareCovered`: support workers take what they may, the work with least oversight first; CNSs oversee it, supervise
 * them, sit in meetings, and do the rest. Beside the support workers that the load method asks for, it is the CNSs that
 * it asks for.
 */
export function cnsNeeded(
  { scenario, availableHours, clinicalHours }: Groundwork,
  workload: Workload,
  people: number,
  supportWorkers: number
): number {
  const inMeetings = meetingHours(scenario, supportWorker) / availableHours;
  let support = Math.max(0, supportWorkers - inMeetings) * clinicalHours;
  let hours = 0;
  const delegable: { readonly hours: number; readonly oversight: number }[] = [];
  for (const work of workload.tasks) {
    const ofWork = work.hoursPerPersonYear * people;
    if (work.role === nurse) hours += ofWork;
    else if (work.role === supportWorker && ofWork > 0) {
      delegable.push({ hours: ofWork, oversight: work.oversightHoursPerPersonYear / work.hoursPerPersonYear });
    } else hours += work.oversightHoursPerPersonYear * people;
  }
  delegable.sort((a, b) => a.oversight - b.oversight);
  for (const work of delegable) {
    const done = Math.min(work.hours, support);
    support -= done;
    hours += work.hours - done + done * work.oversight;
  }
  const duties = meetingHours(scenario, nurse) + supervisionHours(scenario, supportWorkers);
  return hours / clinicalHours + duties / availableHours;
}
