import type { People } from "./people.ts";
import type { Person } from "./person.ts";
import type { Roster } from "./roster.ts";
import type { StaffMember } from "./staff-member.ts";
import type { Task } from "./task.ts";
import type { Tasks } from "./tasks.ts";
import type { WorkSource } from "./work-source.ts";

/** What a recorder may look at of the service that it is told of. */
export interface Watched {
  readonly now: number;
  /** The year that `now` lies in. */
  readonly year: number;
  /** Logical events so far. */
  readonly events: number;
  readonly people: People;
  readonly tasks: Tasks;
  readonly roster: Roster;
}

/**
 * What the engine tells the world. It states facts and computes nothing: `Tally` adds them up, `Story` writes one
 * person's down. Times are in days; people, tasks and staff are the engine's own objects, true at the moment of the call.
 */
export interface Recorder {
  /** The service that will be told of, before anything is; its `now` is the time of whatever is told. */
  watch(service: Watched): void;
  personCame(person: Person, fromStart: boolean): void;
  /** Called while the person is still in the slot. */
  personDied(person: Person): void;
  tierChanged(person: Person, from: number): void;
  /** A course event (see `CourseEvent`), or the recognition of the end of life. */
  courseEvent(person: Person, event: number): void;
  /** Staff learn the true tier. */
  tierLearnt(person: Person, from: number): void;
  namedCns(person: Person, member: StaffMember): void;
  keyWorker(person: Person, member: StaffMember): void;
  /** The named CNS, or key worker, is no more. */
  unnamed(person: Person, wasCns: boolean, wasKeyWorker: boolean): void;
  workArose(task: Task): void;
  /** An occasion with a window that counts: due at a time in a year, or its person dies first. */
  occasion(source: WorkSource, tier: number, site: number, year: number, due: number, diesBefore: boolean): void;
  /** An occasion was met in time. */
  met(source: WorkSource, tier: number, site: number, year: number, due: number): void;
  /** Work began, or ended, to wait for its turn. */
  waits(task: Task): void;
  waitsNoMore(task: Task): void;
  workBegan(task: Task, member: StaffMember): void;
  workDone(task: Task, member: StaffMember): void;
  superseded(task: Task): void;
  lost(task: Task): void;
  withheld(source: WorkSource, person: Person): void;
  /** Minutes of a server in a year, for patients or in oversight; or beyond the day. */
  worked(member: StaffMember, year: number, minutes: number, oversight: boolean): void;
  overtime(member: StaffMember, year: number, minutes: number): void;
  yearEnded(): void;
  weekEnded(): void;
}
