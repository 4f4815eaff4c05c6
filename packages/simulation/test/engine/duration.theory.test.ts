import { expect, test } from "vitest";
import { minutesOf } from "../../src/engine/duration.ts";
import { DurationLaw } from "../../src/engine/program.ts";
import { logVariance } from "../../src/random/log-normal-variate.ts";
import { draws, times, zOfMean, zOfVariance } from "../random/goodness-of-fit.ts";

/** A kind of work. */
const kindOf = (law: number, mean: number, cv: number) => ({
  durationLaw: law,
  minutes: mean,
  cv,
  logVariance: logVariance(cv)
});

test("work takes minutes of the mean and spread of its law", () => {
  const keyed = draws();
  const mean = 45;
  const cv = 0.5;
  // Kurtosis: exponential 9, gamma 3 + 6 cv^2, log-normal w^4 + 2 w^3 + 3 w^2 with w = 1 + cv^2 (shape tables).
  const w = 1 + cv * cv;
  for (const [law, spread, kurtosis] of [
    [DurationLaw.exponential, 1, 9],
    [DurationLaw.logNormal, cv, w ** 4 + 2 * w ** 3 + 3 * w ** 2],
    [DurationLaw.gamma, cv, 3 + 6 * cv * cv]
  ] as const) {
    const sample = times(40_000, (i) => minutesOf(kindOf(law, mean, cv), keyed, i, 65, 0));
    expect(Math.abs(zOfMean(sample, mean, (mean * spread) ** 2))).toBeLessThan(4);
    expect(Math.abs(zOfVariance(sample, mean, (mean * spread) ** 2, kurtosis))).toBeLessThan(4);
    expect(Math.min(...sample.slice(0, 1000))).toBeGreaterThan(0);
  }
});

test("constant work, and work without spread, takes its mean; work of no minutes takes none", () => {
  for (const law of Object.values(DurationLaw)) {
    if (law !== DurationLaw.exponential) expect(minutesOf(kindOf(law, 45, 0), draws(), 1, 65, 2)).toBe(45);
    expect(minutesOf(kindOf(law, 0, 0.5), draws(), 1, 65, 2)).toBe(0);
  }
  expect(minutesOf(kindOf(DurationLaw.constant, 45, 0.7), draws(), 1, 65, 2)).toBe(45);
});
