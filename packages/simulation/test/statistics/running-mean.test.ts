import { expect, test } from "vitest";
import { RunningMean } from "../../src/statistics/running-mean.ts";

const of = (values: readonly number[]): RunningMean => {
  const running = new RunningMean();
  for (const value of values) running.add(value);
  return running;
};

test("mean and variance of Student's extra hours of sleep (1908, Biometrika 6): 0.75, 1.78901^2", () => {
  const drug1 = of([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]);
  expect(drug1.mean).toBeCloseTo(0.75, 14);
  expect(Math.sqrt(drug1.variance as number)).toBeCloseTo(1.78901, 5);
});

test("digits that a sum of squares would lose are kept", () => {
  const far = of([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]);
  expect([far.mean, far.variance]).toEqual([1e9 + 10, 30]);
});

test("few numbers", () => {
  expect([of([]).mean, of([]).variance, of([4]).mean, of([4]).variance, of([4, 4]).variance]).toEqual([
    0,
    null,
    4,
    null,
    0
  ]);
});
