import { scenarioHash } from "../scenario/hash.ts";
import type { Reading, Scenario } from "../scenario/scenario.ts";
import type { Replicated, StoppedBy } from "./replicate.ts";

/** All that is needed to make the same numbers again, and nothing of the machine or the day. Every report carries it. */
export interface RunProvenance {
  /** Of this software. */
  readonly version: string;
  readonly scenarioHash: string;
  readonly reading: Reading;
  readonly seed: number;
  readonly replications: number;
  /** False where the run was interrupted: part of what was asked for. */
  readonly complete: boolean;
  readonly stoppedBy: StoppedBy;
}

/** Where replications of a scenario in one reading come from. */
export const runProvenance = (
  version: string,
  scenario: Scenario,
  reading: Reading,
  { seed, replications, complete, stoppedBy }: Replicated
): RunProvenance => ({
  version,
  scenarioHash: scenarioHash(scenario),
  reading,
  seed,
  replications,
  complete,
  stoppedBy
});
