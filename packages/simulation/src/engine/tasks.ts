import type { Person } from "./person.ts";
import { Task, TaskState } from "./task.ts";
import type { WorkSource } from "./work-source.ts";

/** All work that has arisen and is not finished. What is finished is used again for what arises, so nothing is thrown away. */
export class Tasks {
  /** Every piece ever made, in use or free. */
  readonly all: Task[] = [];
  private firstFree: Task | null = null;

  /** New work; no other work hangs on it as yet. */
  claim(
    source: WorkSource,
    person: Person,
    personId: number,
    tier: number,
    site: number,
    occurrence: number,
    lane: number
  ): Task {
    const task = this.firstFree ?? this.#newTask(source, person);
    this.firstFree = task.laneNext;
    task.source = source;
    task.kind = source.kind;
    task.person = person;
    task.personId = personId;
    task.tier = tier;
    task.site = site;
    task.occurrence = occurrence;
    task.lane = lane;
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

  #newTask(source: WorkSource, person: Person): Task {
    const task = new Task(source, person);
    this.all.push(task);
    return task;
  }
}
