import { expect, test } from "vitest";
import { lowerGamma } from "../../src/arithmetic/incomplete-gamma.ts";
import { normalCdf } from "../../src/arithmetic/normal.ts";
import { categoryOf } from "../../src/random/categorical.ts";
import { gammaVariate } from "../../src/random/gamma-variate.ts";
import { logNormalVariate } from "../../src/random/log-normal-variate.ts";
import { poissonVariate } from "../../src/random/poisson-variate.ts";
import { poissonCdf } from "../../src/statistics/poisson.ts";
import { chiSquareP, draws, enough, kolmogorovP, times, zOfMean, zOfVariance } from "./goodness-of-fit.ts";

test("gamma variables fit the gamma distribution, for shapes on both sides of 1", () => {
  const keyed = draws();
  for (const shape of [0.05, 0.4, 1, 1.7, 25, 4000]) {
    const sample = times(30_000, (i) => gammaVariate(shape, keyed, i, 8, 0));
    expect(
      kolmogorovP(sample, (x) => lowerGamma(shape, x)),
      `shape ${shape}`
    ).toBeGreaterThan(enough);
    expect(Math.abs(zOfMean(sample, shape, shape))).toBeLessThan(4);
    expect(Math.abs(zOfVariance(sample, shape, shape, 3 + 6 / shape))).toBeLessThan(4);
  }
});

test("log-normal durations have the mean and cv asked for", () => {
  const keyed = draws();
  for (const cv of [0.2, 0.5, 1]) {
    const sample = times(60_000, (i) => logNormalVariate(45, cv, keyed, i, 9, 2));
    const sigma = Math.sqrt(Math.log(1 + cv * cv));
    const score = (x: number) => (Math.log(x / 45) + (sigma * sigma) / 2) / sigma;
    expect(
      kolmogorovP(sample, (x) => normalCdf(score(x))),
      `cv ${cv}`
    ).toBeGreaterThan(enough);
    expect(Math.abs(zOfMean(sample, 45, (45 * cv) ** 2))).toBeLessThan(4);
  }
  expect(logNormalVariate(45, 0, keyed, 1, 1, 1)).toBe(45);
});

test("Poisson numbers fit the Poisson distribution, small means and large", () => {
  const keyed = draws();
  for (const mean of [0.3, 4, 9.99, 10, 30, 300, 36_000]) {
    const n = 30_000;
    const sample = times(n, (i) => poissonVariate(mean, keyed, i, 8, 0));
    expect(Math.abs(zOfMean(sample, mean, mean)), `mean ${mean}`).toBeLessThan(4);
    expect(Math.abs(zOfVariance(sample, mean, mean, 3 + 1 / mean)), `variance ${mean}`).toBeLessThan(4);
    // Bins of whole numbers, each with an expected count of at least 20.
    const [edges, expected]: [number[], number[]] = [[], []];
    const to = Math.ceil(mean + 8 * Math.sqrt(mean) + 8);
    let before = 0;
    for (let k = Math.max(0, Math.floor(mean - 8 * Math.sqrt(mean))); k < to; k++) {
      const at = poissonCdf(k, mean);
      if ((at - before) * n < 20 || (1 - at) * n < 20) continue;
      edges.push(k);
      expected.push((at - before) * n);
      before = at;
    }
    expected.push((1 - before) * n);
    const observed = new Float64Array(expected.length);
    for (const count of sample) {
      const bin = edges.findIndex((edge) => count <= edge);
      observed[bin < 0 ? edges.length : bin]! += 1;
    }
    expect(chiSquareP(observed, expected), `fit ${mean}`).toBeGreaterThan(enough);
  }
  expect(poissonVariate(0, keyed, 0, 0, 0)).toBe(0);
  expect(() => poissonVariate(-1, keyed, 0, 0, 0)).toThrow("invalid mean; below 0: -1");
});

test("categories follow their cumulative shares, in one row of a table", () => {
  const table = Float64Array.of(1, 1, 0.2, 0.2, 1, 1);
  const counts = [0, 0, 0, 0];
  const keyed = draws();
  for (let i = 0; i < 10_000; i++) counts[categoryOf(table, keyed.uniform(i, 6, 0), 2, 6)]! += 1;
  expect(chiSquareP([counts[0]!, counts[2]!], [2000, 8000])).toBeGreaterThan(enough);
  expect([counts[1], counts[3]]).toEqual([0, 0]);
  expect(categoryOf(Float64Array.of(0.5, 1), 0.5)).toBe(1);
  expect(categoryOf(Float64Array.of(0.5, 0.9999), 0.99995)).toBe(1);
});
