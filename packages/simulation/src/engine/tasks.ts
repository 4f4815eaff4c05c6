import type { Person } from "./person.ts";
import { Task, TaskState } from "./task.ts";

/** All work that has arisen and is not finished. What is finished is used again for what arises, so nothing is thrown away. */
export class Tasks {
  /** Every piece ever made, in use or free. */
  readonly all: Task[] = [];
  private firstFree: Task | null = null;

  /** New work; no other work hangs on it as yet. */
  claim(
    source: number,
    kind: number,
    person: Person,
    personId: number,
    tier: number,
    site: number,
    occurrence: number
  ): Task {
    const task = this.firstFree ?? this.#newTask();
    this.firstFree = task.laneNext;
    task.source = source;
    task.kind = kind;
    task.person = person;
    task.personId = personId;
    task.tier = tier;
    task.site = site;
    task.occurrence = occurrence;
    return task;
  }

  /** The work is no more; whatever hung on it has been let go. */
  release(task: Task): void {
    task.state = TaskState.free;
    task.isOversight = false;
    task.isLate = false;
    task.laneNext = this.firstFree;
    this.firstFree = task;
  }

  #newTask(): Task {
    const task = new Task();
    this.all.push(task);
    return task;
  }
}
