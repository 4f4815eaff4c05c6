// spread work over workers

export { findAllPosts } from "./find-all-posts.node.ts";
export type { PoolOptions } from "./find-all-posts.ts";
export type { Job, JobAnswer, PostsJob, ReplicationsJob, Response } from "./job.ts";
export { JobError } from "./job-error.ts";
export type { WorkerOptions } from "./open-pool.ts";
export { poolExecutor } from "./pool-executor.node.ts";
export type { ExecutorOptions, PoolExecutor } from "./pool-executor.ts";
// for a page or program that starts its workers itself
export type { WorkerLike } from "./worker-like.ts";
