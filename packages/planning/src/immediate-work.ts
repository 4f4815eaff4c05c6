import {
  erlangC,
  serversForServiceLevel,
  squareRootServers,
  type TaskSpecification,
  weeksPerYear
} from "@caseload/simulation";
import type { Groundwork } from "./groundwork.ts";
import type { Workload } from "./workload.ts";

/** Work that must be taken up at once, and how often that is to succeed. */
export interface ImmediateWork {
  readonly contactsPerHour: number;
  /** Mean minutes of one contact. */
  readonly meanMinutes: number;
  /** Minutes within which it must be taken up; 0 for at once. */
  readonly withinMinutes: number;
  /** Share of contacts that must be, in (0, 1). */
  readonly share: number;
}

/** Staff for immediate work. */
export interface ImmediateStaff {
  /** Contact-hours asked for per hour: the staff that work without any wait could not do with less than. */
  readonly offeredLoad: number;
  /** People who must be there at any time, the fewest that reach the share. */
  readonly atOnce: number;
  /** The same by square-root staffing, unrounded, for a wait of no time: why large teams need less margin. */
  readonly bySquareRoot: number;
  /** Share of contacts that wait at all, and mean wait of all in minutes, with them. */
  readonly delayProbability: number;
  readonly meanWaitMinutes: number;
}

/**
 * The fewest people who must be there at once so that a share of contacts is taken up in time: Erlang C, exact. Only
 * for work that must be answered within the hour; work due in days needs no such margin.
 *
 * @throws RangeError for a rate or window below 0, minutes not above 0, or a share outside (0, 1)
 */
export function staffForImmediateWork(work: ImmediateWork): ImmediateStaff {
  const { contactsPerHour, meanMinutes, withinMinutes, share } = work;
  const offeredLoad = (contactsPerHour * meanMinutes) / 60;
  const atOnce = serversForServiceLevel(offeredLoad, meanMinutes, withinMinutes, share);
  const queue = erlangC(atOnce, offeredLoad, meanMinutes);
  return {
    offeredLoad,
    atOnce,
    bySquareRoot: squareRootServers(offeredLoad, 1 - share),
    delayProbability: queue.delayProbability,
    meanWaitMinutes: queue.meanWait
  };
}

/** Work counts as immediate when it is due within an hour, in days. */
const anHour = 1 / 24;

/**
 * Staff for each task that must be answered within the hour, during the hours of a working week; null where there is
 * no such task, and the load method then needs no margin for delay. The share to be taken up in time is the target of
 * the first Standard that the task serves, where one below 1 is set, else the scenario's chance of success: every
 * contact in time would need staff without end.
 */
export function immediateStaff({ scenario, caseload, clinicalHours }: Groundwork, workload: Workload) {
  const immediate = workload.tasks.filter((work) => isImmediate(work.task) && work.role !== null && !work.external);
  if (immediate.length === 0) return null;
  const openHours = openingHours(scenario.staff.time);
  return immediate.map((work) => {
    const target = scenario.targets.find(({ standard }) => work.task.standards.includes(standard))?.share.value;
    const share = target !== undefined && target < 1 ? target : scenario.successProbability.value;
    const staff = staffForImmediateWork({
      contactsPerHour: (caseload.caseload * work.timesPerPersonYear) / openHours,
      meanMinutes: work.minutes,
      withinMinutes: (work.task.windowDays?.value ?? 0) * 24 * 60,
      share
    });
    return { task: work.task.id, role: work.role, share, ...staff, wte: (staff.atOnce * openHours) / clinicalHours };
  });
}

const isImmediate = ({ windowDays }: TaskSpecification): boolean => windowDays !== null && windowDays.value <= anHour;

/** Hours a year in which somebody must be there. */
const openingHours = (time: Groundwork["scenario"]["staff"]["time"]): number =>
  time.kind === "alwaysOpen" ? time.hoursPerYear.value : weeksPerYear * time.hoursPerWeek.value;
