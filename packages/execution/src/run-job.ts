import { answerTrust, findPosts } from "@caseload/planning";
import { bundledEvidence, runBatch, serialExecutor, simulate } from "@caseload/simulation";
import type { Job, JobAnswer, Response } from "./job.ts";

/**
 * Does one job, here and now. The same function runs in the caller and in every worker.
 *
 * @param pause - awaited between the replications of a long job, for a caller that has something else to do meanwhile
 */
export const runJob = async <J extends Job>(job: J, pause?: () => Promise<void>): Promise<JobAnswer<J>> =>
  (await answerOf(job, pause)) as JobAnswer<J>;

function answerOf(job: Job, pause?: () => Promise<void>): JobAnswer<Job> | Promise<JobAnswer<Job>> {
  if ("batch" in job) return runBatch(job.batch, simulate);
  if ("trust" in job) {
    const executor = job.isSimulated ? serialExecutor(simulate, pause) : null;
    return answerTrust({ ...job, evidence: bundledEvidence, executor });
  }
  return findPosts(job.scenario, bundledEvidence, job.options);
}

/**
 * Answers a worker's job; an error becomes a response, so that the worker stays.
 *
 * The response is to be posted as it is. To hand over the buffers of runs instead of copying them would save some
 * microseconds, but once one has been handed over engines look at every use of a typed array whether its own is still
 * there, and all later replications of the worker take longer.
 */
export async function respond(job: Job): Promise<Response> {
  try {
    return { answer: await answerOf(job) };
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? null) : null;
    return { error: error instanceof Error ? error.message : String(error), stack };
  }
}
