import { fileURLToPath } from "node:url";
import { build } from "vite";
import { startWorkerThread } from "../src/start-worker.node.ts";
import type { WorkerLike } from "../src/worker-like.ts";

const conditions = ["@caseload/source", "module", "node", "development|production"];

/**
 * The worker's entry in one script, as an address. Vitest does not transform worker threads, and a thread that reads
 * some hundred sources itself takes seconds to start.
 */
async function builtWorker(): Promise<URL> {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    root: fileURLToPath(new URL("..", import.meta.url)),
    resolve: { conditions },
    ssr: { resolve: { conditions }, noExternal: true },
    build: { ssr: fileURLToPath(new URL("../src/worker.node.ts", import.meta.url)), write: false, target: "es2022" }
  });
  const outputs = Array.isArray(built) ? built : [built];
  const scripts = outputs.flatMap((one) => ("output" in one ? one.output.filter(({ type }) => type === "chunk") : []));
  const [script] = scripts;
  if (script?.type !== "chunk" || scripts.length > 1) throw new Error(`one script expected, not ${scripts.length}`);
  return new URL(`data:text/javascript;base64,${Buffer.from(script.code).toString("base64")}`);
}

const url = await builtWorker();

/** Starts a worker thread of the sources. */
export const startWorker = (): WorkerLike => startWorkerThread(url);
