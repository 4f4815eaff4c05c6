import { expect, test } from "vitest";
import { exp } from "../../src/arithmetic/exponential.ts";
import { integrate } from "../../src/arithmetic/quadrature.ts";
import { relativeError } from "./relative-error.ts";

test("the Kronrod rule is exact for polynomials to degree 22, which no wrong digit of a node or weight survives", () => {
  for (let degree = 0; degree <= 22; degree++) {
    const monomial = (x: number): number => (degree === 0 ? 1 : x ** degree);
    // A tolerance of 10 accepts the first estimate: the rule alone, no halving.
    expect(integrate(monomial, [0, 1], 10), `x^${degree}`).toBeCloseTo(1 / (degree + 1), 15);
  }
  expect(Math.abs(integrate((x) => x ** 24, [-1, 1], 10) - 2 / 25)).toBeGreaterThan(1e-14);
});

test("smooth, steep, wide and bent integrands", () => {
  expect(relativeError(integrate(exp, [0, 1]), Math.E - 1)).toBeLessThan(1e-14);
  expect(
    relativeError(
      integrate((x) => exp(-x), [0, 700]),
      1
    )
  ).toBeLessThan(1e-12);
  expect(
    relativeError(
      integrate((x) => Math.sqrt(x), [0, 1]),
      2 / 3
    )
  ).toBeLessThan(1e-12);
  expect(
    relativeError(
      integrate((x) => 1 / Math.sqrt(x), [0, 1], 1e-9),
      2
    )
  ).toBeLessThan(1e-7);
  expect(
    relativeError(
      integrate((x) => Math.abs(x - 0.3), [0, 0.3, 1]),
      0.29
    )
  ).toBeLessThan(1e-14);
  expect(
    relativeError(
      integrate((x) => Math.abs(x - 0.3), [0, 1]),
      0.29
    )
  ).toBeLessThan(1e-11);
});

test("an empty interval is 0, a backward one negative, and noise ends", () => {
  expect(integrate(exp, [2, 2])).toBe(0);
  expect(integrate(exp, [1, 0])).toBeCloseTo(1 - Math.E, 14);
  let calls = 0;
  const noisy = (x: number): number => {
    calls += 1;
    return 1 + 1e-15 * ((x * 1e9) % 1);
  };
  expect(integrate(noisy, [0, 1])).toBeCloseTo(1, 13);
  expect(calls).toBeLessThan(100);
});
