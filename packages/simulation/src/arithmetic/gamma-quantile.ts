import { exp } from "./exponential.ts";
import { lowerGamma, upperGamma } from "./incomplete-gamma.ts";
import { log } from "./logarithm.ts";
import { findRoot } from "./root.ts";

/**
 * x such that a gamma variable of this shape and scale 1 is at most x with probability p, in (0, 1): the root of
 * P(shape, x) = p, sought on the logarithm of x. For shapes so small that x is below 1e-300 the answer is 0.
 * @throws RangeError for a shape not above 0, or p outside [0, 1)
 */
export function gammaQuantile(shape: number, p: number): number {
  if (!(p >= 0 && p < 1)) throw new RangeError(`invalid probability; not in [0, 1): ${p}`);
  if (p === 0) return 0;
  // In the upper half the small side is compared, where digits are left.
  const excess = p > 0.5 ? (x: number) => 1 - p - upperGamma(shape, x) : (x: number) => lowerGamma(shape, x) - p;
  let low = log(shape);
  let high = low;
  while (excess(exp(low)) > 0) {
    if (low < -690) return 0;
    low -= 1 + 0.5 * Math.abs(low);
  }
  while (excess(exp(high)) < 0) high += 1;
  return exp(findRoot((y) => excess(exp(y)), low, high));
}
