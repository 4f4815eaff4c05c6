// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: reference values, digit by digit
import { expect, test } from "vitest";
import { exp, expm1, expOfSum } from "../../src/arithmetic/exponential.ts";
import { halfUlp, relativeError } from "./relative-error.ts";

/** Computed with 60 digits (mpmath 1.3), then rounded. */
const exponentials: readonly (readonly number[])[] = [
  [-745, 5e-324],
  [-720.5, 1.2326102893e-313],
  [-708, 3.307553003638408e-308],
  [-100, 3.720075976020836e-44],
  [-1, 0.36787944117144233],
  [-0.34657359027997264, 0.7071067811865476],
  [-1e-10, 0.9999999999],
  [1e-16, 1],
  [1e-5, 1.00001000005],
  [0.1, 1.1051709180756477],
  [0.5, 1.6487212707001282],
  [1, 2.718281828459045],
  [2, 7.38905609893065],
  [10, 22026.465794806718],
  [100, 2.6881171418161356e43],
  [709, 8.218407461554972e307],
  [709.782712893384, 1.7976931348622732e308]
];

/** Computed with 60 digits (mpmath 1.3), then rounded. */
const expm1s: readonly (readonly number[])[] = [
  [-700, -1],
  [-1, -0.6321205588285577],
  [-0.35, -0.29531191028128656],
  [-1e-5, -9.999950000166666e-6],
  [1e-300, 1e-300],
  [1e-12, 1.0000000000005e-12],
  [0.2, 0.22140275816016985],
  [0.349, 0.4176491903419861],
  [0.36, 0.43332941456034024],
  [3, 19.085536923187668]
];

test("exp is within one unit in the last place of the true value, subnormal results included", () => {
  for (const [x = 0, wanted = 0] of exponentials) {
    const error = wanted < 1e-307 ? Math.abs(exp(x) - wanted) / 5e-324 / 4 : relativeError(exp(x), wanted) / halfUlp;
    expect(error, `exp ${x}`).toBeLessThanOrEqual(2);
  }
});

test("exp agrees with the engine's own to two units in the last place", () => {
  for (let i = -7000; i <= 7090; i++) {
    const x = i / 10 + 0.0123;
    expect(relativeError(exp(x), Math.exp(x)), `exp ${x}`).toBeLessThanOrEqual(4 * halfUlp);
  }
  for (let i = -3000; i <= 3000; i++) {
    expect(relativeError(exp(i / 1000), Math.exp(i / 1000)), `exp ${i / 1000}`).toBeLessThanOrEqual(4 * halfUlp);
  }
});

test("exp at the edges", () => {
  expect(exp(0)).toBe(1);
  expect(exp(-0)).toBe(1);
  expect(exp(709.782712893385)).toBe(Number.POSITIVE_INFINITY);
  expect(exp(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  expect(exp(-745.2)).toBe(0);
  expect(exp(Number.NEGATIVE_INFINITY)).toBe(0);
  expect(exp(Number.NaN)).toBeNaN();
});

test("the tail of a sum counts though it is below the last place of the first part", () => {
  // e^(100 + 1e-15) = e^100 (1 + 1e-15): 4.5 units in the last place above e^100.
  expect(100 + 1e-15).toBe(100);
  expect(relativeError(expOfSum(100, 1e-15), exp(100) * (1 + 1e-15))).toBeLessThanOrEqual(2 * halfUlp);
  expect(expOfSum(100, 1e-15)).toBeGreaterThan(exp(100));
});

test("expm1 keeps what e^x - 1 would lose", () => {
  for (const [x = 0, wanted = 0] of expm1s) {
    expect(relativeError(expm1(x), wanted), `expm1 ${x}`).toBeLessThanOrEqual(5 * halfUlp);
  }
  expect(expm1(0)).toBe(0);
  expect(expm1(Number.NEGATIVE_INFINITY)).toBe(-1);
  expect(expm1(Number.NaN)).toBeNaN();
});
