import type { Program } from "../engine/program.ts";
import type { Run } from "../engine/run.ts";

/** Some replications of one program: `from` up to but not including `to`. Plain data that can be posted to a worker. */
export interface Batch {
  readonly program: Program;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Where replications are run: here one after the other, or spread over workers. Results come in the order of the
 * batches, each with its runs in the order of their replications, and do not depend on how they were spread.
 */
export interface Executor {
  /** Calls of `run` worth having under way at once, so that no worker waits for another; defaults to 1. */
  readonly underWay?: number;
  run(batches: readonly Batch[]): Promise<readonly (readonly Run[])[]>;
}
