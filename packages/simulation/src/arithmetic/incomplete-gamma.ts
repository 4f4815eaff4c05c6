import { deviance } from "./deviance.ts";
import { exp } from "./exponential.ts";
import { gammaFunction, stirlingCorrection } from "./gamma-function.ts";
import { power } from "./power.ts";

const tiny = 1e-300;
const precision = 1e-16;
const twoPi = 6.283185307179586;

function check(shape: number, x: number): void {
  if (!(shape > 0 && shape < Number.POSITIVE_INFINITY)) throw new RangeError(`invalid shape; not above 0: ${shape}`);
  if (!(x >= 0)) throw new RangeError(`invalid argument; below 0: ${x}`);
}

/** x^a e^-x / gamma(a + 1), in Loader's form where a is large: no part of it over- or underflows alone. */
export function gammaWeight(shape: number, x: number): number {
  if (shape < 15) return (power(x, shape) * exp(-x)) / gammaFunction(shape + 1);
  return exp(-stirlingCorrection(shape) - deviance(shape, x)) / Math.sqrt(twoPi * shape);
}

/** P by its power series (NIST DLMF 8.11.4), for x below shape + 1. */
function lowerBySeries(shape: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > precision * sum; n++) {
    term *= x / (shape + n);
    sum += term;
  }
  return Math.min(1, gammaWeight(shape, x) * sum);
}

/** Q by its continued fraction (NIST DLMF 8.9.2, by Lentz's method), for x from shape + 1 on. */
function upperByFraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = 1 / tiny;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < 10_000_000; n++) {
    const a = -n * (n - shape);
    b += 2;
    d = 1 / nonZero(a * d + b);
    c = nonZero(b + a / c);
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) <= precision) break;
  }
  return gammaWeight(shape, x) * shape * value;
}

const nonZero = (x: number): number => (Math.abs(x) < tiny ? tiny : x);

/**
 * The regularised lower incomplete gamma function P(shape, x): the chance that a gamma variable of this shape and
 * scale 1 is at most x. @throws RangeError for a shape not above 0 or x below 0
 */
export function lowerGamma(shape: number, x: number): number {
  check(shape, x);
  if (x === 0) return 0;
  if (x === Number.POSITIVE_INFINITY) return 1;
  return x < shape + 1 ? lowerBySeries(shape, x) : 1 - upperByFraction(shape, x);
}

/** Q(shape, x) = 1 - P(shape, x), exact in the upper tail. @throws RangeError for a shape not above 0 or x below 0 */
export function upperGamma(shape: number, x: number): number {
  check(shape, x);
  if (x === 0) return 1;
  if (x === Number.POSITIVE_INFINITY) return 0;
  return x < shape + 1 ? 1 - lowerBySeries(shape, x) : upperByFraction(shape, x);
}
