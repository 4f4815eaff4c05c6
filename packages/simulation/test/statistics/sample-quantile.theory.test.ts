import { expect, test } from "vitest";
import { KeyedDraws } from "../../src/random/keyed-draws.ts";
import { quantileOfReplications, sampleQuantile } from "../../src/statistics/sample-quantile.ts";

test("quantiles agree with NumPy's default", () => {
  const sorted = [1, 2, 4, 8, 16, 32];
  const found = [0, 0.1, 0.5, 0.9, 0.95, 1].map((p) => sampleQuantile(sorted, p) as number);
  [1, 1.5, 6, 24, 28, 32].forEach((value, i) => {
    expect(found[i]).toBeCloseTo(value, 13);
  });
  expect([sampleQuantile([], 0.5), sampleQuantile([7], 0.3)]).toEqual([null, 7]);
  expect(() => sampleQuantile([1], 1.5)).toThrow("invalid probability; not in [0, 1]: 1.5");
});

test("ranks of the interval: binomial tables", () => {
  // 20 of 1/2: P(B >= 6) = 0.97931, P(B >= 7) = 0.94234; so the 6th and the 15th (David & Nagaraja, table 7.1 form).
  const twenty = Array.from({ length: 20 }, (_, i) => i + 1);
  expect(quantileOfReplications(twenty, 0.5)).toEqual({ quantile: 10.5, low: 6, high: 15 });
  // 100 of 9/10: P(B >= 84) = 0.97940, P(B >= 85) = 0.96011; P(B < 96) = 0.97629, P(B < 95) = 0.94242.
  const hundred = Array.from({ length: 100 }, (_, i) => i + 1);
  expect(quantileOfReplications(hundred, 0.9)).toMatchObject({ low: 84, high: 96 });
});

test("the order given does not matter", () => {
  expect(quantileOfReplications([5, 3, 9, 1, 7, 11], 0.5)).toEqual({ quantile: 6, low: 1, high: 11 });
});

test("an interval of the median needs 6 replications, one of the 0.9-quantile 36", () => {
  const high = (n: number, p: number) =>
    quantileOfReplications(
      Array.from({ length: n }, (_, i) => i),
      p
    )?.high;
  expect([high(5, 0.5), high(6, 0.5), high(35, 0.9), high(36, 0.9)]).toEqual([null, 5, null, 35]);
  expect(quantileOfReplications([], 0.5)).toBeNull();
});

test("intervals cover the quantile at least as often as they say, whatever the distribution", () => {
  const experiments = 4000;
  const draws = new KeyedDraws(74, 0);
  let covered = 0;
  for (let experiment = 0; experiment < experiments; experiment++) {
    const values = Array.from({ length: 25 }, (_, k) => draws.exponential(experiment, 0, k));
    const { low, high } = quantileOfReplications(values, 0.5) as { low: number; high: number };
    if (low <= Math.LN2 && Math.LN2 <= high) covered += 1;
  }
  // 25 of 1/2: the 8th to the 18th cover with probability 0.95671 (binomial).
  const exact = 0.95671;
  expect(Math.abs(covered / experiments - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / experiments));
});
