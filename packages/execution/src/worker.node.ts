import { parentPort } from "node:worker_threads";
import type { Request } from "./job.ts";
import { respond } from "./run-job.ts";

// The entry of a worker thread: answers one request after the other until it is ended.
parentPort?.on("message", (request: Request) => parentPort?.postMessage(respond(request)));
