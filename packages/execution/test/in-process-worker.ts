import type { Job, Response } from "../src/job.ts";
import { respond } from "../src/run-job.ts";
import type { WorkerLike } from "../src/worker-like.ts";

/** What went to a worker. */
export interface Post {
  readonly job: Job;
}

/** A worker in this thread: messages are cloned as they are between threads. */
export function inProcessWorker(posts: Post[]): WorkerLike {
  let listener: (response: Response) => void = () => undefined;
  let ended = false;
  return {
    post(job) {
      const received: Job = structuredClone(job);
      posts.push({ job: received });
      setTimeout(async () => {
        if (ended) return;
        listener(structuredClone(await respond(received)));
      });
    },
    onResponse(given) {
      listener = given;
    },
    onFailure() {
      // This one never fails of itself.
    },
    terminate() {
      ended = true;
    }
  };
}
