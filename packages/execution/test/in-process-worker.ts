import type { Job, Response } from "../src/job.ts";
import { respond } from "../src/run-job.ts";
import type { WorkerLike } from "../src/worker-like.ts";

/** What went to and from a worker. */
export interface Post {
  readonly job: Job;
  /** Whether the buffers of the answer were handed over: the sender's own are empty then. */
  handedOver: boolean;
}

/** A worker in this thread: messages are cloned as they are between threads. */
export function inProcessWorker(posts: Post[]): WorkerLike {
  let listener: (response: Response) => void = () => undefined;
  let ended = false;
  return {
    post(job) {
      const received: Job = structuredClone(job);
      const post = { job: received, handedOver: false };
      posts.push(post);
      setTimeout(async () => {
        if (ended) return;
        const { response, transfer } = await respond(received);
        const sent = structuredClone(response, { transfer: [...transfer] });
        post.handedOver = transfer.length > 0 && transfer.every(({ byteLength }) => byteLength === 0);
        listener(sent);
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
