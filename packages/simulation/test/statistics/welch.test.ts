import { expect, test } from "vitest";
import { welchCurve } from "../../src/statistics/welch.ts";

test("by hand: the mean of two series, averaged over 1, 3, 5, 5 … points", () => {
  const curve = welchCurve(
    [
      [0, 2, 4, 6, 20, 6, 4, 2],
      [0, 0, 2, 2, 0, 2, 0, 0]
    ],
    2
  );
  expect([...curve.mean]).toEqual([0, 1, 3, 4, 10, 4, 2, 1]);
  expect([...curve.smoothed]).toEqual([0, 4 / 3, 18 / 5, 22 / 5, 23 / 5, 21 / 5]);
});

test("a half-window of 0 leaves the mean as it is, and a straight line stays straight", () => {
  const line = Array.from({ length: 40 }, (_, i) => 3 * i);
  expect([...welchCurve([line], 0).smoothed]).toEqual(line);
  expect([...welchCurve([line], 10).smoothed]).toEqual(line.slice(0, 30));
});

test("refusals", () => {
  expect(() => welchCurve([], 1)).toThrow("invalid series; none given");
  expect(() => welchCurve([[1, 2, 3, 4], [1]], 1)).toThrow("invalid series; 1 points against 4");
  expect(() => welchCurve([[1, 2, 3, 4]], 2)).toThrow("invalid half-window; not a whole number in [0, 1]: 2");
});
