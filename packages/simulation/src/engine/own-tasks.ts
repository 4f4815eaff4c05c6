import { none, type People } from "./people.ts";
import type { Tasks } from "./tasks.ts";

/** Adds a task to those of its person that wait and end with the person's life. */
export function addOwn({ firstTask }: People, { ownNext, ownPrevious, person }: Tasks, task: number): void {
  const owner = person[task] as number;
  const first = firstTask[owner] as number;
  ownNext[task] = first;
  ownPrevious[task] = none;
  if (first !== none) ownPrevious[first] = task;
  firstTask[owner] = task;
}

export function removeOwn({ firstTask }: People, { ownNext, ownPrevious, person }: Tasks, task: number): void {
  const next = ownNext[task] as number;
  const previous = ownPrevious[task] as number;
  if (next !== none) ownPrevious[next] = previous;
  if (previous !== none) ownNext[previous] = next;
  else firstTask[person[task] as number] = next;
}

/** Takes a task that hangs on an assessment away from it. */
export function detach({ parent, firstDependent, nextDependent }: Tasks, task: number): void {
  const assessment = parent[task] as number;
  if (assessment === none) return;
  parent[task] = none;
  let at = firstDependent[assessment] as number;
  if (at === task) {
    firstDependent[assessment] = nextDependent[task] as number;
    return;
  }
  while (nextDependent[at] !== task) at = nextDependent[at] as number;
  nextDependent[at] = nextDependent[task] as number;
}

/** Makes a task wait for an assessment. */
export function attach({ parent, firstDependent, nextDependent }: Tasks, task: number, assessment: number): void {
  parent[task] = assessment;
  nextDependent[task] = firstDependent[assessment] as number;
  firstDependent[assessment] = task;
}
