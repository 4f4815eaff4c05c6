import { detach, removeOwn } from "./own-tasks.ts";
import { none } from "./people.ts";
import type { Service } from "./service.ts";
import { TaskState } from "./tasks.ts";

/**
 * New work takes the place of work of its kind that still waits for the same person. The old occasion is met if the new
 * work is done while the old window is open, so the old one is kept until then. What hung on an old assessment hangs on
 * the new one.
 */
export function supersede(service: Service, person: number, kind: number, by: number): void {
  const { people, tasks, program, recorder, now } = service;
  let task = people.firstTask[person] as number;
  while (task !== none && !(program.work.taskOf[tasks.source[task] as number] === kind && task !== by)) {
    task = tasks.ownNext[task] as number;
  }
  if (task === none) return;
  removeOwn(people, tasks, task);
  if (tasks.state[task] === TaskState.dormant) detach(tasks, task);
  else {
    service.lanes.remove(task);
    recorder.waitsNoMore(now, task);
  }
  recorder.superseded(now, task);
  let dependent = tasks.firstDependent[task] as number;
  while (dependent !== none) {
    const next = tasks.nextDependent[dependent] as number;
    tasks.parent[dependent] = by;
    tasks.nextDependent[dependent] = tasks.firstDependent[by] as number;
    tasks.firstDependent[by] = dependent;
    dependent = next;
  }
  tasks.firstDependent[task] = none;
  if ((tasks.occasionDue[task] as number) >= now) {
    tasks.state[task] = TaskState.replaced;
    tasks.replaces[by] = task;
  } else releaseChain(service, task);
}

/** Frees a task and all that it took the place of. */
export function releaseChain({ tasks }: Service, task: number): void {
  for (let at = task; at !== none; ) {
    const before = tasks.replaces[at] as number;
    tasks.replaces[at] = none;
    tasks.release(at);
    at = before;
  }
}

/** Work becomes possible, now that the assessment it hung on is done. */
export function wake(service: Service, task: number): void {
  const { tasks, program, openTime, now } = service;
  const { work, course, people: of } = program;
  const kind = work.taskOf[tasks.source[task] as number] as number;
  const window = work.windowDays[kind] as number;
  removeOwn(service.people, tasks, task);
  // What the assessment has found says who may do it, and how soon it is their turn.
  const known = service.people.known[tasks.person[task] as number] as number;
  const at = (kind * course.tiers + known) * of.siteShare.length + (tasks.site[task] as number);
  const lane = work.laneOf[at] as number;
  tasks.lane[task] = lane === none ? service.lanes.nobody : lane;
  tasks.parent[task] = none;
  tasks.possibleAt[task] = now;
  tasks.turnDue[task] = window === Number.POSITIVE_INFINITY ? window : openTime.dueAt(now, window);
}
