import type { Establishment } from "./establishment.ts";
import { type Groundwork, meetingHours, supervisionHours } from "./groundwork.ts";
import { nurse, supportWorker, type Workload } from "./workload.ts";

/**
 * Share of the hours of so many people's work that an establishment covers, in [0, 1].
 *
 * Meetings and supervision come off first. Support workers then take what the reading gives them, the work with least
 * oversight first, as far as CNSs have time to oversee it and gain by it; CNSs do what else they can. With the posts
 * that the load method asks for the share is 1.
 */
export function shareCovered(
  { scenario, availableHours, clinicalHours }: Groundwork,
  workload: Workload,
  people: number,
  posts: Establishment
): number {
  const hoursOf = (wte: number, duties: number): number => Math.max(0, wte - duties / availableHours) * clinicalHours;
  let support = hoursOf(posts.supportWorker, meetingHours(scenario, supportWorker));
  const supervision = supervisionHours(scenario, posts.supportWorker);
  let specialist = hoursOf(posts.cns, meetingHours(scenario, nurse) + supervision);
  let own = 0;
  const delegable: { hours: number; oversight: number }[] = [];
  for (const work of workload.tasks) {
    const hours = work.hoursPerPersonYear * people;
    if (work.role === nurse) own += hours;
    else if (work.role === supportWorker && hours > 0) {
      delegable.push({ hours, oversight: work.oversightHoursPerPersonYear / work.hoursPerPersonYear });
    }
  }
  delegable.sort((a, b) => a.oversight - b.oversight);
  let covered = 0;
  let left = own;
  for (const { hours, oversight } of delegable) {
    const overseeable = oversight > 0 ? specialist / oversight : Number.POSITIVE_INFINITY;
    // Overseeing that takes as long as doing gains nothing, unless the CNS has time for all of it anyway.
    const done = Math.min(hours, support, overseeable);
    support -= done;
    specialist -= done * oversight;
    covered += done;
    left += hours - done;
  }
  covered += Math.min(specialist, left);
  const needed = own + delegable.reduce((sum, { hours }) => sum + hours, 0);
  return needed > 0 ? Math.min(1, covered / needed) : 1;
}
