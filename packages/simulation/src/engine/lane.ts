import type { Task } from "./task.ts";

/** The first and last of a list of work in a lane. */
export interface Ends {
  first: Task | null;
  last: Task | null;
}

/** Where work on the same footing waits: what can still be done in time, and what is late. */
export class Lane {
  readonly priority: number;
  /** Whether nobody of the service may do its work. */
  readonly isNobodys: boolean;
  /** Pieces of work in it. */
  length = 0;
  readonly inTime: Ends = { first: null, last: null };
  readonly late: Ends = { first: null, last: null };

  constructor(priority: number, isNobodys: boolean) {
    this.priority = priority;
    this.isNobodys = isNobodys;
  }
}
