// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: reference values, digit by digit
import { expect, test } from "vitest";
import { log, log1p, logInTwoParts } from "../../src/arithmetic/logarithm.ts";
import { halfUlp, relativeError } from "./relative-error.ts";

/** Computed with 60 digits (mpmath 1.3), then rounded. */
const logarithms: readonly (readonly number[])[] = [
  [5e-324, -744.4400719213812],
  [1e-310, -713.8013788281542],
  [2.2250738585072014e-308, -708.3964185322641],
  [1e-10, -23.025850929940457],
  [0.1, -2.3025850929940455],
  [0.5, -0.6931471805599453],
  [0.7071067811865475, -0.34657359027997275],
  [0.7071067811865477, -0.3465735902799724],
  [0.9999999999999999, -1.1102230246251565e-16],
  [1.0000000000000002, 2.2204460492503128e-16],
  [1.1, 0.09531017980432493],
  [1.4142135623730951, 0.3465735902799727],
  [2, 0.6931471805599453],
  [2.718281828459045, 1],
  [10, 2.302585092994046],
  [231.62, 5.445098097756231],
  [10000000000, 23.025850929940457],
  [1.7976931348623157e308, 709.782712893384]
];

/** Computed with 60 digits (mpmath 1.3), then rounded. */
const log1ps: readonly (readonly number[])[] = [
  [-0.999999, -13.815510557935518],
  [-0.5, -0.6931471805599453],
  [-1e-12, -1.0000000000005e-12],
  [1e-300, 1e-300],
  [1e-9, 9.999999995e-10],
  [0.3, 0.26236426446749106],
  [1, 0.6931471805599453],
  [10000000000, 23.025850930040455]
];

test("log is within one unit in the last place of the true value", () => {
  for (const [x = 0, wanted = 0] of logarithms) {
    expect(relativeError(log(x), wanted), `log ${x}`).toBeLessThanOrEqual(2 * halfUlp);
  }
});

test("log agrees with the engine's own to two units in the last place, over all magnitudes", () => {
  for (let i = -3200; i <= 3080; i++) {
    const x = 10 ** (i / 10) * 1.2345;
    expect(relativeError(log(x), Math.log(x)), `log ${x}`).toBeLessThanOrEqual(4 * halfUlp);
  }
  for (let i = 1; i < 4000; i++) {
    const x = i / 2000;
    expect(relativeError(log(x), Math.log(x)), `log ${x}`).toBeLessThanOrEqual(4 * halfUlp);
  }
});

test("log at the edges", () => {
  expect(log(1)).toBe(0);
  expect(log(0)).toBe(Number.NEGATIVE_INFINITY);
  expect(log(-0)).toBe(Number.NEGATIVE_INFINITY);
  expect(log(-1)).toBeNaN();
  expect(log(Number.NaN)).toBeNaN();
  expect(log(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
});

test("the two parts of a logarithm: the high one is the logarithm rounded, the low one below its last place", () => {
  for (const [x = 0, wanted = 0] of logarithms) {
    const [high, low] = logInTwoParts(x);
    expect(high, `log ${x}`).toBe(wanted);
    expect(Math.abs(low)).toBeLessThanOrEqual(Math.abs(high) * halfUlp);
  }
  // log 10 = 2.302585092994045684017991454684364207601101488628772976033...
  const [high, low] = logInTwoParts(10);
  expect(high).toBe(2.302585092994046);
  expect(relativeError(low, -2.1707562233822494e-16)).toBeLessThan(1e-3);
});

test("log1p keeps what 1 + x would lose", () => {
  for (const [x = 0, wanted = 0] of log1ps) {
    expect(relativeError(log1p(x), wanted), `log1p ${x}`).toBeLessThanOrEqual(4 * halfUlp);
  }
  expect(log1p(0)).toBe(0);
  expect(log1p(-1)).toBe(Number.NEGATIVE_INFINITY);
  expect(log1p(-2)).toBeNaN();
  expect(log1p(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
});
