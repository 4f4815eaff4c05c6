import type { Program } from "../engine/program.ts";
import type { Run } from "../engine/run.ts";
import type { Batch } from "./executor.ts";

/** What runs one replication; `simulate` of the engine, or a stand-in for it. */
export type Simulate = (program: Program, seed: number, replication: number) => Run;

/** The replications of a batch, one after the other: all that a worker does. */
export function runBatch({ program, seed, from, to }: Batch, simulate: Simulate): readonly Run[] {
  return Array.from({ length: to - from }, (_, i) => simulate(program, seed, from + i));
}
