import { incompleteBeta } from "../arithmetic/incomplete-beta.ts";
import { normalQuantile } from "../arithmetic/normal.ts";
import { smallestWholeNumber } from "../arithmetic/smallest-whole-number.ts";
import { poissonCdf, tie } from "./poisson.ts";

/** Below this CV the distribution cannot be told from a Poisson one in double precision. */
export const smallestCv = 1e-7;

function check(mean: number, cv: number): void {
  if (!(mean >= 0 && mean < Number.POSITIVE_INFINITY)) throw new RangeError(`invalid mean; below 0: ${mean}`);
  if (!(cv >= 0 && cv < Number.POSITIVE_INFINITY)) throw new RangeError(`invalid cv; below 0: ${cv}`);
}

/**
 * P(N <= n) for a Poisson number whose mean is itself gamma distributed with coefficient of variation `cv`, so that
 * its variance is mean + (cv mean)^2: the negative binomial distribution with 1/cv^2 successes. With cv 0 it is
 * Poisson.
 * Greenwood & Yule (1920), J. R. Statist. Soc. 83, 255-279. @throws RangeError for a mean or cv below 0
 */
export function negativeBinomialCdf(n: number, mean: number, cv: number): number {
  check(mean, cv);
  if (n < 0) return 0;
  if (mean === 0) return 1;
  if (cv < smallestCv) return poissonCdf(n, mean);
  const successes = 1 / (cv * cv);
  const total = successes + mean;
  return incompleteBeta(successes, Math.floor(n) + 1, successes / total, mean / total);
}

/**
 * The smallest n with P(N <= n) >= p, for the distribution of `negativeBinomialCdf`.
 * @throws RangeError for a mean or cv below 0, or p outside [0, 1)
 */
export function negativeBinomialQuantile(mean: number, cv: number, p: number): number {
  check(mean, cv);
  if (!(p >= 0 && p < 1)) throw new RangeError(`invalid probability; not in [0, 1): ${p}`);
  if (p === 0 || mean === 0) return 0;
  const guess = mean + normalQuantile(p) * Math.sqrt(mean + cv * mean * (cv * mean));
  return smallestWholeNumber((n) => negativeBinomialCdf(n, mean, cv) >= p - tie, guess);
}
