import fc from "fast-check";
import { expect, test } from "vitest";
import { KeyedDraws } from "../../src/random/keyed-draws.ts";
import { pairedRatioDifference } from "../../src/statistics/paired-ratio-difference.ts";
import { type RatioTerms, ratioEstimate } from "../../src/statistics/ratio-estimate.ts";

const ofMeans = (values: readonly number[]): RatioTerms[] => values.map((numerator) => ({ numerator, denominator: 1 }));

test("Student's sleep data, paired, as R's t.test has them: 0.7001142 to 2.4598858", () => {
  const base = ofMeans([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]);
  const variant = ofMeans([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]);
  const difference = pairedRatioDifference(base, variant);
  expect(difference.mean).toBeCloseTo(1.58, 14);
  expect(difference.low).toBeCloseTo(0.7001142, 7);
  expect(difference.high).toBeCloseTo(2.4598858, 7);
});

test("a variant equal to its base differs by exactly nothing", () => {
  const pair = fc.record({
    numerator: fc.double({ min: 0, max: 1e6, noNaN: true }),
    denominator: fc.double({ min: 0.001, max: 1e6, noNaN: true })
  });
  fc.assert(
    fc.property(fc.array(pair, { minLength: 2, maxLength: 30 }), (sample) => {
      const copy = sample.map((one) => ({ ...one }));
      const { mean, standardError, low, high } = pairedRatioDifference(sample, copy);
      expect([mean, standardError, low, high]).toEqual([0, 0, 0, 0]);
    }),
    { seed: 1, numRuns: 200 }
  );
});

test("the paired interval covers the difference as often as it says, and is the narrower for common chance", () => {
  const experiments = 4000;
  const n = 12;
  const draws = new KeyedDraws(72, 0);
  let covered = 0;
  let paired = 0;
  let apart = 0;
  for (let experiment = 0; experiment < experiments; experiment++) {
    const base: RatioTerms[] = [];
    const variant: RatioTerms[] = [];
    for (let k = 0; k < n; k++) {
      const denominator = 80 + 40 * draws.uniform(experiment, 0, k);
      const common = 6 * draws.normal(experiment, 1, k);
      base.push({ numerator: 0.5 * denominator + common + draws.normal(experiment, 2, k), denominator });
      variant.push({ numerator: 0.6 * denominator + common + draws.normal(experiment, 3, k), denominator });
    }
    const difference = pairedRatioDifference(base, variant);
    if (Math.abs((difference.mean as number) - 0.1) <= (difference.high as number) - (difference.mean as number)) {
      covered += 1;
    }
    paired += (difference.standardError as number) ** 2;
    apart += (ratioEstimate(base).standardError as number) ** 2 + (ratioEstimate(variant).standardError as number) ** 2;
  }
  expect(Math.abs(covered / experiments - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / experiments));
  // Variances: 1 + 1 of what is each one's own, against 36 + 1 twice.
  expect(paired / apart).toBeCloseTo(2 / 74, 2);
});

test("what cannot be told is null; unequal numbers are refused", () => {
  const one = [{ numerator: 1, denominator: 2 }];
  const none = [{ numerator: 0, denominator: 0 }];
  expect(pairedRatioDifference(one, one)).toEqual({ mean: 0, standardError: null, low: null, high: null, n: 1 });
  expect(pairedRatioDifference(one, none).mean).toBeNull();
  expect(() => pairedRatioDifference(one, [])).toThrow("invalid pairs; 1 replications against 0");
});
