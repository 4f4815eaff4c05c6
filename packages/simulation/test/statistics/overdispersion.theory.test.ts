import { expect, test } from "vitest";
import { countZ, overdispersion } from "../../src/statistics/overdispersion.ts";

const observed = [12, 30, 55, 44, 80, 20, 61, 95, 33, 70, 15, 140];
const denominators = [10, 28, 41, 50, 60, 30, 66, 70, 35, 90, 12, 100];
const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
const centre = total(observed) / total(denominators);
const counts = observed.map((count, index) => ({ count, expected: centre * (denominators[index] ?? 0) }));

test("z-scores, phi, its test and tau are those that numpy and scipy give", () => {
  // numpy and scipy 1.17: z = 2 (sqrt(O) - sqrt(E)), clipped to numpy.quantile(z, [0.1, 0.9]); phi the mean of its
  // squares; chi2.sf(I phi, I - 1); tau^2 = (I phi - (I - 1)) / (sum w - sum w^2 / sum w) with w = 4 E.
  expect(counts.map((each) => countZ(each))[5]).toBeCloseTo(-2.57832633, 8);
  const { phi, probability, tau, isSignificant } = overdispersion(counts);
  expect(phi).toBeCloseTo(2.4691714425091043, 12);
  expect(probability).toBeCloseTo(0.0018108560013478474, 12);
  expect(tau).toBeCloseTo(0.08934696237301408, 12);
  expect(isSignificant).toBe(true);
});

test("a variance between units takes the z-scores in: by 1 + 4 E tau^2 of variance", () => {
  // 4 x 100 x 0.05^2 is 1, so the variance doubles.
  const far = { count: 144, expected: 100 };
  expect(countZ(far)).toBe(4);
  expect(countZ(far, 0.05)).toBeCloseTo(4 / Math.sqrt(2), 12);
});

test("counts at what is expected have no overdispersion", () => {
  const { phi, probability, tau, isSignificant } = overdispersion(
    counts.map(({ expected }) => ({ count: expected, expected }))
  );
  expect([phi, probability, tau, isSignificant]).toEqual([0, 1, 0, false]);
});

test("one outlier among many does not widen the limits; most units beyond chance do", () => {
  const quiet = Array.from({ length: 20 }, (_, index) => ({ count: 100 + 5 * ((index % 5) - 2), expected: 100 }));
  expect(overdispersion([...quiet, { count: 250, expected: 100 }]).isSignificant).toBe(false);
  const loud = Array.from({ length: 20 }, (_, index) => ({ count: index % 2 === 0 ? 60 : 150, expected: 100 }));
  expect(overdispersion(loud).isSignificant).toBe(true);
});

test("counts that cannot be are refused", () => {
  const one = { count: 9, expected: 3 };
  expect(() => overdispersion([one])).toThrow("invalid counts; fewer than two: 1");
  expect(() => overdispersion([one, { count: -1, expected: 1 }])).toThrow("invalid count; below 0: -1");
  expect(() => overdispersion([one, { count: 1, expected: 0 }])).toThrow("invalid expected count; not above 0: 0");
});
