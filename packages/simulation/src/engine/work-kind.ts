import type { Program } from "./program.ts";

/**
 * A task of the catalogue, as one object: what `WorkProgram` has in columns by task, for its meaning see there. Numbers
 * that may be fractions begin as NaN for the reason that those of `Task` do.
 */
export class WorkKind {
  /** Position in the catalogue. */
  readonly task: number;
  readonly durationLaw: number;
  readonly minutes: number = Number.NaN;
  readonly cv: number = Number.NaN;
  readonly logVariance: number = Number.NaN;
  readonly windowDays: number = Number.NaN;
  readonly whenLate: number;
  readonly oversightMinutes: number = Number.NaN;
  readonly travels: boolean;
  readonly names: boolean;
  readonly renames: boolean;
  readonly informs: boolean;
  readonly plans: boolean;
  readonly attends: boolean;
  readonly endsWithPerson: boolean;
  readonly cnsMay: boolean;
  readonly isAssessment: boolean;
  /** Lanes in which its work waits, by tier that staff know x site; -1 where nobody may do it. */
  readonly lanes: readonly number[];

  constructor({ work, course, people }: Program, task: number) {
    this.task = task;
    this.durationLaw = work.durationLaw[task] as number;
    this.minutes = work.minutes[task] as number;
    this.cv = work.cv[task] as number;
    this.logVariance = work.logVariance[task] as number;
    this.windowDays = work.windowDays[task] as number;
    this.whenLate = work.whenLate[task] as number;
    this.oversightMinutes = work.oversightMinutes[task] as number;
    this.travels = work.travels[task] === 1;
    this.names = work.names[task] === 1;
    this.renames = work.renames[task] === 1;
    this.informs = work.informs[task] === 1;
    this.plans = work.plans[task] === 1;
    this.attends = work.attends[task] === 1;
    this.endsWithPerson = work.endsWithPerson[task] === 1;
    this.cnsMay = work.cnsMay[task] === 1;
    this.isAssessment = task === work.assessment;
    const size = course.tiers * people.siteShare.length;
    this.lanes = Array.from(work.laneOf.subarray(task * size, (task + 1) * size));
  }
}
