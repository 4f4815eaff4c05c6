import { studentTQuantile } from "./student-t.ts";

/** What one replication contributes to a ratio: occasions in time of occasions due, minutes worked of minutes paid … */
export interface RatioTerms {
  readonly numerator: number;
  readonly denominator: number;
}

/** A ratio estimated from replications. Its unit is that of the numerator over that of the denominator. */
export interface RatioEstimate {
  /** Ratio of the sums; null where the denominators sum to 0. */
  readonly mean: number | null;
  /** Null with fewer than two replications, or where the mean is. */
  readonly standardError: number | null;
  /** Student-t interval of the mean, not cut at 0 or 1; null where the standard error is. */
  readonly low: number | null;
  readonly high: number | null;
  /** Replications. */
  readonly n: number;
  /** Mean of the denominators; 0 without replications. */
  readonly denominator: number;
}

/**
 * A ratio of sums over independent replications, with a t interval from its linearised variance:
 *
 *   R = sum y / sum x;  d_i = y_i - R x_i;  se^2 = sum d_i^2 / (n (n - 1) mean(x)^2);  R -+ t(n - 1) se
 *
 * Cochran (1977), Sampling Techniques, 3rd ed., sections 2.11 and 6.4, for an unlimited population. A plain mean is the
 * case of denominators of 1. The ratio of sums is right where a mean of ratios is not: replications with few in the
 * denominator weigh less.
 * @param confidence of the two-sided interval; defaults to 0.95
 * @throws RangeError for terms that are not finite, or a denominator below 0
 */
export function ratioEstimate(terms: readonly RatioTerms[], confidence = 0.95): RatioEstimate {
  const { ratio, denominator } = ratioOfSums(terms);
  const n = terms.length;
  if (ratio === null || n < 2) return { mean: ratio, standardError: null, low: null, high: null, n, denominator };
  const residuals = linearisedResiduals(terms, ratio, denominator);
  return { mean: ratio, ...tInterval(ratio, residuals, confidence), n, denominator };
}

/** Ratio of the sums (null where there is nothing to divide by) and the mean of the denominators. */
export function ratioOfSums(terms: readonly RatioTerms[]): {
  readonly ratio: number | null;
  readonly denominator: number;
} {
  let above = 0;
  let below = 0;
  for (const { numerator, denominator } of terms) {
    if (!Number.isFinite(numerator)) throw new RangeError(`invalid numerator; not finite: ${numerator}`);
    if (!(denominator >= 0 && denominator < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`invalid denominator; below 0: ${denominator}`);
    }
    above += numerator;
    below += denominator;
  }
  return { ratio: below > 0 ? above / below : null, denominator: terms.length === 0 ? 0 : below / terms.length };
}

/** What each replication adds to the ratio's error: (y_i - R x_i)/mean(x). They sum to 0. */
export const linearisedResiduals = (terms: readonly RatioTerms[], ratio: number, meanDenominator: number): number[] =>
  terms.map(({ numerator, denominator }) => (numerator - ratio * denominator) / meanDenominator);

/** Standard error and t interval about a mean, from residuals (at least two) that sum to 0. */
export function tInterval(
  mean: number,
  residuals: readonly number[],
  confidence: number
): { readonly standardError: number; readonly low: number; readonly high: number } {
  const n = residuals.length;
  let squares = 0;
  for (const residual of residuals) squares += residual * residual;
  const standardError = Math.sqrt(squares / (n * (n - 1)));
  const halfWidth = standardError === 0 ? 0 : twoSidedT(confidence, n - 1) * standardError;
  return { standardError, low: mean - halfWidth, high: mean + halfWidth };
}

/** The t that a two-sided interval of this confidence reaches to. */
export function twoSidedT(confidence: number, degrees: number): number {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`invalid confidence; not in (0, 1): ${confidence}`);
  return studentTQuantile(1 - (1 - confidence) / 2, degrees);
}
