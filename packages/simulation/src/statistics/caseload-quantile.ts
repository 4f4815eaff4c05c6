import { incompleteBeta } from "../arithmetic/incomplete-beta.ts";
import { upperGamma } from "../arithmetic/incomplete-gamma.ts";
import { findRoot } from "../arithmetic/root.ts";
import { negativeBinomialQuantile, smallestCv } from "./negative-binomial.ts";

/**
 * The caseload that is not exceeded with probability p, without the jumps of whole people.
 *
 * The distribution is Poisson with the given mean, or negative binomial where `cv` (of the mean itself, 0 for none) is
 * above 0: variance mean + (cv mean)^2. A quantile in whole people moves by a person at a time when an input moves by
 * a hair, and posts computed from it would jump with it. So the distribution function, which for whole n is an
 * incomplete gamma (or beta) function of n + 1, is read as a function of any real x above -1, and the x is returned at
 * which it is p. The answer is continuous and increasing in mean and p; rounded up it is exactly the quantile in whole
 * people; on average it is about half a person below that. The continuous Poisson distribution: Ilienko (2013),
 * Annales Univ. Sci. Budapest., Sect. Comp. 39, 137-147. Never below 0.
 * @throws RangeError for a mean or cv below 0, or p outside [0, 1)
 */
export function caseloadQuantile(mean: number, cv: number, p: number): number {
  const whole = negativeBinomialQuantile(mean, cv, p);
  if (whole === 0) return 0;
  const excess = cv < smallestCv ? poissonExcess(mean, p) : negativeBinomialExcess(mean, cv, p);
  const below = excess(whole - 1);
  const above = excess(whole);
  // Where rounding hides the change of sign, the end it hides at is the answer.
  if (below >= 0) return whole - 1;
  if (above <= 0) return whole;
  return findRoot(excess, whole - 1, whole);
}

const poissonExcess =
  (mean: number, p: number) =>
  (x: number): number =>
    upperGamma(x + 1, mean) - p;

function negativeBinomialExcess(mean: number, cv: number, p: number): (x: number) => number {
  const successes = 1 / (cv * cv);
  const total = successes + mean;
  return (x) => incompleteBeta(successes, x + 1, successes / total, mean / total) - p;
}
