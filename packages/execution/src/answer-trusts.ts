import type { TrustAnswer } from "@caseload/planning";
import type { TrustJob } from "./job.ts";
import { openPool, type WorkerOptions, workersWanted } from "./open-pool.ts";
import type { Platform } from "./pool.ts";

export interface AnswerTrustsOptions extends WorkerOptions {
  /** Aborting ends the work under way; what is finished is kept. */
  readonly signal?: AbortSignal;
  /** Called with each trust as it is finished, in whatever order that is. */
  readonly onAnswer?: (answer: TrustAnswer, job: TrustJob) => void;
}

/** Trusts that are answered. */
export interface AnsweredTrusts {
  /** In the order of the jobs; an interrupted one has gaps, which are left out. */
  readonly answers: readonly TrustAnswer[];
  /** False where the signal was aborted before all were finished. */
  readonly complete: boolean;
}

/**
 * By the desk methods alone a trust takes about a tenth of a second, starting and warming a worker about 0.7 s: fewer
 * trusts than this are done here. Simulated, a trust takes seconds, and two are worth two workers.
 */
const serialBelow = { desk: 32, simulated: 2 } as const;

/** `answerTrusts` on a platform. */
export async function answerTrustsOn(
  jobs: readonly TrustJob[],
  options: AnswerTrustsOptions,
  platform: Platform
): Promise<AnsweredTrusts> {
  const { signal, onAnswer } = options;
  const wanted = Math.min(workersWanted(options, platform), jobs.length);
  const isFew = jobs.length < serialBelow[jobs.some(({ isSimulated }) => isSimulated) ? "simulated" : "desk"];
  const pool = openPool(isFew && options.workers === undefined ? 0 : wanted, options, platform);
  const finished = new Map<number, TrustAnswer>();
  try {
    signal?.throwIfAborted();
    await pool.run(jobs, {
      signal,
      onAnswer: (answer, index) => {
        const job = jobs[index];
        if (job === undefined || !("needs" in answer)) return;
        finished.set(index, answer);
        onAnswer?.(answer, job);
      }
    });
  } catch (error) {
    if (signal?.aborted !== true) throw error;
  } finally {
    await pool.close();
  }
  const answers = jobs.flatMap((_, index) => finished.get(index) ?? []);
  return { answers, complete: answers.length === jobs.length };
}
