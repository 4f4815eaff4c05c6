import type { PostsAnswer } from "@caseload/planning";
import { findAllPostsOn, type PoolOptions } from "./find-all-posts.ts";
import type { PostsJob } from "./job.ts";
import { platform } from "./start-worker.browser.ts";

/**
 * Finds the posts of many scenarios, spread over workers where it pays. Results come in the order of the jobs and are
 * the same for any number of workers.
 *
 * @throws RangeError for a number of workers that is not a whole number from 0
 * @throws JobError with the name of a job that failed, or the reason of the signal
 */
export const findAllPosts = (jobs: readonly PostsJob[], options: PoolOptions = {}): Promise<readonly PostsAnswer[]> =>
  findAllPostsOn(jobs, options, platform);
