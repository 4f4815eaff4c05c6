import fc from "fast-check";
import { expect, test } from "vitest";
import { type RangeLaw, rangeQuantile } from "../../src/statistics/range-quantile.ts";

const laws: readonly RangeLaw[] = ["uniform", "log-uniform", "triangular", "pert"];

test("PERT's quantiles are SciPy 1.17.1's (scipy.stats.beta)", () => {
  const published = [
    [2, [2.0404061070357447, 2.447299909640784, 3.035595493631007, 4.952341244158454]],
    [5, [2.7551226187547524, 4.191229842535535, 5.25475952714555, 7.38522082188334]],
    [9.5, [5.374603791912758, 7.612398554688477, 8.599435166944268, 9.693259166248808]]
  ] as const;
  for (const [base, quantiles] of published) {
    const found = [0.025, 0.25, 0.5, 0.9].map((p) => rangeQuantile("pert", { low: 2, base, high: 10 }, p));
    found.forEach((value, i) => {
      expect(value).toBeCloseTo(quantiles[i]!, 11);
    });
  }
});

test("the triangle: the base is passed at (base - low)/width, and a right angle is a square root", () => {
  const range = { low: 2, base: 4, high: 10 };
  expect(rangeQuantile("triangular", range, 0.25)).toBeCloseTo(4, 14);
  // Areas of the two triangles: p = (x - 2)^2 / (8 * 2), and 1 - p = (10 - x)^2 / (8 * 6).
  expect(rangeQuantile("triangular", range, 1 / 16)).toBeCloseTo(3, 14);
  expect(rangeQuantile("triangular", range, 1 - 9 / 48)).toBeCloseTo(7, 14);
  expect(rangeQuantile("triangular", { low: 0, base: 1, high: 1 }, 0.49)).toBeCloseTo(0.7, 14);
});

test("uniform, and alike in proportion", () => {
  expect(rangeQuantile("uniform", { low: 2, base: 3, high: 10 }, 0.25)).toBe(4);
  expect(rangeQuantile("log-uniform", { low: 1, base: 2, high: 100 }, 0.5)).toBeCloseTo(10, 13);
  expect(rangeQuantile("log-uniform", { low: 0.001, base: 2, high: 1000 }, 1 / 3)).toBeCloseTo(0.1, 13);
});

test("the means are those of the laws", () => {
  const range = { low: 3, base: 4, high: 11 };
  const mean = (law: RangeLaw) =>
    Array.from({ length: 2000 }, (_, i) => rangeQuantile(law, range, (i + 0.5) / 2000)).reduce((a, b) => a + b) / 2000;
  // The rule of mid points errs by less than width / 2000 for a quantile function that rises.
  expect(Math.abs(mean("pert") - (3 + 16 + 11) / 6)).toBeLessThan(8 / 2000);
  expect(Math.abs(mean("triangular") - 18 / 3)).toBeLessThan(8 / 2000);
  expect(Math.abs(mean("uniform") - 7)).toBeLessThan(8 / 2000);
  expect(Math.abs(mean("log-uniform") - 8 / Math.log(11 / 3))).toBeLessThan(8 / 2000);
});

test("every law rises with p, stays in the range and reaches its ends", () => {
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  const property = fc.property(fc.constantFrom(...laws), part, part, part, part, (law, x, y, p, q) => {
    const [low, high] = [1 + 100 * Math.min(x, y), 1 + 100 * Math.max(x, y)];
    const range = { low, base: Math.min(high, low + 0.3 * (high - low)), high };
    const [less, more] = [Math.min(p, q), Math.max(p, q)].map((at) => rangeQuantile(law, range, at));
    expect(less).toBeGreaterThanOrEqual(low);
    // Roots are found to a few units in the last place.
    expect(less! - more!).toBeLessThanOrEqual(1e-12);
    expect(more).toBeLessThanOrEqual(high);
    expect([0, 1].map((end) => rangeQuantile(law, range, end))).toEqual([low, high]);
  });
  fc.assert(property, { seed: 1, numRuns: 100, endOnFailure: true });
});

test("a range of no width is its base; what is no range is refused", () => {
  for (const law of laws) expect(rangeQuantile(law, { low: 3, base: 3, high: 3 }, 0.7)).toBe(3);
  expect(() => rangeQuantile("pert", { low: 3, base: 2, high: 4 }, 0.5)).toThrow("3, 2, 4");
  expect(() => rangeQuantile("pert", { low: 1, base: 2, high: Number.POSITIVE_INFINITY }, 0.5)).toThrow(RangeError);
  expect(() => rangeQuantile("log-uniform", { low: 0, base: 2, high: 4 }, 0.5)).toThrow("not above 0: 0");
  for (const p of [-0.1, 1.1, Number.NaN]) {
    expect(() => rangeQuantile("uniform", { low: 0, base: 2, high: 4 }, p)).toThrow(RangeError);
  }
});
