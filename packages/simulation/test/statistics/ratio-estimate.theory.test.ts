import fc from "fast-check";
import { expect, test } from "vitest";
import { KeyedDraws } from "../../src/random/keyed-draws.ts";
import { type RatioTerms, ratioEstimate } from "../../src/statistics/ratio-estimate.ts";

const terms = (...pairs: readonly (readonly [number, number])[]): RatioTerms[] =>
  pairs.map(([numerator, denominator]) => ({ numerator, denominator }));

test("by hand: 1 of 2 and 3 of 4", () => {
  // R = 4/6; residuals -1/3 and 1/3; mean denominator 3; se^2 = (2/9)/(2 x 1 x 9) = 1/81.
  const estimate = ratioEstimate(terms([1, 2], [3, 4]));
  expect(estimate.mean).toBeCloseTo(2 / 3, 15);
  expect(estimate.standardError).toBeCloseTo(1 / 9, 14);
  expect(estimate.low).toBeCloseTo(2 / 3 - 12.706204736174705 / 9, 12);
  expect(estimate.high).toBeCloseTo(2 / 3 + 12.706204736174705 / 9, 12);
  expect([estimate.n, estimate.denominator]).toEqual([2, 3]);
});

test("denominators of 1 give the t interval of a mean: Student's sleep data, as R's t.test has it", () => {
  const differences = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4];
  const estimate = ratioEstimate(differences.map((numerator) => ({ numerator, denominator: 1 })));
  expect(estimate.mean).toBeCloseTo(1.58, 14);
  expect(estimate.low).toBeCloseTo(0.7001142, 7);
  expect(estimate.high).toBeCloseTo(2.4598858, 7);
});

test("what cannot be told is null, and what does not vary is sure", () => {
  const unknown = { standardError: null, low: null, high: null };
  expect(ratioEstimate([])).toEqual({ mean: null, ...unknown, n: 0, denominator: 0 });
  expect(ratioEstimate(terms([3, 4]))).toEqual({ mean: 0.75, ...unknown, n: 1, denominator: 4 });
  expect(ratioEstimate(terms([0, 0], [0, 0]))).toEqual({ mean: null, ...unknown, n: 2, denominator: 0 });
  expect(ratioEstimate(terms([0, 5], [0, 0], [0, 9]))).toMatchObject({ mean: 0, standardError: 0, low: 0, high: 0 });
  expect(ratioEstimate(terms([5, 5], [7, 7]))).toMatchObject({ mean: 1, standardError: 0, low: 1, high: 1 });
  expect(ratioEstimate(terms([9, 10], [9, 10], [9, 10]))).toMatchObject({ mean: 0.9, low: 0.9, high: 0.9 });
});

test("95 % and 80 % intervals of a ratio with random denominators cover it so often", () => {
  const experiments = 4000;
  const truth = 0.37;
  for (const [n, confidence] of [
    [10, 0.95],
    [40, 0.8]
  ] as const) {
    const draws = new KeyedDraws(71, n);
    let covered = 0;
    for (let experiment = 0; experiment < experiments; experiment++) {
      const sample = Array.from({ length: n }, (_, k) => {
        const denominator = 40 + 20 * draws.uniform(experiment, 0, k);
        return { numerator: truth * denominator + 3 * draws.normal(experiment, 1, k), denominator };
      });
      const { low, high } = ratioEstimate(sample, confidence);
      if ((low as number) <= truth && truth <= (high as number)) covered += 1;
    }
    const standardError = Math.sqrt((confidence * (1 - confidence)) / experiments);
    expect(Math.abs(covered / experiments - confidence), `${n}`).toBeLessThan(4 * standardError);
  }
});

test("the order of replications and the unit of the denominator make no difference", () => {
  const pair = fc.record({
    numerator: fc.integer({ min: 0, max: 1000 }),
    denominator: fc.integer({ min: 1, max: 1000 })
  });
  fc.assert(
    fc.property(fc.array(pair, { minLength: 2, maxLength: 20 }), (sample) => {
      const estimate = ratioEstimate(sample);
      const reversed = ratioEstimate([...sample].reverse());
      expect(reversed.mean).toBe(estimate.mean);
      expect(reversed.standardError).toBeCloseTo(estimate.standardError as number, 12);
      const quarters = ratioEstimate(sample.map((one) => ({ ...one, denominator: one.denominator * 4 })));
      expect(quarters.standardError).toBe((estimate.standardError as number) / 4);
    }),
    { seed: 1, numRuns: 200 }
  );
});

test("refusals", () => {
  expect(() => ratioEstimate(terms([1, -1]))).toThrow("invalid denominator; below 0: -1");
  expect(() => ratioEstimate(terms([Number.NaN, 1]))).toThrow("invalid numerator; not finite: NaN");
  expect(() => ratioEstimate(terms([1, 2], [3, 4]), 1)).toThrow(RangeError);
});
