import type { PostsAnswer } from "@caseload/planning";
import { findPosts } from "@caseload/planning";
import { bundledEvidence } from "@caseload/simulation";
import type { Job, Request, Response } from "./job.ts";

/** Does one job, here and now. The same function runs in the caller and in every worker. */
export const runJob = (job: Job): PostsAnswer => findPosts(job.scenario, bundledEvidence, job.options);

/** Answers a request; an error becomes a response, so that it can be told which job it belongs to. */
export function respond({ index, job }: Request): Response {
  try {
    return { index, answer: runJob(job) };
  } catch (error) {
    return { index, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
