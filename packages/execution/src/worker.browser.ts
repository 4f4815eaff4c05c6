import type { Request } from "./job.ts";
import { respond } from "./run-job.ts";

// The entry of a browser's worker: answers one request after the other until it is ended.
addEventListener("message", ({ data }: MessageEvent<Request>) => postMessage(respond(data)));
