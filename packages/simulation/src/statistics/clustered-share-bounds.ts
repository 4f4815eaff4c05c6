import { incompleteBeta } from "../arithmetic/incomplete-beta.ts";
import { findRoot } from "../arithmetic/root.ts";
import { type RatioTerms, ratioEstimate, twoSidedT } from "./ratio-estimate.ts";

/** One-sided bounds of a share, and what they rest on. */
export interface ClusteredShareBounds {
  readonly low: number;
  readonly high: number;
  /** Occasions in all replications. */
  readonly occasions: number;
  /** Occasions that would tell as much if each were a world of its own; never more than there are. */
  readonly effective: number;
}

/**
 * One-sided bounds of a share of occasions that come in replications, each of its own confidence: those of Clopper &
 * Pearson (1934) with the occasions brought down to as many as would tell as much one by one,
 *
 *   n* = min(n, p (1 - p) / se^2 x (t(n - 1) / t(m - 1))^2),  x* = p n*
 *
 * for n occasions in m replications, a share p and its linearised standard error. Korn & Graubard (1998), Survey
 * Methodology 24, 193-201, section 2.
 *
 * Where occasions fail one by one it never covers less often than it says. Where they fail in bunches, as in a replication
 * with too many people for its staff, that is seen by the bunches themselves: where nothing has been missed yet, none has
 * been seen, so a share that is missed seldom and then altogether is told too soon.
 *
 * @param terms - of each replication, with numerators from 0 to their denominators
 * @param confidence - of each bound; defaults to 0.95
 * @returns null where the terms are no share, without occasions, and with fewer than two replications
 */
export function clusteredShareBounds(terms: readonly RatioTerms[], confidence = 0.95): ClusteredShareBounds | null {
  if (!terms.every(({ numerator, denominator }) => numerator >= 0 && numerator <= denominator)) return null;
  const { mean, standardError, n: replications, denominator } = ratioEstimate(terms);
  if (mean === null || standardError === null) return null;
  const occasions = replications * denominator;
  const effective = effectiveOf(occasions, mean, standardError, replications);
  const reached = mean * effective;
  const missed = effective - reached;
  return {
    low: reached <= 0 ? 0 : findRoot((p) => incompleteBeta(reached, missed + 1, p) - (1 - confidence), 0, 1),
    high: missed <= 0 ? 1 : findRoot((p) => incompleteBeta(reached + 1, missed, p) - confidence, 0, 1),
    occasions,
    effective
  };
}

/** Of the two-sided interval whose factors tell what few replications cost. */
const usualConfidence = 0.95;

function effectiveOf(occasions: number, share: number, standardError: number, replications: number): number {
  const alone = share * (1 - share);
  if (!(alone > 0 && standardError > 0 && occasions > 1)) return occasions;
  const factor = twoSidedT(usualConfidence, occasions - 1) / twoSidedT(usualConfidence, replications - 1);
  return Math.min(occasions, (alone / (standardError * standardError)) * factor * factor);
}
