// Starts the worker's entry from its sources: vitest does not transform worker threads.
if (!process.features.typescript) (await import("tsx/esm/api")).register();
await import("../src/worker.node.ts");
