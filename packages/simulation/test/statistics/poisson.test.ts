import fc from "fast-check";
import { expect, test } from "vitest";
import { poissonCdf, poissonQuantile } from "../../src/statistics/poisson.ts";

/** Mean, probability, quantile by scipy 1.17 (Boost). */
const published: readonly (readonly [number, number, number])[] = [
  [0.5, 0.05, 0],
  [0.5, 0.5, 0],
  [0.5, 0.8, 1],
  [0.5, 0.9, 1],
  [0.5, 0.99, 3],
  [6.2, 0.05, 2],
  [6.2, 0.5, 6],
  [6.2, 0.8, 8],
  [6.2, 0.9, 9],
  [6.2, 0.99, 13],
  [74, 0.05, 60],
  [74, 0.5, 74],
  [74, 0.8, 81],
  [74, 0.9, 85],
  [74, 0.99, 95],
  [231.62, 0.05, 207],
  [231.62, 0.5, 231],
  [231.62, 0.8, 244],
  [231.62, 0.9, 251],
  [231.62, 0.99, 268],
  [10000, 0.05, 9836],
  [10000, 0.5, 10000],
  [10000, 0.8, 10084],
  [10000, 0.9, 10128],
  [10000, 0.99, 10233],
  [1e6, 0.05, 998355],
  [1e6, 0.5, 1000000],
  [1e6, 0.8, 1000842],
  [1e6, 0.9, 1001282],
  [1e6, 0.99, 1002327]
];

test("Poisson quantiles agree with scipy's", () => {
  for (const [mean, p, wanted] of published) expect(poissonQuantile(mean, p), `${mean}, ${p}`).toBe(wanted);
});

test("the distribution is the sum of its terms", () => {
  for (const mean of [0.3, 4, 25]) {
    let term = Math.exp(-mean);
    let sum = 0;
    for (let n = 0; n < 60; n++) {
      sum += term;
      term *= mean / (n + 1);
      expect(poissonCdf(n, mean)).toBeCloseTo(sum, 13);
    }
  }
});

test("the quantile is the smallest number that reaches p", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 1e6, noNaN: true }),
      fc.double({ min: 1e-6, max: 0.999999, noNaN: true }),
      (mean, p) => {
        const n = poissonQuantile(mean, p);
        expect(poissonCdf(n, mean)).toBeGreaterThanOrEqual(p - 1e-14);
        if (n > 0) expect(poissonCdf(n - 1, mean)).toBeLessThan(p);
      }
    ),
    { seed: 1, numRuns: 200 }
  );
});

test("a probability that is exactly reached is reached", () => {
  for (let n = 0; n < 40; n++) expect(poissonQuantile(12.5, poissonCdf(n, 12.5))).toBe(n);
});

test("Poisson at the edges", () => {
  expect([poissonQuantile(0, 0.9), poissonQuantile(5, 0)]).toEqual([0, 0]);
  expect([poissonCdf(-1, 5), poissonCdf(0, 0), poissonCdf(2.7, 5)]).toEqual([0, 1, poissonCdf(2, 5)]);
  expect(() => poissonQuantile(-1, 0.5)).toThrow("invalid mean; below 0: -1");
  expect(() => poissonQuantile(1, 1)).toThrow("invalid probability; not in [0, 1): 1");
  expect(() => poissonQuantile(Number.NaN, 0.5)).toThrow(RangeError);
});
