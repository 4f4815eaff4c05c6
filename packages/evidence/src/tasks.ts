import data from "../data/tasks.json" with { type: "json" };
import { entryById } from "./entry-by-id.ts";
import type { Task } from "./task.ts";

/** The task catalogue: every kind of work of the who-may-do-what table, counted or not. */
export const tasks: readonly Task[] = data as readonly Task[];

/**
 * The task with this id.
 *
 * @throws RangeError with the nearest ids, for an id that does not exist.
 */
export function taskById(id: string): Task {
  return byId(id);
}

const byId = entryById("task", tasks);
