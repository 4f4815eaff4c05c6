import { timesPowerOfTwo } from "./binary.ts";
import { ln2High, ln2Low } from "./logarithm.ts";

/** Above the first the exponential overflows, below the second it is 0. */
const largest = 709.782712893384;
const smallest = -745.1332191019412;

/**
 * r coth(r/2) - 2 = r^2/6 - r^4/360 + ..., the coefficients 2 B(2n)/(2n)! of the Bernoulli numbers, over r^2; for
 * |r| <= 0.35, where the first term left out is below 2^-60.
 */
function hyperbolicRest(t: number): number {
  return 1 / 6 + t * (-1 / 360 + t * (1 / 15120 + t * (-1 / 604800 + t * (1 / 23950080 + t * (-691 / 653837184000)))));
}

/**
 * e^(x + tail) for a tail that is small against the rounding of x, the same bits on every engine.
 *
 * x = k ln 2 + r with |r| <= 0.35; e^r = 1 + 2r / (r coth(r/2) - r). The reduction and the order of the operations are
 * fdlibm's (Sun Microsystems 1993, e_exp.c); the coefficients are those of the plain series.
 */
export function expOfSum(x: number, tail: number): number {
  if (!(x <= largest)) return x > largest ? Number.POSITIVE_INFINITY : Number.NaN;
  if (x < smallest) return 0;
  const k = Math.round(x * Math.LOG2E);
  const high = x - k * ln2High;
  const low = k * ln2Low - tail;
  const r = high - low;
  const t = r * r;
  const c = r - t * hyperbolicRest(t);
  return timesPowerOfTwo(1 - (low - (r * c) / (2 - c) - high), k);
}

/** e^x, the same bits on every engine, within 1 unit in the last place. NaN gives NaN. */
export const exp = (x: number): number => expOfSum(x, 0);

/** e^x - 1, exact for small x too. */
export function expm1(x: number): number {
  if (!(Math.abs(x) < 0.35)) return exp(x) - 1;
  const t = x * x;
  const c = x - t * hyperbolicRest(t);
  return x + (x * c) / (2 - c);
}
