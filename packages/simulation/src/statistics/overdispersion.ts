import { upperGamma } from "../arithmetic/incomplete-gamma.ts";
import { sampleQuantile } from "./sample-quantile.ts";

/** A count beside what would be expected of it. */
export interface CountAndExpectation {
  readonly count: number;
  readonly expected: number;
}

/** How much more counts differ from what is expected than chance would have it. */
export interface Overdispersion {
  /** Mean of the squared z-scores after winsorising; about 1 where there is chance alone. */
  readonly phi: number;
  /** The chance of a phi so large without overdispersion: n phi against chi-squared with n - 1 degrees of freedom. */
  readonly probability: number;
  /** Whether that chance is below 5 %. */
  readonly isSignificant: boolean;
  /** Standard deviation between those compared, of the square root of count over expectation; 0 or more. */
  readonly tau: number;
}

/** Share of the z-scores at each end that are drawn in. */
const winsorised = 0.1;
const level = 0.05;

/**
 * The z-score of a Poisson count on the scale of square roots, on which its variance is nearly 1/4 whatever it is:
 * 2 (sqrt(count) - sqrt(expected)), divided by what `tau` adds to its standard deviation.
 */
export const countZ = ({ count, expected }: CountAndExpectation, tau = 0): number =>
  (2 * (Math.sqrt(count) - Math.sqrt(expected))) / Math.sqrt(1 + 4 * expected * tau * tau);

/**
 * Overdispersion of counts about their expectations.
 *
 * z-scores on the square-root scale, of which the outer tenths at both ends are drawn in to the 10 and 90 % quantiles, so
 * that a few outliers do not hide themselves; phi is the mean of their squares: Spiegelhalter (2005), Statistics in
 * Medicine 24, 1185-1202, section 5. Winsorising can only lower phi, so the test is a cautious one.
 *
 * tau^2 is additive, by the method of moments of DerSimonian & Laird (1986), Controlled Clinical Trials 7, 177-188, as
 * used for indicators of health care by Spiegelhalter, Sherlaw-Johnson, Bardsley et al. (2012), JRSS A 175, 1-47:
 *
 *   tau^2 = (n phi - (n - 1)) / (sum w - sum w^2 / sum w),  w = 1/s^2 = 4 expected
 *
 * @throws RangeError for fewer than two counts, a count below 0, or an expectation not above 0
 */
export function overdispersion(counts: readonly CountAndExpectation[]): Overdispersion {
  const n = counts.length;
  if (n < 2) throw new RangeError(`invalid counts; fewer than two: ${n}`);
  for (const { count, expected } of counts) {
    if (!(count >= 0)) throw new RangeError(`invalid count; below 0: ${count}`);
    if (!(expected > 0)) throw new RangeError(`invalid expected count; not above 0: ${expected}`);
  }
  const squares = winsorise(counts.map((each) => countZ(each))).reduce((sum, z) => sum + z * z, 0);
  const probability = upperGamma((n - 1) / 2, squares / 2);
  const weights = counts.map(({ expected }) => 4 * expected);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const sumOfSquares = weights.reduce((total, weight) => total + weight * weight, 0);
  const variance = (squares - (n - 1)) / (sum - sumOfSquares / sum);
  return {
    phi: squares / n,
    probability,
    isSignificant: probability < level,
    tau: Math.sqrt(Math.max(0, variance))
  };
}

/** Numbers below the 10 % quantile become it, as do those above the 90 % quantile (Hyndman & Fan 1996, definition 7). */
function winsorise(numbers: readonly number[]): number[] {
  const sorted = Float64Array.from(numbers).sort();
  const low = sampleQuantile(sorted, winsorised) ?? 0;
  const high = sampleQuantile(sorted, 1 - winsorised) ?? 0;
  return numbers.map((number) => Math.min(high, Math.max(low, number)));
}
