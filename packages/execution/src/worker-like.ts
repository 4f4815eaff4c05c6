import type { Job, Response } from "./job.ts";

/** The little that a browser's Worker and one of node:worker_threads have in common. */
export interface WorkerLike {
  post(job: Job): void;
  onResponse(listener: (response: Response) => void): void;
  /** Called when the worker itself fails: it did not load, it stopped, its message could not be read. */
  onFailure(listener: (error: Error) => void): void;
  terminate(): unknown;
}
