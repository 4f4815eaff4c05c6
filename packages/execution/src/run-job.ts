import { findPosts } from "@caseload/planning";
import { bundledEvidence, runBatch, simulate } from "@caseload/simulation";
import type { Job, JobAnswer, Response } from "./job.ts";

/** Does one job, here and now. The same function runs in the caller and in every worker. */
export const runJob = <J extends Job>(job: J): JobAnswer<J> => answerOf(job) as JobAnswer<J>;

const answerOf = (job: Job): JobAnswer<Job> =>
  "batch" in job ? runBatch(job.batch, simulate) : findPosts(job.scenario, bundledEvidence, job.options);

/** A response, and the buffers in it that are handed over instead of copied. */
export interface Responded {
  readonly response: Response;
  readonly transfer: readonly ArrayBuffer[];
}

/** Answers a worker's job; an error becomes a response, so that the worker stays. */
export function respond(job: Job): Responded {
  try {
    const answer = answerOf(job);
    return { response: { answer }, transfer: buffersIn(answer) };
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? null) : null;
    return { response: { error: error instanceof Error ? error.message : String(error), stack }, transfer: [] };
  }
}

const buffersIn = (answer: JobAnswer<Job>): readonly ArrayBuffer[] =>
  "methods" in answer
    ? []
    : answer.flatMap(({ totals: { buffer } }) => (buffer instanceof ArrayBuffer ? [buffer] : []));
