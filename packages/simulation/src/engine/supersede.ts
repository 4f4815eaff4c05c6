import { detach, firstOwn, removeOwn } from "./own-tasks.ts";
import type { Person } from "./person.ts";
import type { Service } from "./service.ts";
import { type Task, TaskState } from "./task.ts";
import type { WorkKind } from "./work-kind.ts";

/**
 * New work takes the place of work of its kind that still waits for the same person. The old occasion is met if the new
 * work is done while the old window is open, so the old one is kept until then. What hung on an old assessment hangs on
 * the new one.
 */
export function supersede(service: Service, person: Person, kind: WorkKind, by: Task): void {
  const { recorder, now } = service;
  let task = firstOwn(person);
  while (task !== null && !(task.kind === kind && task !== by)) {
    task = task.ownNext;
  }
  if (task === null) return;
  removeOwn(task);
  if (task.state === TaskState.dormant) detach(task);
  else {
    service.lanes.remove(task);
    recorder.waitsNoMore(task);
  }
  recorder.superseded(task);
  let dependent = task.firstDependent;
  while (dependent !== null) {
    const next = dependent.nextDependent;
    dependent.parent = by;
    dependent.nextDependent = by.firstDependent;
    by.firstDependent = dependent;
    dependent = next;
  }
  task.firstDependent = null;
  if (task.occasionDue >= now) {
    task.state = TaskState.replaced;
    by.replaces = task;
  } else releaseChain(service, task);
}

/** Frees a task and all that it took the place of. */
export function releaseChain({ tasks }: Service, task: Task): void {
  for (let at: Task | null = task; at !== null; ) {
    const before: Task | null = at.replaces;
    at.replaces = null;
    tasks.release(at);
    at = before;
  }
}

/** Work becomes possible, now that the assessment it hung on is done. */
export function wake(service: Service, task: Task): void {
  const { program, openTime, now } = service;
  const window = task.kind.windowDays;
  removeOwn(task);
  // What the assessment has found says who may do it, and how soon it is their turn.
  const known = task.person.known;
  task.lane = task.kind.lanes[known * program.people.siteShare.length + task.site] as number;
  task.parent = null;
  task.possibleAt = now;
  task.turnDue = window === Number.POSITIVE_INFINITY ? window : openTime.dueAt(now, window);
}
