import { expect, test } from "vitest";
import { KeyedDraws } from "../../src/random/keyed-draws.ts";
import { histogramQuantile } from "../../src/statistics/histogram-quantile.ts";

test("by hand: ten people, the last of whom never had it", () => {
  const counts = [4, 1, 0, 4, 0, 1];
  const days = (p: number) => histogramQuantile([counts], p)?.days;
  expect([days(0.4), days(0.41), days(0.5), days(0.51), days(0.9), days(0.91)]).toEqual([
    0,
    1,
    1,
    3,
    3,
    Number.POSITIVE_INFINITY
  ]);
  expect(histogramQuantile([counts], 0.5)).toEqual({ days: 1, low: null, high: null, people: 10 });
});

test("replications that are all alike leave no doubt; nobody counted leaves no answer", () => {
  const counts = [4, 1, 0, 4, 0, 1];
  expect(histogramQuantile([counts, counts, counts], 0.7)).toEqual({ days: 3, low: 3, high: 3, people: 30 });
  expect(histogramQuantile([[0, 0, 0]], 0.5)).toBeNull();
  expect(histogramQuantile([], 0.5)).toBeNull();
});

test("an interval reaches beyond the bins only where people are beyond them", () => {
  const nearly = [
    [5, 5, 0],
    [1, 9, 0]
  ];
  expect(histogramQuantile(nearly, 0.95)).toMatchObject({ days: 1, high: 1 });
  const some = [
    [5, 5, 0],
    [1, 8, 1]
  ];
  expect(histogramQuantile(some, 0.94)).toMatchObject({ days: 1, high: Number.POSITIVE_INFINITY });
  expect(
    histogramQuantile(
      [
        [0, 0, 3],
        [0, 0, 4]
      ],
      0.5
    )
  ).toMatchObject({ days: Number.POSITIVE_INFINITY });
});

test("the interval covers the quantile though people of one replication are alike", () => {
  // A day is floor(50 (U + V)), U common to a replication, V a person's own. P(U + V < s) = 1 - (2 - s)^2/2 for s > 1,
  // so the 0.6-quantile of 50 s is 50 (2 - sqrt 0.8) = 55.3, day 55.
  const experiments = 1500;
  const replications = 40;
  const people = 30;
  const draws = new KeyedDraws(75, 0);
  let covered = 0;
  let asIfAlone = 0;
  for (let experiment = 0; experiment < experiments; experiment++) {
    const histograms = Array.from({ length: replications }, (_, k) => {
      const counts = new Float64Array(102);
      const common = draws.uniform(experiment, 0, k);
      for (let person = 0; person < people; person++) {
        const day = Math.floor(50 * (common + draws.uniform(experiment, 1, k * people + person)));
        counts[day] = (counts[day] as number) + 1;
      }
      return counts;
    });
    const { days, low, high } = histogramQuantile(histograms, 0.6) as { days: number; low: number; high: number };
    if (low <= 55 && 55 <= high) covered += 1;
    // What taking people for independent would claim: 1.96 sd of a share, over the density sqrt(0.8)/50 a day.
    const halfWidth = (1.96 * Math.sqrt(0.24 / (replications * people)) * 50) / Math.sqrt(0.8);
    if (Math.abs(days - 55) <= halfWidth) asIfAlone += 1;
  }
  const standardError = Math.sqrt((0.95 * 0.05) / experiments);
  expect(covered / experiments).toBeGreaterThan(0.95 - 4 * standardError);
  expect(covered / experiments).toBeLessThan(0.99);
  expect(asIfAlone / experiments).toBeLessThan(0.6);
});

test("refusals", () => {
  expect(() => histogramQuantile([[1]], 1)).toThrow("invalid probability; not in (0, 1): 1");
  expect(() => histogramQuantile([[1, 2], [1]], 0.5)).toThrow("invalid histogram; 1 bins against 2");
});
