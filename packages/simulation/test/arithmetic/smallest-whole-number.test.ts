import fc from "fast-check";
import { expect, test } from "vitest";
import { smallestWholeNumber } from "../../src/arithmetic/smallest-whole-number.ts";

test("finds the first number that passes, from any guess", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: -10, max: 2e9 }), (answer, guess) => {
      expect(smallestWholeNumber((n) => n >= answer, guess)).toBe(answer);
    }),
    { seed: 1, numRuns: 200 }
  );
});

test("never goes below the least", () => {
  expect(smallestWholeNumber(() => true, 17)).toBe(0);
  expect(smallestWholeNumber(() => true, 17, 5)).toBe(5);
  expect(smallestWholeNumber((n) => n >= 6, 2, 5)).toBe(6);
});

test("gives up where nothing passes", () => {
  expect(() => smallestWholeNumber(() => false, 0)).toThrow("invalid condition; never true");
});
