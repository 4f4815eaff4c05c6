import type { Platform } from "./pool.ts";
import type { WorkerLike } from "./worker-like.ts";

function wrap(worker: Worker): WorkerLike {
  return {
    post: (job) => worker.postMessage(job),
    onResponse: (listener) => worker.addEventListener("message", ({ data }) => listener(data)),
    onFailure: (listener) => {
      worker.addEventListener("error", ({ message }) => listener(new Error(message || "the worker did not load")));
      worker.addEventListener("messageerror", () => listener(new Error("a message could not be read")));
    },
    terminate: () => worker.terminate()
  };
}

export const platform: Platform = {
  startWorker: () => wrap(new Worker(new URL("./worker.browser.js", import.meta.url), { type: "module" })),
  availableWorkers: () => (typeof Worker === "undefined" ? 0 : (navigator.hardwareConcurrency ?? 1))
};
