// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: reference values, digit by digit
import { expect, test } from "vitest";
import { gammaQuantile } from "../../src/arithmetic/gamma-quantile.ts";
import { lowerGamma } from "../../src/arithmetic/incomplete-gamma.ts";
import { relativeError } from "./relative-error.ts";

/** Computed with 60 digits (mpmath 1.3), then rounded. */
const gammaQuantiles: readonly (readonly number[])[] = [
  [0.1, 0.5, 0.0005933911044602261],
  [0.5, 0.9, 1.3527717270477075],
  [1, 0.5, 0.6931471805599453],
  [2.5, 0.01, 0.27714903836413857],
  [30, 0.99, 44.189709450724656],
  [1000, 0.5, 999.6666864269652]
];

test("gamma quantiles to thirteen digits", () => {
  for (const [shape = 0, p = 0, wanted = 0] of gammaQuantiles) {
    expect(relativeError(gammaQuantile(shape, p), wanted), `${shape}, ${p}`).toBeLessThan(1e-13);
  }
});

test("the quantile undoes P, over six orders of magnitude of shape", () => {
  for (const shape of [0.02, 0.3, 1, 7, 150, 2e4]) {
    for (const p of [0.001, 0.2, 0.5, 0.8, 0.9999]) {
      expect(relativeError(lowerGamma(shape, gammaQuantile(shape, p)), p), `${shape}, ${p}`).toBeLessThan(1e-11);
    }
  }
});

test("gamma quantiles at the edges", () => {
  expect(gammaQuantile(2, 0)).toBe(0);
  // (p gamma(a + 1))^(1/a) is below the smallest double.
  expect(gammaQuantile(0.001, 0.01)).toBe(0);
  expect(() => gammaQuantile(2, 1)).toThrow("invalid probability; not in [0, 1): 1");
  expect(() => gammaQuantile(-1, 0.5)).toThrow(RangeError);
});
