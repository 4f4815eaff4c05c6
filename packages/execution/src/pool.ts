import type { PostsAnswer } from "@caseload/planning";
import type { Job, Response } from "./job.ts";
import { runJob } from "./run-job.ts";
import type { WorkerLike } from "./worker-like.ts";

export interface PoolOptions {
  /** Workers to spread the jobs over; 0 does them here, one after the other. Defaults to what the machine offers. */
  readonly workers?: number;
  /** With fewer jobs than this they are done here, since workers take longer to start. Defaults to 32. */
  readonly serialBelow?: number;
  /** Aborting rejects with the signal's reason and ends the workers. */
  readonly signal?: AbortSignal;
  /** Called after each job with how many are done. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Starts one worker. Defaults to the platform's own. */
  readonly startWorker?: () => WorkerLike;
}

/** What a platform brings to the pool. */
export interface Platform {
  readonly startWorker: () => WorkerLike;
  readonly availableWorkers: () => number;
}

/**
 * A desk answer takes about 0.07 s of a processor, starting and warming a worker about 0.7 s (Node 20, two cores): two
 * workers break even at about two dozen jobs.
 */
const serialBelowDefault = 32;

/**
 * Does all jobs, on this platform's workers where it pays. Results come in the order of the jobs and are the same for
 * any number of workers: a job is a pure function of its data.
 *
 * @throws RangeError for a number of workers that is not a whole number from 0
 * @throws Error with the name of the first job that failed, or the reason of the signal
 */
export async function runJobs(
  jobs: readonly Job[],
  options: PoolOptions,
  platform: Platform
): Promise<readonly PostsAnswer[]> {
  const { signal, serialBelow = serialBelowDefault } = options;
  const wanted = options.workers ?? platform.availableWorkers();
  if (!(Number.isInteger(wanted) && wanted >= 0)) {
    throw new RangeError(`invalid workers; not a whole number from 0: ${wanted}`);
  }
  signal?.throwIfAborted();
  const workers = jobs.length < serialBelow ? 0 : Math.min(wanted, jobs.length);
  if (workers === 0) return runHere(jobs, options);
  return spread(jobs, workers, options, options.startWorker ?? platform.startWorker);
}

async function runHere(jobs: readonly Job[], { signal, onProgress }: PoolOptions): Promise<readonly PostsAnswer[]> {
  const answers: PostsAnswer[] = [];
  for (const job of jobs) {
    try {
      answers.push(runJob(job));
    } catch (error) {
      throw failure(job, error instanceof Error ? error.message : String(error), error);
    }
    onProgress?.(answers.length, jobs.length);
    if (answers.length < jobs.length) await turn();
    signal?.throwIfAborted();
  }
  return answers;
}

/** Lets whatever else waits have its turn: an interrupt, a page that redraws. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

async function spread(
  jobs: readonly Job[],
  count: number,
  { signal, onProgress }: PoolOptions,
  startWorker: () => WorkerLike
): Promise<readonly PostsAnswer[]> {
  const answers: PostsAnswer[] = new Array(jobs.length);
  const workers: WorkerLike[] = [];
  let next = 0;
  let done = 0;
  let stop: (() => void) | undefined;
  try {
    const aborted = new Promise<never>((_, reject) => {
      stop = () => reject(signal?.reason);
      signal?.addEventListener("abort", stop, { once: true });
    });
    for (let i = 0; i < count; i++) workers.push(startWorker());
    await Promise.race([aborted, Promise.all(workers.map(feed))]);
    return answers;
  } finally {
    if (stop !== undefined) signal?.removeEventListener("abort", stop);
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  /** Gives a worker one job after the other until none is left. */
  function feed(worker: WorkerLike): Promise<void> {
    return new Promise((resolve, reject) => {
      let current: Job | undefined;
      const give = (): void => {
        const index = next++;
        current = jobs[index];
        if (current === undefined) resolve();
        else worker.post({ index, job: current });
      };
      worker.onFailure((error) => reject(current === undefined ? error : failure(current, error.message, error)));
      worker.onResponse((response: Response) => {
        if ("error" in response) {
          reject(failure(current, response.error, response.error));
          return;
        }
        answers[response.index] = response.answer;
        done++;
        onProgress?.(done, jobs.length);
        give();
      });
      give();
    });
  }
}

const failure = (job: Job | undefined, message: string, cause: unknown): Error =>
  new Error(`${job?.name ?? "a job"}: ${message}`, { cause });
