import { linearisedResiduals, type RatioTerms, ratioOfSums, tInterval } from "./ratio-estimate.ts";

/** The difference of a ratio between a variant and its base, in the unit of the ratio. */
export interface RatioDifference {
  /** Variant less base; null where either has nothing in its denominators. */
  readonly mean: number | null;
  /** Null with fewer than two replications, or where the mean is. */
  readonly standardError: number | null;
  /** Student-t interval; null where the standard error is. */
  readonly low: number | null;
  readonly high: number | null;
  /** Pairs of replications. */
  readonly n: number;
}

/**
 * The difference of two ratios that met the same random numbers, replication by replication, so that what chance did
 * to both falls out:
 *
 *   D = R_variant - R_base;  e_i = (y_i - R x_i)/mean(x) of the variant less the same of the base;
 *   se^2 = sum e_i^2 / (n (n - 1));  D -+ t(n - 1) se
 *
 * Law (2015), Simulation Modeling and Analysis, 5th ed., 10.2.1 (paired t), on the linearised residuals of Cochran
 * (1977), 6.4. A variant equal to its base differs by exactly 0, and the interval is [0, 0].
 * @param confidence of the two-sided interval; defaults to 0.95
 * @throws RangeError where the two have not as many replications, or terms are invalid
 */
export function pairedRatioDifference(
  base: readonly RatioTerms[],
  variant: readonly RatioTerms[],
  confidence = 0.95
): RatioDifference {
  const n = base.length;
  if (variant.length !== n) throw new RangeError(`invalid pairs; ${n} replications against ${variant.length}`);
  const before = ratioOfSums(base);
  const after = ratioOfSums(variant);
  const nothing = { standardError: null, low: null, high: null, n };
  if (before.ratio === null || after.ratio === null) return { mean: null, ...nothing };
  const mean = after.ratio - before.ratio;
  if (n < 2) return { mean, ...nothing };
  const residualsBefore = linearisedResiduals(base, before.ratio, before.denominator);
  const residualsAfter = linearisedResiduals(variant, after.ratio, after.denominator);
  const residuals = residualsAfter.map((residual, i) => residual - (residualsBefore[i] as number));
  return { mean, ...tInterval(mean, residuals, confidence), n };
}
