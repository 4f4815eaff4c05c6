import { simulate } from "../engine/simulate.ts";
import type { Executor } from "./executor.ts";
import { runBatch, type Simulate } from "./run-batch.ts";

/**
 * Runs batches here, one after the other.
 * @param one what runs one replication; defaults to the engine's `simulate`
 * @param pause awaited after every batch, for hosts that have something else to do meanwhile, such as to hear Ctrl-C;
 *   defaults to nothing
 */
export const serialExecutor = (one: Simulate = simulate, pause?: () => Promise<void>): Executor => ({
  async run(batches) {
    const results = [];
    for (const batch of batches) {
      results.push(runBatch(batch, one));
      await pause?.();
    }
    return results;
  }
});
