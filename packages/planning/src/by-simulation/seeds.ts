import type { Executor, Scenario } from "@caseload/simulation";
import { Samples } from "./samples.ts";
import { trialIndicators } from "./trials.ts";

/** What has been replicated of a scenario, in any reading. */
export interface Seeds {
  /** On the random numbers of the search. */
  readonly search: Samples;
  /** On others, for what was chosen by those. */
  readonly fresh: Samples;
}

/** Nothing replicated yet. */
export function seedsOf(
  { seed }: Pick<Scenario, "seed">,
  running: { readonly executor: Executor; readonly signal?: { readonly aborted: boolean } | undefined }
): Seeds {
  return {
    search: new Samples(trialIndicators, { ...running, seed }),
    fresh: new Samples(trialIndicators, { ...running, seed: confirmationSeed(seed) })
  };
}

/** How far the seeds of confirmations lie from those of searches; any number would do that nobody counts up to. */
const seedsApart = 0x5eed5eed;
const seeds = 9007199254740992;

/** The seed of the confirmation: another one than the scenario's, and the same one whenever it is asked. */
export const confirmationSeed = (seed: number): number => (seed + seedsApart) % seeds;

/** The seed by which it is told from when posts meet, which were chosen by the search and by its confirmation. */
export const fromWhenSeed = (seed: number): number => (seed + 2 * seedsApart) % seeds;
