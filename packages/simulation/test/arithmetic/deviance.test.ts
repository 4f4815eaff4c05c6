import { expect, test } from "vitest";
import { deviance } from "../../src/arithmetic/deviance.ts";
import { relativeError } from "./relative-error.ts";

/** Computed with 60 digits (mpmath 1.3), then rounded. */
const deviances: readonly (readonly number[])[] = [
  [10, 10, 0],
  [10, 10.001, 4.9996666916591254e-8],
  [1000000, 1000001, 4.999996666669166e-7],
  [100, 250, 58.37092681258449],
  [3, 2, 0.21639532432449315],
  [5, 100, 80.02133863223004]
];

test("the deviance keeps its digits where a and x are close", () => {
  for (const [a = 0, x = 0, wanted = 0] of deviances) {
    expect(relativeError(deviance(a, x), wanted), `D(${a}, ${x})`).toBeLessThan(2e-15);
  }
});

test("the deviance has no seam where the series takes over, at x = 7a/13", () => {
  const x = (7 / 13) * 100;
  expect(relativeError(deviance(100, x * (1 + 1e-13)), deviance(100, x * (1 - 1e-13)))).toBeLessThan(1e-11);
});
