import { type AnsweredTrusts, type AnswerTrustsOptions, answerTrustsOn } from "./answer-trusts.ts";
import type { TrustJob } from "./job.ts";
import { platform } from "./start-worker.node.ts";

/**
 * Answers many trusts, spread over workers where it pays. Answers come in the order of the jobs and are the same for any
 * number of workers.
 *
 * @returns what was finished: all, or, where the signal is aborted, some
 * @throws RangeError for a number of workers that is not a whole number from 0
 * @throws JobError with the name of a job that failed
 */
export const answerTrusts = (jobs: readonly TrustJob[], options: AnswerTrustsOptions = {}): Promise<AnsweredTrusts> =>
  answerTrustsOn(jobs, options, platform);
