import type { Job, JobAnswer } from "./job.ts";
import type { WorkerLike } from "./worker-like.ts";

/** What a platform brings to a pool. */
export interface Platform {
  readonly startWorker: () => WorkerLike;
  readonly availableWorkers: () => number;
}

export interface RunOptions {
  /** Aborting rejects with the signal's reason; work under way is given up. */
  readonly signal?: AbortSignal | undefined;
  /** Called after each job with its answer and its place in the list. */
  readonly onAnswer?: ((answer: JobAnswer<Job>, index: number) => void) | undefined;
}

/** Where jobs are done: on workers that stay until the pool is closed, or here. */
export interface Pool {
  /**
   * Does all jobs. Answers come in the order of the jobs and are the same for any number of workers.
   *
   * @throws JobError for a job that failed; the others are given up
   * @throws the reason of the signal
   */
  run<J extends Job>(jobs: readonly J[], options?: RunOptions): Promise<readonly JobAnswer<J>[]>;
  /** Ends the workers. Work under way rejects. */
  close(): Promise<void>;
}
