import { normalQuantile } from "../../arithmetic/normal.ts";
import { type RatioTerms, ratioEstimate } from "../../statistics/ratio-estimate.ts";
import { studentTCdf } from "../../statistics/student-t.ts";
import { type Claim, type Observation, only } from "./claim.ts";
import type { VerificationResult } from "./verification-result.ts";

/** The z beyond which simulator and theory disagree: one true claim in 16,000, from however many replications. */
const farthestZ = 4;

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
  const subjects = only(replications).map(({ subject }) => subject);
  const expected = claim.expected(subjects);
  const { simulated, standardError, degrees } =
    measure.kind === "ratio"
      ? estimate(replications.map(measure.terms), measure.deviation?.(subjects))
      : measure.kind === "exact"
        ? farthest(replications.map(measure.value), expected)
        : farthest([measure.value(replications)], expected);
  const z = zOf(simulated, expected, standardError, degrees);
  const verdict = Math.abs(z) <= farthestZ ? "agrees" : "disagrees";
  return { id, label, authority, expected, simulated, standardError, z, verdict };
}

interface Found {
  readonly simulated: number | null;
  readonly standardError: number;
  /** Of freedom, of the standard error; infinite where it is known. */
  readonly degrees: number;
}

function estimate(terms: readonly RatioTerms[], deviation: number | undefined): Found {
  const sound = terms.every(
    ({ numerator, denominator }) => Number.isFinite(numerator) && Number.isFinite(denominator) && denominator >= 0
  );
  if (!sound) return { simulated: null, standardError: 0, degrees: Number.POSITIVE_INFINITY };
  const { mean, standardError, denominator, n } = ratioEstimate(terms);
  if (deviation === undefined) return { simulated: mean, standardError: standardError ?? 0, degrees: n - 1 };
  const known = mean === null ? 0 : deviation / Math.sqrt(n * denominator);
  return { simulated: mean, standardError: known, degrees: Number.POSITIVE_INFINITY };
}

/** The value farthest from the one expected; null where one is no number. */
function farthest(values: readonly number[], expected: number): Found {
  const exact = { standardError: 0, degrees: Number.POSITIVE_INFINITY };
  let simulated = expected;
  for (const value of values) {
    if (!Number.isFinite(value)) return { simulated: null, ...exact };
    if (Math.abs(value - expected) > Math.abs(simulated - expected)) simulated = value;
  }
  return { simulated, ...exact };
}

function zOf(simulated: number | null, expected: number, standardError: number, degrees: number): number {
  if (simulated === null) return beyondMeasure;
  const error = simulated - expected;
  const forgiven = rounding * Math.max(1, Math.abs(expected));
  // A standard error that is rounding itself measures nothing.
  if (standardError > rounding * forgiven) {
    const t = error / standardError;
    return (
      Math.sign(t) * Math.min(beyondMeasure, Number.isFinite(degrees) ? asNormal(Math.abs(t), degrees) : Math.abs(t))
    );
  }
  return Math.abs(error) <= forgiven ? 0 : Math.sign(error) * beyondMeasure;
}

/**
 * The standard normal deviate as rare as this t of Student's: the standard error is itself an estimate, and with few
 * replications a poor one, so that a t of 4 is no rarity.
 */
const asNormal = (t: number, degrees: number): number => -normalQuantile(studentTCdf(-t, degrees));
