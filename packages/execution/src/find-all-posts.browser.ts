import type { PostsAnswer } from "@caseload/planning";
import type { Job } from "./job.ts";
import { type PoolOptions, runJobs } from "./pool.ts";
import { platform } from "./start-worker.browser.ts";

/** Finds the posts of many scenarios, spread over workers where it pays; see `runJobs`. */
export const findAllPosts = (jobs: readonly Job[], options: PoolOptions = {}): Promise<readonly PostsAnswer[]> =>
  runJobs(jobs, options, platform);
