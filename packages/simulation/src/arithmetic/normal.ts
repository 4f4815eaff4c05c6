import { exp } from "./exponential.ts";
import { lowerGamma, upperGamma } from "./incomplete-gamma.ts";
import { log } from "./logarithm.ts";

const sqrtTwoPi = 2.5066282746310002;

/** The standard normal density at z. */
export const normalDensity = (z: number): number => exp(-0.5 * z * z) / sqrtTwoPi;

/** The error function, odd, from -1 to 1: P(1/2, x^2) with the sign of x (NIST DLMF 7.11.1). */
export const erf = (x: number): number => (x < 0 ? -lowerGamma(0.5, x * x) : lowerGamma(0.5, x * x));

/** The chance that a standard normal variable is at most z; exact in both tails. */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) return z;
  const tail = 0.5 * upperGamma(0.5, 0.5 * z * z);
  return z < 0 ? tail : 1 - tail;
}

/**
 * z such that a standard normal variable is at most z with probability p; -Infinity at 0 and Infinity at 1.
 *
 * A start from Abramowitz & Stegun (1964), 26.2.23, good to 4.5e-4, then Halley's steps on the tail, each of which
 * triples the digits: exact to about 1e-15.
 * @throws RangeError for p outside [0, 1]
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`invalid probability; not in [0, 1]: ${p}`);
  if (p === 0) return Number.NEGATIVE_INFINITY;
  if (p === 1) return Number.POSITIVE_INFINITY;
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  const t = Math.sqrt(-2 * log(tail));
  let z = (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
  for (let i = 0; i < 3; i++) {
    const step = (normalCdf(z) - tail) / normalDensity(z);
    z -= step / (1 + 0.5 * z * step);
  }
  return p < 0.5 ? z : -z;
}
