import { expect, test } from "vitest";
import { gammaWeight, lowerGamma, upperGamma } from "../../src/arithmetic/incomplete-gamma.ts";
import { relativeError } from "./relative-error.ts";

/** Computed with 60 digits (mpmath 1.3), then rounded. */
const incompleteGammas: readonly (readonly number[])[] = [
  [0.5, 0.001, 0.03567059172967989],
  [0.5, 2, 0.9544997361036416],
  [0.05, 1e-8, 0.4089423995834056],
  [1, 1, 0.6321205588285577],
  [2.5, 0.1, 0.0008861387888124426],
  [2.5, 10, 0.9987502694369687],
  [15, 14, 0.4295632871726278],
  [100, 80, 0.017108313035133115],
  [100, 130, 0.9972495916326934],
  [1000, 1000, 0.5042052441802155],
  [10000, 9800, 0.022207543813969693],
  [10000, 10300, 0.9985295051036143]
];

/** Computed with 60 digits (mpmath 1.3), then rounded. */
const uppers: readonly (readonly number[])[] = [
  [0.5, 0.001, 0.9643294082703201],
  [0.5, 2, 0.04550026389635842],
  [0.05, 1e-8, 0.5910576004165944],
  [1, 1, 0.36787944117144233],
  [2.5, 0.1, 0.9991138612111875],
  [2.5, 10, 0.0012497305630313753],
  [15, 14, 0.5704367128273722],
  [100, 80, 0.9828916869648668],
  [100, 130, 0.002750408367306526],
  [1000, 1000, 0.4957947558197845],
  [10000, 9800, 0.9777924561860303],
  [10000, 10300, 0.0014704948963856813]
];

test("P to thirteen digits", () => {
  for (const [shape = 0, x = 0, wanted = 0] of incompleteGammas) {
    expect(relativeError(lowerGamma(shape, x), wanted), `P(${shape}, ${x})`).toBeLessThan(1e-13);
  }
});

test("Q to thirteen digits", () => {
  for (const [shape = 0, x = 0, wanted = 0] of uppers) {
    expect(relativeError(upperGamma(shape, x), wanted), `Q(${shape}, ${x})`).toBeLessThan(1e-13);
  }
});

test("P and Q sum to 1 and P rises with x", () => {
  for (const shape of [0.01, 0.5, 3, 40, 1e4, 1e6]) {
    let before = 0;
    for (let i = 0; i <= 40; i++) {
      const x = shape * (i / 20);
      expect(lowerGamma(shape, x) + upperGamma(shape, x)).toBeCloseTo(1, 14);
      expect(lowerGamma(shape, x)).toBeGreaterThanOrEqual(before);
      before = lowerGamma(shape, x);
    }
  }
});

test("the weight has no seam at shape 15", () => {
  expect(relativeError(gammaWeight(14.9999999999, 12), gammaWeight(15, 12))).toBeLessThan(1e-10);
});

test("P and Q at the edges", () => {
  expect([lowerGamma(2, 0), upperGamma(2, 0)]).toEqual([0, 1]);
  expect([lowerGamma(2, Infinity), upperGamma(2, Infinity)]).toEqual([1, 0]);
  expect(() => lowerGamma(0, 1)).toThrow("invalid shape; not above 0: 0");
  expect(() => upperGamma(1, -1)).toThrow("invalid argument; below 0: -1");
  expect(() => upperGamma(1, Number.NaN)).toThrow(RangeError);
});
