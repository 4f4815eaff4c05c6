import type { Run } from "../engine/run.ts";
import { pairedRatioDifference, type RatioDifference } from "../statistics/paired-ratio-difference.ts";
import { type RatioEstimate, type RatioTerms, ratioEstimate } from "../statistics/ratio-estimate.ts";
import type { Replicated } from "./replicate.ts";

/** An indicator that base and variant share. Their programs may differ in size, so each has a way of its own to read it. */
export interface PairedRatio {
  readonly id: string;
  readonly base: (run: Run) => RatioTerms;
  readonly variant: (run: Run) => RatioTerms;
}

/** What a variant changes of one indicator. */
export interface RatioComparison {
  readonly id: string;
  readonly base: RatioEstimate;
  readonly variant: RatioEstimate;
  /** Variant less base, with a paired interval. */
  readonly difference: RatioDifference;
}

/**
 * Two variants that met the same patients, replication by replication: the difference of each indicator with the
 * interval of the pairs, which is narrower by what chance did to both. A variant equal to its base differs by exactly 0.
 * @param confidence of the two-sided intervals, each on its own; defaults to 0.95
 * @throws RangeError where seeds, or the replications at hand, are not the same
 */
export function compareRuns(
  base: Replicated,
  variant: Replicated,
  ratios: readonly PairedRatio[],
  confidence = 0.95
): readonly RatioComparison[] {
  if (base.seed !== variant.seed) throw new RangeError(`invalid pair; seed ${base.seed} against ${variant.seed}`);
  if (base.replications !== variant.replications) {
    throw new RangeError(`invalid pair; ${base.replications} replications against ${variant.replications}`);
  }
  return ratios.map((ratio) => {
    const before = base.runs.map(ratio.base);
    const after = variant.runs.map(ratio.variant);
    return {
      id: ratio.id,
      base: ratioEstimate(before, confidence),
      variant: ratioEstimate(after, confidence),
      difference: pairedRatioDifference(before, after, confidence)
    };
  });
}
