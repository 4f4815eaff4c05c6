import { parentPort } from "node:worker_threads";
import type { Job } from "./job.ts";
import { respond } from "./run-job.ts";

// The entry of a worker thread: answers one job after the other until it is ended.
parentPort?.on("message", async (job: Job) => {
  parentPort?.postMessage(await respond(job));
});
