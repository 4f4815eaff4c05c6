import type { Program } from "../../src/engine/program.ts";
import type { Run } from "../../src/engine/run.ts";
import type { Batch, Executor } from "../../src/experiment/executor.ts";
import { runBatch, type Simulate } from "../../src/experiment/run-batch.ts";
import { KeyedDraws } from "../../src/random/keyed-draws.ts";
import type { RatioTerms } from "../../src/statistics/ratio-estimate.ts";

/** A program for tests of what goes on around the engine: nobody reads it. */
export const noProgram = {} as Program;

/** A run whose totals are a numerator near 50 and a denominator near 100, by its seed and replication. */
export const standIn: Simulate = (_, seed, replication): Run => {
  const draws = new KeyedDraws(seed, replication);
  const denominator = 80 + Math.floor(40 * draws.uniform(0, 0, 0));
  const numerator = Math.floor(denominator * (0.4 + 0.2 * draws.uniform(0, 1, 0)));
  return { replication, events: 1, totals: Float64Array.of(numerator, denominator) };
};

export const termsOf = ({ totals }: Run): RatioTerms => ({
  numerator: totals[0] as number,
  denominator: totals[1] as number
});

/** Batches that finish out of order: each takes so many turns of the event loop as its beginning tells. */
export const disorderly = (underWay: number, simulate: Simulate = standIn): Executor & { asked: Batch[] } => {
  const asked: Batch[] = [];
  return {
    underWay,
    asked,
    run: (batches) =>
      Promise.all(
        batches.map(async (batch) => {
          asked.push(batch);
          for (let turn = (batch.from * 7) % 5; turn >= 0; turn--) await new Promise((done) => setTimeout(done));
          return runBatch(batch, simulate);
        })
      )
  };
};
