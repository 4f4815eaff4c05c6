import type { Executor, Scenario } from "@caseload/simulation";
import { confirmationSeed } from "./confirm.ts";
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
