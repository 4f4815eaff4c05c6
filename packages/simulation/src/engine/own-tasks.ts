import type { Person } from "./person.ts";
import type { Task } from "./task.ts";

/** The first of a person's tasks that wait and end with the person's life; the others follow by `ownNext`. */
export const firstOwn = (person: Person): Task | null => person.firstTask as Task | null;

/** Adds a task to those of its person that wait and end with the person's life. */
export function addOwn(task: Task): void {
  const { person } = task;
  const first = firstOwn(person);
  task.ownNext = first;
  task.ownPrevious = null;
  if (first !== null) first.ownPrevious = task;
  person.firstTask = task;
}

export function removeOwn(task: Task): void {
  const next = task.ownNext;
  const previous = task.ownPrevious;
  if (next !== null) next.ownPrevious = previous;
  if (previous !== null) previous.ownNext = next;
  else task.person.firstTask = next;
}

/** Takes a task that hangs on an assessment away from it. */
export function detach(task: Task): void {
  const assessment = task.parent;
  if (assessment === null) return;
  task.parent = null;
  let before: Task | null = null;
  for (let at = assessment.firstDependent; at !== task && at !== null; at = at.nextDependent) before = at;
  if (before === null) assessment.firstDependent = task.nextDependent;
  else before.nextDependent = task.nextDependent;
}

/** Makes a task wait for an assessment. */
export function attach(task: Task, assessment: Task): void {
  task.parent = assessment;
  task.nextDependent = assessment.firstDependent;
  assessment.firstDependent = task;
}
