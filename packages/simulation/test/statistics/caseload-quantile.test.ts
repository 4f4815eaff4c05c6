import fc from "fast-check";
import { expect, test } from "vitest";
import { caseloadQuantile } from "../../src/statistics/caseload-quantile.ts";
import { negativeBinomialQuantile } from "../../src/statistics/negative-binomial.ts";

const means = fc.double({ min: 0.5, max: 5000, noNaN: true });
const shares = fc.double({ min: 0.05, max: 0.995, noNaN: true });
const cvs = fc.constantFrom(0, 0.02, 0.15, 0.6);

test("rounded up, it is the quantile in whole people", () => {
  fc.assert(
    fc.property(means, cvs, shares, (mean, cv, p) => {
      expect(Math.ceil(caseloadQuantile(mean, cv, p) - 1e-9) + 0).toBe(negativeBinomialQuantile(mean, cv, p));
    }),
    { seed: 1, numRuns: 200 }
  );
});

test("it rises with the mean and with p, without jumps", () => {
  fc.assert(
    fc.property(means, cvs, shares, (mean, cv, p) => {
      const here = caseloadQuantile(mean, cv, p);
      const more = caseloadQuantile(mean * 1.0001, cv, p);
      const surer = caseloadQuantile(mean, cv, p + 1e-6);
      expect(more).toBeGreaterThanOrEqual(here - 1e-9);
      expect(more - here).toBeLessThan(0.002 * mean * (1 + cv) + 0.002);
      expect(surer).toBeGreaterThanOrEqual(here - 1e-9);
      expect(surer - here).toBeLessThan(0.01 + 0.001 * mean);
    }),
    { seed: 1, numRuns: 200 }
  );
});

test("for a large caseload it is the normal quantile less half a person, corrected for skewness", () => {
  // mean + z sd + (z^2 - 1)/6 - 1/2 (Cornish-Fisher; the half is the step from continuous to whole numbers).
  const z = 1.2815515655446004;
  expect(caseloadQuantile(1e6, 0, 0.9)).toBeCloseTo(1e6 + z * 1000 + (z * z - 1) / 6 - 0.5, 2);
});

test("overdispersion widens the upper quantile", () => {
  expect(caseloadQuantile(231.62, 0.05, 0.9)).toBeGreaterThan(caseloadQuantile(231.62, 0, 0.9));
});

test("it is never below 0", () => {
  expect(caseloadQuantile(0.01, 0, 0.5)).toBe(0);
  expect(caseloadQuantile(0, 0, 0.9)).toBe(0);
  expect(() => caseloadQuantile(-1, 0, 0.9)).toThrow("invalid mean; below 0: -1");
});
