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

/** A response, and the buffers in it that are handed over instead of copied. */
export interface Responded {
  readonly response: Response;
  readonly transfer: readonly ArrayBuffer[];
}

/** Answers a worker's job; an error becomes a response, so that the worker stays. */
export async function respond(job: Job): Promise<Responded> {
  try {
    const answer = await answerOf(job);
    return { response: { answer }, transfer: buffersIn(answer) };
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? null) : null;
    return { response: { error: error instanceof Error ? error.message : String(error), stack }, transfer: [] };
  }
}

/** Only runs hold buffers. */
const buffersIn = (answer: JobAnswer<Job>): readonly ArrayBuffer[] =>
  "needs" in answer || "methods" in answer
    ? []
    : answer.flatMap(({ totals: { buffer } }) => (buffer instanceof ArrayBuffer ? [buffer] : []));
