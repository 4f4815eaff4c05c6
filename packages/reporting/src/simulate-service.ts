import { simulatedCost } from "@caseload/planning";
import { bundledEvidence, estimateIndicators, judgeStandards, yearDrift } from "@caseload/simulation";
import { assumptionsSimulated } from "./assumptions-simulated.ts";
import type { ReadScenario } from "./read-scenarios.ts";
import {
  type ReplicatedReading,
  type ReplicationOptions,
  replicateReading,
  replicationsAtMost
} from "./replicate-reading.ts";
import type { Simulated, SimulatedReading } from "./simulated.ts";
import { indicatorsByYear } from "./simulated-years-table.ts";

export interface SimulateServiceOptions extends ReplicationOptions {
  /** Called with the replications that are finished, of all readings together, and how many there will be at most. */
  readonly onProgress?: (done: number, atMost: number) => void;
}

/**
 * What simulation says of a service, in each of its readings, one after the other.
 *
 * @param read - with the contact rate to simulate: `calibrateScenarios` gives it the one that `posts` counts with
 * @returns the readings of which a replication was finished; null where it was ended before there was any
 */
export async function simulateService(read: ReadScenario, options: SimulateServiceOptions): Promise<Simulated | null> {
  const { readings } = read.scenario;
  const atMost = readings.length * replicationsAtMost(options);
  const replicated: ReplicatedReading[] = [];
  let before = 0;
  for (const reading of readings) {
    const one = await replicateReading(read.scenario, reading, options, (done) =>
      options.onProgress?.(before + done, atMost)
    );
    replicated.push(one);
    before += one.replicated.replications;
  }
  return simulatedOf(read, replicated);
}

/** What replications say; null where there is none. */
export function simulatedOf(read: ReadScenario, replicated: readonly ReplicatedReading[]): Simulated | null {
  const [first, ...others] = replicated.filter((one) => one.replicated.replications > 0).map(simulatedReading);
  if (first === undefined) return null;
  return {
    ...read,
    seed: read.scenario.seed,
    readings: [first, ...others],
    assumptions: assumptionsSimulated(read.scenario)
  };
}

function simulatedReading({ reading, scenario, layout, replicated, asked }: ReplicatedReading): SimulatedReading {
  const { runs, replications, complete } = replicated;
  return {
    reading,
    rows: [
      ...estimateIndicators(runs, layout, scenario, reading),
      ...simulatedCost(runs, layout, scenario, reading, bundledEvidence)
    ],
    together: judgeStandards(runs, layout, scenario),
    drift: yearDrift(runs, layout, scenario, indicatorsByYear),
    replications,
    asked,
    complete,
    events: runs.reduce((sum, { events }) => sum + events, 0)
  };
}
