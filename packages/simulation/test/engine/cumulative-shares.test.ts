import { expect, test } from "vitest";
import { cumulativeShares } from "../../src/engine/cumulative-shares.ts";

test("shares are summed in order", () => {
  expect([...cumulativeShares([0.25, 0.5, 0.25])]).toEqual([0.25, 0.75, 1]);
});

test("shares that miss 1 by rounding still end in exactly 1", () => {
  const tenths = cumulativeShares(Array.from({ length: 10 }, () => 0.1));
  expect(tenths[9]).toBe(1);
  expect(cumulativeShares([0.333333, 0.333333, 0.333333])[0]).toBeCloseTo(1 / 3, 15);
});

test("no chance is left for shares of 0 at the end", () => {
  expect([...cumulativeShares([0.3, 0.7, 0, 0])]).toEqual([0.3, 1, 1, 1]);
  expect([...cumulativeShares([0, 1])]).toEqual([0, 1]);
});

test("shares of nothing are refused", () => {
  expect(() => cumulativeShares([0, 0])).toThrow(RangeError);
  expect(() => cumulativeShares([])).toThrow(RangeError);
});
