// spread work over workers
export { findAllPosts } from "./find-all-posts.node.ts";
export type { Job, Request, Response } from "./job.ts";
export type { PoolOptions } from "./pool.ts";
// for a page or program that starts its workers itself
export type { WorkerLike } from "./worker-like.ts";
