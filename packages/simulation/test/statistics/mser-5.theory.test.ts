import fc from "fast-check";
import { expect, test } from "vitest";
import { KeyedDraws } from "../../src/random/keyed-draws.ts";
import { mser5 } from "../../src/statistics/mser-5.ts";

/** The definition written out: every truncation's sum of squares anew. */
function bruteForce(series: readonly number[]): number {
  const means = Array.from({ length: Math.floor(series.length / 5) }, (_, i) =>
    series.slice(5 * i, 5 * i + 5).reduce((sum, x) => sum + x / 5, 0)
  );
  const statistics = means.slice(0, means.length - 4).map((_, d) => {
    const left = means.slice(d);
    const mean = left.reduce((sum, z) => sum + z, 0) / left.length;
    return left.reduce((sum, z) => sum + (z - mean) ** 2, 0) / left.length ** 2;
  });
  return 5 * statistics.indexOf(Math.min(...statistics));
}

test("a transient of 60 points that is far above the level is cut away, and nothing more", () => {
  // Batch means of +1 and -1 in turn: k of them have the statistic 1/k, so every batch of the level is worth keeping.
  const series = Array.from({ length: 600 }, (_, i) => (i < 60 ? 50 : 0) + (i % 10 < 5 ? 1 : -1));
  expect(mser5(series)).toEqual({ truncation: 60, accepted: true });
});

test("an exponential transient is cut where its bias is within the noise", () => {
  // Bias 10 e^(-i/20) falls to a tenth of the standard deviation at 92, to a hundredth at 138.
  const draws = new KeyedDraws(73, 1);
  const series = Array.from({ length: 1000 }, (_, i) => 10 * Math.exp(-i / 20) + draws.normal(0, 0, i));
  const found = mser5(series);
  expect(found?.accepted).toBe(true);
  expect(found?.truncation).toBeGreaterThanOrEqual(40);
  expect(found?.truncation).toBeLessThanOrEqual(200);
});

test("a series without a level is refused, one without a transient is kept whole", () => {
  expect(mser5(Array.from({ length: 300 }, (_, i) => i))?.accepted).toBe(false);
  expect(mser5(Array.from({ length: 300 }, (_, i) => (i % 10 < 5 ? 1 : -1)))).toEqual({
    truncation: 0,
    accepted: true
  });
  expect(mser5(new Float64Array(300))).toEqual({ truncation: 0, accepted: true });
});

test("one pass from the end finds what the definition does", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 50, maxLength: 150 }), (values) => {
      // Unequal digits at the end of each, so that no two minima are equal.
      const series = values.map((value, i) => value + 1 / (i + 7));
      expect(mser5(series)?.truncation).toBe(bruteForce(series));
    }),
    { seed: 1, numRuns: 200 }
  );
});

test("fewer than 50 points tell nothing", () => {
  expect([mser5(new Float64Array(49)), mser5(new Float64Array(50))]).toEqual([null, { truncation: 0, accepted: true }]);
});
