import type { Person } from "./person.ts";
import type { Task } from "./task.ts";
/**
 * What the engine tells the world. It states facts and computes nothing: `Tally` adds them up, `Story` writes one
 * person's down. Times are in days; people and tasks are slots of the service's columns, true at the moment of the call.
 */
export interface Recorder {
  personCame(now: number, person: Person, fromStart: boolean): void;
  /** Called while the person is still in the slot. */
  personDied(now: number, person: Person): void;
  tierChanged(now: number, person: Person, from: number): void;
  /** A course event (see `CourseEvent`), or the recognition of the end of life. */
  courseEvent(now: number, person: Person, event: number): void;
  /** Staff learn the true tier. */
  tierLearnt(now: number, person: Person, from: number): void;
  namedCns(now: number, person: Person, server: number): void;
  keyWorker(now: number, person: Person, server: number): void;
  /** The named CNS, or key worker, is no more. */
  unnamed(now: number, person: Person, wasCns: boolean, wasKeyWorker: boolean): void;
  workArose(now: number, task: Task): void;
  /** An occasion with a window that counts: due at a time in a year, or its person dies first. */
  occasion(source: number, tier: number, site: number, year: number, due: number, diesBefore: boolean): void;
  /** An occasion was met in time. */
  met(source: number, tier: number, site: number, year: number, due: number): void;
  /** Work began, or ended, to wait for its turn. */
  waits(now: number, task: Task): void;
  waitsNoMore(now: number, task: Task): void;
  workBegan(now: number, task: Task, server: number): void;
  workDone(now: number, task: Task, server: number, minutes: number): void;
  superseded(now: number, task: Task): void;
  lost(now: number, task: Task): void;
  withheld(now: number, source: number, person: Person): void;
  /** Minutes of a server in a year, for patients or in oversight; or beyond the day. */
  worked(server: number, year: number, minutes: number, oversight: boolean): void;
  overtime(server: number, year: number, minutes: number): void;
  yearEnded(now: number): void;
  weekEnded(now: number): void;
}
