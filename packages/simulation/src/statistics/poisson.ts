import { upperGamma } from "../arithmetic/incomplete-gamma.ts";
import { normalQuantile } from "../arithmetic/normal.ts";
import { smallestWholeNumber } from "../arithmetic/smallest-whole-number.ts";

/** A probability that misses p by no more than rounding reaches it. */
export const tie = 1e-14;

function checkMean(mean: number): void {
  if (!(mean >= 0 && mean < Number.POSITIVE_INFINITY)) throw new RangeError(`invalid mean; below 0: ${mean}`);
}

/**
 * P(N <= n) for a Poisson number N: the regularised incomplete gamma function Q(floor(n) + 1, mean).
 * Johnson, Kemp & Kotz, Univariate Discrete Distributions, chapter 4. @throws RangeError for a mean below 0
 */
export function poissonCdf(n: number, mean: number): number {
  checkMean(mean);
  if (n < 0) return 0;
  return upperGamma(Math.floor(n) + 1, mean);
}

/**
 * The smallest n with P(N <= n) >= p for a Poisson number N; exact for means to a million and beyond. Found by a
 * search from the normal approximation, each step of which asks `poissonCdf` itself.
 * @throws RangeError for a mean below 0, or p outside [0, 1)
 */
export function poissonQuantile(mean: number, p: number): number {
  checkMean(mean);
  if (!(p >= 0 && p < 1)) throw new RangeError(`invalid probability; not in [0, 1): ${p}`);
  if (p === 0 || mean === 0) return 0;
  const z = normalQuantile(p);
  const guess = mean + z * Math.sqrt(mean) + (z * z - 1) / 6;
  return smallestWholeNumber((n) => poissonCdf(n, mean) >= p - tie, guess);
}
