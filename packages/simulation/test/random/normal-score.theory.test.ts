import { expect, test } from "vitest";
import { normalCdf, normalQuantile } from "../../src/arithmetic/normal.ts";
import { normalScore } from "../../src/random/normal-score.ts";
import { draws, enough, kolmogorovP, times, zOfMean, zOfVariance } from "./goodness-of-fit.ts";

test("the quick score is the quantile, to Wichura's 16 digits", () => {
  const tails = times(52, (i) => 2 ** -(i + 1));
  const body = times(999, (i) => (i + 1) / 1000);
  for (const p of [...tails, ...body, 0.0749999, 0.0750001, 1.38e-11, 1.39e-11]) {
    const exact = normalQuantile(p);
    expect(Math.abs(normalScore(p) - exact)).toBeLessThan(3e-15 * Math.max(1, Math.abs(exact)));
    // Symmetric wherever 1 - p is exact.
    if (p < 0.5 && 1 - (1 - p) === p) expect(normalScore(1 - p)).toBe(-normalScore(p));
  }
});

test("it rises with the uniform, across the joints of its pieces too", () => {
  for (const joint of [0.075, 0.5, 0.925, Math.exp(-25)]) {
    const scores = times(200, (i) => normalScore(joint * (1 + (i - 100) * 1e-6)));
    for (let i = 1; i < scores.length; i++) expect(scores[i]!).toBeGreaterThan(scores[i - 1]!);
  }
});

test("normals are normal", () => {
  const keyed = draws();
  const sample = times(100_000, (i) => keyed.normal(i, 8, 0));
  expect(kolmogorovP(sample, normalCdf)).toBeGreaterThan(enough);
  expect(Math.abs(zOfMean(sample, 0, 1))).toBeLessThan(4);
  expect(Math.abs(zOfVariance(sample, 0, 1, 3))).toBeLessThan(4);
});
