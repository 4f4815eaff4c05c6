import { expect, test } from "vitest";
import { exp } from "../../src/arithmetic/exponential.ts";
import { findRoot } from "../../src/arithmetic/root.ts";

test("roots to the last bits, smooth, steep, flat and at an end", () => {
  expect(findRoot((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 15);
  expect(findRoot((x) => exp(x) - 1e100, 0, 700)).toBeCloseTo(100 * Math.LN10, 12);
  expect(findRoot((x) => (x - 1) ** 9, 0, 3)).toBeCloseTo(1, 1);
  expect(findRoot((x) => (x < 0.123 ? -1 : 1), 0, 1)).toBeCloseTo(0.123, 15);
  expect(findRoot((x) => x, 0, 5)).toBe(0);
  expect(findRoot((x) => x - 5, 0, 5)).toBe(5);
  expect(findRoot((x) => 1 - x, 5, 0)).toBeCloseTo(1, 15);
});

test("few evaluations where the function is smooth", () => {
  let calls = 0;
  const f = (x: number): number => {
    calls += 1;
    return x * x * x - 2 * x - 5;
  };
  // Wallis's equation, 1685.
  expect(findRoot(f, 2, 3)).toBeCloseTo(2.0945514815423265, 15);
  expect(calls).toBeLessThan(14);
});

test("a tolerance ends the search early", () => {
  expect(Math.abs(findRoot((x) => x * x - 2, 0, 2, 1e-3) - Math.SQRT2)).toBeLessThan(1e-3);
});

test("without a change of sign there is no root to find", () => {
  expect(() => findRoot((x) => x * x + 1, -1, 1)).toThrow("invalid bracket; no change of sign: f(-1) = 2, f(1) = 2");
  expect(() => findRoot(() => Number.NaN, -1, 1)).toThrow(RangeError);
});
