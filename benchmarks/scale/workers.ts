import { poolExecutor } from "@caseload/execution";
import type { Batch, Program } from "@caseload/simulation";
import { runOne } from "./run-one.ts";
import { type Size, serviceOf } from "./service.ts";

const batchSize = 2;

function batchesOf(program: Program, from: number, to: number): readonly Batch[] {
  const batches: Batch[] = [];
  for (let first = from; first < to; first += batchSize) {
    batches.push({ program, seed: 1, from: first, to: Math.min(first + batchSize, to) });
  }
  return batches;
}

/** Replications a second with so many workers, which are warm. */
export async function byWorkers(size: Size, workers: number, replications: number): Promise<number> {
  const program = serviceOf(size);
  const executor = poolExecutor({ workers });
  try {
    await executor.run(batchesOf(program, 0, 4 * batchSize * workers));
    const began = performance.now();
    await executor.run(batchesOf(program, 0, replications));
    return replications / ((performance.now() - began) / 1000);
  } finally {
    await executor.close();
  }
}

/** Replications a second of so many separate processes at a time, each doing its share. */
export async function byProcesses(size: Size, processes: number, replications: number): Promise<number> {
  const share = Math.ceil(replications / processes);
  const all = await Promise.all(Array.from({ length: processes }, () => runOne(size, share)));
  return all.reduce((sum, { seconds }) => sum + share / seconds, 0);
}
