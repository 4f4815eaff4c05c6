import { type RatioTerms, ratioEstimate } from "../../statistics/ratio-estimate.ts";
import { type Claim, type Observation, only } from "./claim.ts";
import type { VerificationResult } from "./verification-result.ts";

/** Standard errors beyond which simulator and theory disagree: one true claim in 16,000 (in 4,000 from 40 replications). */
const mostStandardErrors = 4;

/** Stands for a z beyond measure, so that every z is a number in JSON. */
const beyondMeasure = 1e6;

/** Relative rounding error forgiven to an exact identity. */
const rounding = 1e-9;

/**
 * A claim held against what was simulated.
 *
 * @param replications - of each replication, the observation of each of the claim's subjects
 */
export function judge(claim: Claim, replications: readonly (readonly Observation[])[]): VerificationResult {
  const { id, label, authority, measure } = claim;
  const expected = claim.expected(only(replications).map(({ subject }) => subject));
  const { simulated, standardError } =
    measure.kind === "ratio"
      ? estimate(replications.map(measure.terms))
      : measure.kind === "exact"
        ? farthest(replications.map(measure.value), expected)
        : farthest([measure.value(replications)], expected);
  const z = zOf(simulated, expected, standardError);
  const verdict = Math.abs(z) <= mostStandardErrors ? "agrees" : "disagrees";
  return { id, label, authority, expected, simulated, standardError, z, verdict };
}

function estimate(terms: readonly RatioTerms[]) {
  const sound = terms.every(
    ({ numerator, denominator }) => Number.isFinite(numerator) && Number.isFinite(denominator) && denominator >= 0
  );
  const { mean, standardError } = sound ? ratioEstimate(terms) : { mean: null, standardError: null };
  return { simulated: mean, standardError: standardError ?? 0 };
}

/** The value farthest from the one expected; null where one is no number. */
function farthest(values: readonly number[], expected: number) {
  let simulated: number | null = expected;
  for (const value of values) {
    if (!Number.isFinite(value)) return { simulated: null, standardError: 0 };
    if (Math.abs(value - expected) > Math.abs(simulated - expected)) simulated = value;
  }
  return { simulated, standardError: 0 };
}

function zOf(simulated: number | null, expected: number, standardError: number): number {
  if (simulated === null) return beyondMeasure;
  const error = simulated - expected;
  if (Math.abs(error) <= rounding * Math.max(1, Math.abs(expected)))
    return standardError > 0 ? error / standardError : 0;
  const z = error / standardError;
  return Math.max(-beyondMeasure, Math.min(beyondMeasure, z));
}
