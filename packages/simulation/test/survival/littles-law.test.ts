import fc from "fast-check";
import { expect, test } from "vitest";
import { exponentialSurvival } from "../../src/survival/exponential.ts";
import { littlesLaw } from "../../src/survival/littles-law.ts";
import { neverDying } from "../../src/survival/never.ts";
import { stationaryCaseload } from "../../src/survival/stationary-caseload.ts";
import { weibullSurvival } from "../../src/survival/weibull.ts";

test("three numbers that agree imply each other", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 1000, noNaN: true }),
      fc.double({ min: 0.5, max: 3, noNaN: true }),
      fc.double({ min: -0.05, max: 0.1, noNaN: true }),
      (ratePerYear, shape, growth) => {
        const survival = weibullSurvival(shape, 3);
        const caseload = stationaryCaseload(ratePerYear, survival, growth);
        const law = littlesLaw({ caseload, ratePerYear, survival, growth });
        expect(law.impliedCaseload).toBe(caseload);
        expect(law.impliedRatePerYear / ratePerYear).toBeCloseTo(1, 12);
        expect((law.impliedMeanYears ?? 0) / survival.mean).toBeCloseTo(1, 9);
        expect(law.relativeDifference).toBe(0);
      }
    ),
    { seed: 1, numRuns: 100 }
  );
});

test("published English figures: 57,215 people, 9,525 a year, mean 3.13 years disagree by 92 %", () => {
  const law = littlesLaw({ caseload: 57215, ratePerYear: 9525, survival: exponentialSurvival(3.13) });
  expect(law.impliedMeanYears).toBeCloseTo(57215 / 9525, 12);
  expect(law.impliedCaseload).toBeCloseTo(29813.25, 8);
  expect(law.impliedRatePerYear).toBeCloseTo(18279.55, 2);
  expect(law.relativeDifference).toBeCloseTo(0.919, 3);
});

test("with growth the implied stay is that of the same curve stretched in time", () => {
  // Exponential: caseload/inflow = 1/(g + 1/mean).
  const law = littlesLaw({ caseload: 500, ratePerYear: 100, survival: exponentialSurvival(3), growth: 0.05 });
  expect(law.impliedMeanYears).toBeCloseTo(1 / (100 / 500 - 0.05), 6);
  // No stay, however long, fills 30 years' inflow when the inflow grows by 5 % a year: 1/g is 20.
  const never = littlesLaw({ caseload: 3000, ratePerYear: 100, survival: exponentialSurvival(3), growth: 0.05 });
  expect(never.impliedMeanYears).toBeNull();
});

test("what has no answer is thrown back", () => {
  const survival = exponentialSurvival(3);
  expect(() => littlesLaw({ caseload: 0, ratePerYear: 1, survival })).toThrow("invalid caseload; not above 0: 0");
  expect(() => littlesLaw({ caseload: 1, ratePerYear: 0, survival })).toThrow("invalid inflow; not above 0: 0");
  expect(() => littlesLaw({ caseload: 1, ratePerYear: 1, survival: neverDying() })).toThrow("is infinite");
});
