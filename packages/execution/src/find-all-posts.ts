import type { PostsAnswer } from "@caseload/planning";
import type { PostsJob } from "./job.ts";
import { openPool, type WorkerOptions, workersWanted } from "./open-pool.ts";
import type { Platform } from "./pool.ts";

export interface PoolOptions extends WorkerOptions {
  /** With fewer jobs than this they are done here, since workers take longer to start. Defaults to 32. */
  readonly serialBelow?: number;
  /** Aborting rejects with the signal's reason and ends the workers. */
  readonly signal?: AbortSignal;
  /** Called after each job with how many are done. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * A desk answer takes about 0.07 s of a processor, starting and warming a worker about 0.7 s (Node 20, two cores): two
 * workers break even at about two dozen jobs.
 */
const serialBelowDefault = 32;

/** `findAllPosts` on a platform. */
export async function findAllPostsOn(
  jobs: readonly PostsJob[],
  options: PoolOptions,
  platform: Platform
): Promise<readonly PostsAnswer[]> {
  const { signal, onProgress, serialBelow = serialBelowDefault } = options;
  const wanted = workersWanted(options, platform);
  const pool = openPool(jobs.length < serialBelow ? 0 : Math.min(wanted, jobs.length), options, platform);
  let done = 0;
  try {
    signal?.throwIfAborted();
    return await pool.run(jobs, { signal, onAnswer: () => onProgress?.(++done, jobs.length) });
  } finally {
    await pool.close();
  }
}
