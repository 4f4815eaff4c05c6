import type { Job } from "./job.ts";
import { respond } from "./run-job.ts";

// The entry of a browser's worker: answers one job after the other until it is ended.
addEventListener("message", async ({ data }: MessageEvent<Job>) => {
  postMessage(await respond(data));
});
