// spread work over workers

export { allowInlining } from "./allow-inlining.browser.ts";
export { answerTrusts } from "./answer-trusts.browser.ts";
export type { AnsweredTrusts, AnswerTrustsOptions } from "./answer-trusts.ts";
export { compareTrusts } from "./compare-trusts.browser.ts";
export type { CompareTrustsOptions } from "./compare-trusts.ts";
export { findAllPosts } from "./find-all-posts.browser.ts";
export type { PoolOptions } from "./find-all-posts.ts";
export type { Job, JobAnswer, PostsJob, ReplicationsJob, Response, TrustJob } from "./job.ts";
export { JobError } from "./job-error.ts";
export type { WorkerOptions } from "./open-pool.ts";
export type { PoolingBy } from "./pool-alliances.ts";
export { poolExecutor } from "./pool-executor.browser.ts";
export type { ExecutorOptions, PoolExecutor } from "./pool-executor.ts";
// for a page or program that starts its workers itself
export { respond } from "./run-job.ts";
export type { WorkerLike } from "./worker-like.ts";
