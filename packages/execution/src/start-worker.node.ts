import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Platform } from "./pool.ts";
import type { WorkerLike } from "./worker-like.ts";

/** Wraps a worker thread that runs this file. `execArgv` defaults to none: a worker must not inherit `--input-type`. */
export function startWorkerThread(url: URL, execArgv: readonly string[] = []): WorkerLike {
  const worker = new Worker(url, { execArgv: [...execArgv] });
  return {
    post: (job) => worker.postMessage(job),
    onResponse: (listener) => worker.on("message", listener),
    onFailure: (listener) => {
      worker.on("error", (error) => listener(error instanceof Error ? error : new Error(String(error))));
      worker.on("messageerror", listener);
      worker.on("exit", (code) => {
        if (code !== 0) listener(new Error(`worker stopped with code ${code}`));
      });
    },
    terminate: () => worker.terminate()
  };
}

export const platform: Platform = {
  startWorker: () => startWorkerThread(new URL("./worker.node.js", import.meta.url)),
  // Run from its sources the library has no workers of its own: Node cannot load them as they are.
  availableWorkers: () => (import.meta.url.endsWith(".js") ? availableParallelism() : 0)
};
