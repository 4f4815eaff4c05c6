import { incompleteBeta } from "../arithmetic/incomplete-beta.ts";
import { findRoot } from "../arithmetic/root.ts";

function check(degrees: number): void {
  if (!(degrees > 0 && degrees < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`invalid degrees of freedom; not above 0: ${degrees}`);
  }
}

/** P(T > t) for t at or above 0, without losing the digits of a small tail. */
function upperTail(t: number, degrees: number): number {
  const square = t * t;
  if (square === Number.POSITIVE_INFINITY) return 0;
  const total = degrees + square;
  return 0.5 * incompleteBeta(0.5 * degrees, 0.5, degrees / total, square / total);
}

/**
 * P(T <= t) for Student's t with the given degrees of freedom, which need not be whole.
 *
 *   P(T > t) = I_x(degrees/2, 1/2) / 2 with x = degrees/(degrees + t^2), for t >= 0
 *
 * Johnson, Kotz & Balakrishnan (1995), Continuous Univariate Distributions 2, chapter 28.
 * @throws RangeError for degrees not above 0, or t not a number
 */
export function studentTCdf(t: number, degrees: number): number {
  check(degrees);
  if (Number.isNaN(t)) throw new RangeError(`invalid t; not a number: ${t}`);
  return t > 0 ? 1 - upperTail(t, degrees) : upperTail(-t, degrees);
}

/**
 * The t that Student's t does not exceed with probability p: 0.975 gives the factor of a two-sided 95 % interval. Found
 * as the root of the distribution function.
 * @throws RangeError for degrees not above 0, or p outside (0, 1)
 */
export function studentTQuantile(p: number, degrees: number): number {
  check(degrees);
  if (!(p > 0 && p < 1)) throw new RangeError(`invalid probability; not in (0, 1): ${p}`);
  if (p === 0.5) return 0;
  const tail = p < 0.5 ? p : 1 - p;
  let beyond = 2;
  while (upperTail(beyond, degrees) > tail) beyond *= 2;
  const t = findRoot((x) => upperTail(x, degrees) - tail, 0, beyond);
  return p < 0.5 ? -t : t;
}
