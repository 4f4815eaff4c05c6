import { deviance } from "./deviance.ts";
import { exp } from "./exponential.ts";
import { stirlingCorrection } from "./gamma-function.ts";

const tiny = 1e-300;
const precision = 1e-16;
const twoPi = 6.283185307179586;

const nonZero = (x: number): number => (Math.abs(x) < tiny ? tiny : x);

/** x^a y^b / B(a, b) by Stirling's series and deviances, so that no part over- or underflows alone. */
function betaWeight(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  const corrections = stirlingCorrection(n) - stirlingCorrection(a) - stirlingCorrection(b);
  return Math.sqrt((a / n) * (b / twoPi)) * exp(corrections - deviance(a, n * x) - deviance(b, n * y));
}

/** I_x(a, b) by its continued fraction (NIST DLMF 8.17.22, by Lentz's method), for x below (a + 1)/(a + b + 2). */
function byFraction(a: number, b: number, x: number, y: number): number {
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < 10_000_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    value *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) <= precision) break;
  }
  return (betaWeight(a, b, x, y) * value) / a;
}

/**
 * The regularised incomplete beta function I_x(a, b): the chance that a beta variable of parameters a and b is at most
 * x. `y` is 1 - x, for callers who know it better than the subtraction does.
 * @throws RangeError for a or b not above 0, or x or y outside [0, 1]
 */
export function incompleteBeta(a: number, b: number, x: number, y: number = 1 - x): number {
  if (!(a > 0 && b > 0)) throw new RangeError(`invalid parameters; not above 0: ${a}, ${b}`);
  if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) throw new RangeError(`invalid argument; not in [0, 1]: ${x}`);
  if (x === 0) return 0;
  if (y === 0) return 1;
  return x < (a + 1) / (a + b + 2) ? byFraction(a, b, x, y) : 1 - byFraction(b, a, y, x);
}
