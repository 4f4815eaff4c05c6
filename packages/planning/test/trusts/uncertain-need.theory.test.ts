import { normalQuantile } from "@caseload/simulation";
import fc from "fast-check";
import { expect, test } from "vitest";
import { uncertainNeed } from "../../src/trusts/uncertain-need.ts";

const some = uncertainNeed({ low: 2, value: 3, high: 5 });

test("the ends are 2.5 and 97.5 % quantiles and the value is the median", () => {
  expect(some.covered(2)).toBeCloseTo(0.025, 12);
  expect(some.covered(3)).toBeCloseTo(0.5, 12);
  expect(some.covered(5)).toBeCloseTo(0.975, 12);
});

/** Integral of the chance that more is needed, by Simpson's rule on a fine grid to far above the high end. */
function unmetByIntegral(covered: (posts: number) => number, from: number, to: number): number {
  const n = 4_000;
  const h = (to - from) / n;
  let total = 0;
  for (let i = 0; i <= n; i++) {
    const weight = i === 0 || i === n ? 1 : i % 2 === 1 ? 4 : 2;
    total += weight * (1 - covered(from + i * h));
  }
  return (total * h) / 3;
}

test.each([0, 1.5, 2.9, 3, 3.4, 6])(
  "the expected unmet need with %d posts is the integral of the chance that more is needed",
  (posts) => {
    expect(some.unmet(posts)).toBeCloseTo(unmetByIntegral(some.covered, posts, 20), 6);
  }
);

test("where nothing is uncertain the unmet need is what is missing", () => {
  const sure = uncertainNeed({ low: 3, value: 3, high: 3 });
  expect([0, 2, 3, 4].map(sure.unmet)).toEqual([3, 1, 0, 0]);
  expect([2.9, 3, 3.1].map(sure.covered)).toEqual([0, 1, 1]);
});

test("at the median the unmet need is the upper standard deviation over the root of 2 pi", () => {
  expect(some.unmet(3)).toBeCloseTo(2 / normalQuantile(0.975) / Math.sqrt(2 * Math.PI), 12);
});

test("unmet need falls with every post, ever more slowly", () => {
  const width = fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 5, noNaN: true }));
  const ends = fc.tuple(width, width);
  fc.assert(
    fc.property(ends, fc.double({ min: 0, max: 8, noNaN: true }), ([below, above], value) => {
      const { unmet } = uncertainNeed({ low: value - below, value, high: value + above });
      const closed = Array.from({ length: 30 }, (_, i) => unmet(i / 3) - unmet((i + 1) / 3));
      for (const [i, each] of closed.entries()) {
        expect(each).toBeGreaterThanOrEqual(-1e-12);
        expect(each).toBeLessThanOrEqual((closed[i - 1] ?? 1 / 3) + 1e-9);
      }
    }),
    { seed: 1, numRuns: 100, endOnFailure: true }
  );
});

test("a need outside its ends is refused", () => {
  expect(() => uncertainNeed({ low: 4, value: 3, high: 5 })).toThrow("invalid need; not within its ends, or below 0");
});
