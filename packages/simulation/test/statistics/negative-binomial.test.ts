import { expect, test } from "vitest";
import { negativeBinomialCdf, negativeBinomialQuantile } from "../../src/statistics/negative-binomial.ts";
import { poissonCdf, poissonQuantile } from "../../src/statistics/poisson.ts";

/** Mean, coefficient of variation of the mean, probability, quantile by scipy 1.17 (Boost). */
const published: readonly (readonly [number, number, number, number])[] = [
  [6.2, 0.05, 0.05, 2],
  [6.2, 0.05, 0.5, 6],
  [6.2, 0.05, 0.9, 10],
  [6.2, 0.05, 0.99, 13],
  [6.2, 0.2, 0.05, 2],
  [6.2, 0.2, 0.5, 6],
  [6.2, 0.2, 0.9, 10],
  [6.2, 0.2, 0.99, 14],
  [6.2, 1, 0.05, 0],
  [6.2, 1, 0.5, 4],
  [6.2, 1, 0.9, 15],
  [6.2, 1, 0.99, 30],
  [231.62, 0.05, 0.05, 201],
  [231.62, 0.05, 0.5, 231],
  [231.62, 0.05, 0.9, 256],
  [231.62, 0.05, 0.99, 278],
  [231.62, 0.2, 0.05, 157],
  [231.62, 0.2, 0.5, 228],
  [231.62, 0.2, 0.9, 296],
  [231.62, 0.2, 0.99, 359],
  [231.62, 1, 0.05, 11],
  [231.62, 1, 0.5, 160],
  [231.62, 1, 0.9, 534],
  [231.62, 1, 0.99, 1068],
  [10000, 0.05, 0.05, 9176],
  [10000, 0.05, 0.5, 9992],
  [10000, 0.05, 0.9, 10659],
  [10000, 0.05, 0.99, 11224],
  [10000, 0.2, 0.05, 6949],
  [10000, 0.2, 0.5, 9867],
  [10000, 0.2, 0.9, 12637],
  [10000, 0.2, 0.99, 15237],
  [10000, 1, 0.05, 512],
  [10000, 1, 0.5, 6931],
  [10000, 1, 0.9, 23027],
  [10000, 1, 0.99, 46054]
];

test("negative binomial quantiles agree with scipy's", () => {
  for (const [mean, cv, p, wanted] of published) {
    expect(negativeBinomialQuantile(mean, cv, p), `${mean}, ${cv}, ${p}`).toBe(wanted);
  }
});

test("with cv 1 it is geometric, and a tie is reached: P(N <= 0) is 1/2 for mean 1", () => {
  for (let n = 0; n < 20; n++) expect(negativeBinomialCdf(n, 1, 1)).toBeCloseTo(1 - 0.5 ** (n + 1), 14);
  expect(negativeBinomialQuantile(1, 1, 0.5)).toBe(0);
});

test("mean and variance are mean and mean + (cv mean)^2", () => {
  const [mean, cv] = [50, 0.3];
  let [first, second] = [0, 0];
  for (let n = 0; n < 1000; n++) {
    const above = 1 - negativeBinomialCdf(n, mean, cv);
    first += above;
    second += (2 * n + 1) * above;
  }
  expect(first).toBeCloseTo(mean, 9);
  expect(second - first * first).toBeCloseTo(mean + (cv * mean) ** 2, 6);
});

test("without overdispersion it is Poisson, and tends to it", () => {
  for (const p of [0.1, 0.5, 0.9, 0.99])
    expect(negativeBinomialQuantile(231.62, 0, p)).toBe(poissonQuantile(231.62, p));
  expect(negativeBinomialCdf(250, 231.62, 1e-8)).toBe(poissonCdf(250, 231.62));
  expect(negativeBinomialCdf(250, 231.62, 1e-6)).toBeCloseTo(poissonCdf(250, 231.62), 9);
});

test("negative binomial at the edges", () => {
  expect([negativeBinomialQuantile(0, 1, 0.9), negativeBinomialQuantile(5, 1, 0)]).toEqual([0, 0]);
  expect([negativeBinomialCdf(-1, 5, 1), negativeBinomialCdf(0, 0, 1)]).toEqual([0, 1]);
  expect(() => negativeBinomialQuantile(5, -1, 0.5)).toThrow("invalid cv; below 0: -1");
  expect(() => negativeBinomialQuantile(-5, 1, 0.5)).toThrow("invalid mean; below 0: -5");
  expect(() => negativeBinomialQuantile(5, 1, 1)).toThrow("invalid probability; not in [0, 1): 1");
});
