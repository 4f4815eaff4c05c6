import { expect, test } from "vitest";
import { incompleteBeta } from "../../src/arithmetic/incomplete-beta.ts";
import { relativeError } from "./relative-error.ts";

/** Computed with 60 digits (mpmath 1.3), then rounded. */
const betas: readonly (readonly number[])[] = [
  [0.5, 0.5, 0.1, 0.20483276469913345],
  [1, 3, 0.25, 0.578125],
  [2, 5, 0.5, 0.890625],
  [5, 2, 0.9, 0.885735],
  [10, 0.3, 0.99, 0.45864670959774334],
  [100, 80, 0.5, 0.06736217465832808],
  [400, 232, 0.6333, 0.5051656288323614],
  [0.2, 30, 0.001, 0.5361071898134498]
];

test("the incomplete beta function to thirteen digits", () => {
  for (const [a = 0, b = 0, x = 0, wanted = 0] of betas) {
    expect(relativeError(incompleteBeta(a, b, x), wanted), `I(${a}, ${b}, ${x})`).toBeLessThan(1e-13);
  }
});

test("I is a power where b is 1, and its mirror where the parameters change places", () => {
  for (const x of [0.01, 0.3, 0.5, 0.77, 0.999]) {
    expect(relativeError(incompleteBeta(3, 1, x), x * x * x)).toBeLessThan(1e-14);
    expect(incompleteBeta(2.5, 40, x) + incompleteBeta(40, 2.5, 1 - x)).toBeCloseTo(1, 13);
  }
});

test("the incomplete beta function at the edges", () => {
  expect([incompleteBeta(2, 3, 0), incompleteBeta(2, 3, 1)]).toEqual([0, 1]);
  expect(() => incompleteBeta(0, 1, 0.5)).toThrow("invalid parameters; not above 0: 0, 1");
  expect(() => incompleteBeta(1, 1, 1.5)).toThrow("invalid argument; not in [0, 1]: 1.5");
});
