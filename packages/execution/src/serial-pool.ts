import type { Job, JobAnswer } from "./job.ts";
import { JobError } from "./job-error.ts";
import type { Pool, RunOptions } from "./pool.ts";
import { runJob } from "./run-job.ts";

/** Other work is not held up longer than this; a turn takes about a millisecond, as long as many a short job. */
const turnAfterMs = 20;

/** No workers: all is done here, one job after the other. */
export function serialPool(): Pool {
  let since = performance.now();
  return {
    async run<J extends Job>(jobs: readonly J[], { signal, onAnswer }: RunOptions = {}) {
      const answers: JobAnswer<J>[] = [];
      const pause = async (): Promise<void> => {
        if (performance.now() - since >= turnAfterMs) {
          await turn();
          since = performance.now();
        }
        signal?.throwIfAborted();
      };
      for (const [index, job] of jobs.entries()) {
        await pause();
        const answer = await attempt(job, pause, signal);
        answers.push(answer);
        onAnswer?.(answer, index);
      }
      return answers;
    },
    async close() {
      // Nothing was started.
    }
  };
}

async function attempt<J extends Job>(
  job: J,
  pause: () => Promise<void>,
  signal: AbortSignal | undefined
): Promise<JobAnswer<J>> {
  try {
    return await runJob(job, pause);
  } catch (error) {
    if (signal?.aborted === true) throw signal.reason;
    throw new JobError(job.name, error);
  }
}

/** Lets whatever else waits have its turn: an interrupt, a page that redraws. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
