import type { Platform, Pool } from "./pool.ts";
import { serialPool } from "./serial-pool.ts";
import type { WorkerLike } from "./worker-like.ts";
import { workerPool } from "./worker-pool.ts";

export interface WorkerOptions {
  /** Workers to spread the work over; 0 does it here, one piece after the other. Defaults to what the machine offers. */
  readonly workers?: number;
  /** Starts one worker. Defaults to the platform's own. */
  readonly startWorker?: () => WorkerLike;
}

/**
 * How many workers are asked for.
 *
 * @throws RangeError for a number that is not a whole number from 0
 */
export function workersWanted(options: WorkerOptions, platform: Platform): number {
  const workers = options.workers ?? platform.availableWorkers();
  if (Number.isInteger(workers) && workers >= 0) return workers;
  throw new RangeError(`invalid workers; not a whole number from 0: ${workers}`);
}

/** A pool of so many workers. */
export const openPool = (workers: number, options: WorkerOptions, platform: Platform): Pool =>
  workers === 0 ? serialPool() : workerPool(workers, options.startWorker ?? platform.startWorker);
