import { compareIndicators, type Replicated } from "@caseload/simulation";
import type { ComparedService } from "./comparison-document.ts";
import type { ReadScenario } from "./read-scenarios.ts";
import { type ReplicatedReading, replicateReading, replicationsAtMost } from "./replicate-reading.ts";
import { type SimulateServiceOptions, simulatedOf } from "./simulate-service.ts";
import type { Compared } from "./simulated.ts";

/**
 * Each variant held against its base on the same people, who have the same course and bring work of the same length: a
 * difference is the variant's, and its interval is that of the pairs. A variant has as many replications as its base in
 * the same reading.
 *
 * @param scenarios - the base, then its variants, with contact rates as for `simulateService`
 * @returns null where it was ended before a replication of the base was finished
 */
export async function compareVariants(
  [base, ...variants]: readonly [ReadScenario, ...ReadScenario[]],
  options: SimulateServiceOptions
): Promise<ComparedService | null> {
  const progress = countedProgress([base, ...variants], options);
  const ofBase: ReplicatedReading[] = [];
  for (const reading of base.scenario.readings) {
    ofBase.push(await replicateReading(base.scenario, reading, options, progress.next()));
  }
  const simulatedBase = simulatedOf(base, ofBase);
  if (simulatedBase === null) return null;
  const compared: Compared[] = [];
  for (const read of variants) {
    // Other random numbers would be other people.
    const variant = { ...read, scenario: { ...read.scenario, seed: base.scenario.seed } };
    const ofVariant: ReplicatedReading[] = [];
    for (const reading of variant.scenario.readings) {
      const pair = ofBase.find((one) => one.reading === reading);
      const asMany = pair === undefined ? options : { ...options, replications: pair.replicated.replications };
      if (asMany.replications === 0) continue;
      ofVariant.push(await replicateReading(variant.scenario, reading, asMany, progress.next()));
    }
    const simulated = simulatedOf(variant, ofVariant);
    if (simulated !== null) compared.push({ ...simulated, differences: differencesOf(ofBase, ofVariant) });
  }
  return { base: simulatedBase, variants: compared };
}

function differencesOf(
  ofBase: readonly ReplicatedReading[],
  ofVariant: readonly ReplicatedReading[]
): Compared["differences"] {
  return ofVariant.flatMap((variant) => {
    const base = ofBase.find(({ reading }) => reading === variant.reading);
    const pairs = Math.min(base?.replicated.replications ?? 0, variant.replicated.replications);
    if (base === undefined || pairs === 0) return [];
    const rows = compareIndicators(firstOf(base, pairs), firstOf(variant, pairs), variant.reading);
    return [{ reading: variant.reading, rows }];
  });
}

/** The first replications: an interrupted variant has fewer than its base. */
function firstOf(one: ReplicatedReading, replications: number): ReplicatedReading {
  const runs = one.replicated.runs.slice(0, replications);
  return { ...one, replicated: { ...one.replicated, runs, replications } satisfies Replicated };
}

/** Progress over several sets of replications, each at most as long as the options say. */
function countedProgress(scenarios: readonly ReadScenario[], options: SimulateServiceOptions) {
  const sets = scenarios.reduce((sum, { scenario }) => sum + scenario.readings.length, 0);
  const atMost = sets * replicationsAtMost(options);
  let before = 0;
  let current = 0;
  return {
    next() {
      before += current;
      current = 0;
      return (done: number): void => {
        current = done;
        options.onProgress?.(before + done, atMost);
      };
    }
  };
}
