import fc from "fast-check";
import { expect, test } from "vitest";
import { funnelLimits, poissonLimits } from "../../src/statistics/funnel-limits.ts";
import { poissonCdf } from "../../src/statistics/poisson.ts";

// scipy 1.17: roots (brentq) of gammaincc(low + 1, mean) = tail and gammainc(high, mean) = tail.
const byScipy: readonly (readonly [mean: number, low95: number, high95: number, low998: number, high998: number])[] = [
  [0.5, 0, 2.7156908924550214, 0, 4.249522442434233],
  [3, 0, 7.294287991380629, 0, 10.075787624579771],
  [20, 11.247658092688756, 29.70632373506125, 7.242413437041371, 35.65028670808769],
  [74.3, 57.39860079314348, 92.15038738867759, 48.65158199142017, 102.80923549370733],
  [450, 408.40411238687557, 492.5433432821388, 385.39550116351444, 517.456129302803]
];

test.each(byScipy)("limits of a count of which %d are expected are those that scipy gives", (mean, ...expected) => {
  const [inner, outer] = [poissonLimits(mean, 0.025), poissonLimits(mean, 0.001)];
  [inner.low, inner.high, outer.low, outer.high].forEach((limit, index) => {
    expect(limit).toBeCloseTo(expected[index] ?? Number.NaN, 8);
  });
});

const means = fc.double({ min: 0.05, max: 400, noNaN: true });
const tails = fc.constantFrom(0.001, 0.025);

test("a whole number lies outside if and only if a count so far off has a smaller chance than the tail", () => {
  fc.assert(
    fc.property(means, tails, fc.nat(600), (mean, tail, count) => {
      const { low, high } = poissonLimits(mean, tail);
      const atMost = poissonCdf(count, mean);
      const atLeast = 1 - poissonCdf(count - 1, mean);
      // Chances within rounding of the tail may fall to either side.
      if (Math.abs(atMost - tail) > 1e-9) expect(count < low).toBe(atMost < tail);
      if (Math.abs(atLeast - tail) > 1e-9) expect(count > high).toBe(atLeast < tail);
    }),
    { seed: 1, numRuns: 300, endOnFailure: true }
  );
});

test("chance alone puts no more outside than the limits say", () => {
  for (const mean of [0.3, 2, 7.5, 40, 200]) {
    for (const tail of [0.025, 0.001]) {
      const { low, high } = poissonLimits(mean, tail);
      expect(poissonCdf(Math.ceil(low) - 1, mean)).toBeLessThanOrEqual(tail + 1e-12);
      expect(1 - poissonCdf(Math.floor(high), mean)).toBeLessThanOrEqual(tail + 1e-12);
    }
  }
});

test("limits of a rate are those of the count over the denominator", () => {
  // 20 are expected of 40 units at 0.5 a unit.
  const { low95, high95, low998, high998 } = funnelLimits(0.5, 40);
  const [inner, outer] = [poissonLimits(20, 0.025), poissonLimits(20, 0.001)];
  expect([low95, high95, low998, high998]).toEqual([inner.low, inner.high, outer.low, outer.high].map((x) => x / 40));
});

test("limits that allow for a variance between units are those that numpy gives", () => {
  // centre (1 -+ z sqrt(1 / (4 expected) + tau^2))^2 with scipy's norm.ppf, for tau = 0.0893...
  const centre = 1.1064189189189189;
  const tau = 0.08934696237301408;
  const { low95, high95 } = funnelLimits(centre, 30, tau);
  expect(low95).toBeCloseTo(0.6321422516574178, 12);
  expect(high95).toBeCloseTo(1.7125785716354562, 12);
  const { low998, high998 } = funnelLimits(centre, 100, tau);
  expect(low998).toBeCloseTo(0.5225808819064522, 12);
  expect(high998).toBeCloseTo(1.9066954468190849, 12);
});

test("a funnel narrows with the denominator and widens with tau, and the outer limits hold the inner ones", () => {
  const some = fc.double({ min: 0.1, max: 50, noNaN: true });
  fc.assert(
    fc.property(some, some, fc.double({ min: 0, max: 0.5, noNaN: true }), (centre, denominator, tau) => {
      const at = funnelLimits(centre, denominator, tau);
      expect(at.low998).toBeLessThanOrEqual(at.low95);
      expect(at.high998).toBeGreaterThan(at.high95);
      expect(at.low95).toBeLessThan(centre);
      expect(at.high95).toBeGreaterThan(centre);
      const further = funnelLimits(centre, 2 * denominator, tau);
      expect(further.high95).toBeLessThan(at.high95);
      expect(further.low95).toBeGreaterThanOrEqual(at.low95);
      const wider = funnelLimits(centre, denominator, tau + 0.1);
      expect(wider.high95).toBeGreaterThanOrEqual(at.high95);
      expect(wider.low95).toBeLessThanOrEqual(at.low95);
    }),
    { seed: 1, numRuns: 100, endOnFailure: true }
  );
});

test("what no funnel has is refused", () => {
  expect(() => poissonLimits(0, 0.025)).toThrow("invalid expected count; not above 0: 0");
  expect(() => poissonLimits(3, 0.5)).toThrow("invalid tail; not in (0, 0.5): 0.5");
  expect(() => funnelLimits(0, 1)).toThrow("invalid centre; not above 0: 0");
  expect(() => funnelLimits(1, 0)).toThrow("invalid denominator; not above 0: 0");
  expect(() => funnelLimits(1, 1, -1)).toThrow("invalid tau; below 0: -1");
});
