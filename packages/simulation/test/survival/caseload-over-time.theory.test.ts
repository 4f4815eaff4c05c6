import { expect, test } from "vitest";
import { ageDensity, expectedResidual, meanResidualOfStock } from "../../src/survival/age-of-stock.ts";
import { caseloadOverTime } from "../../src/survival/caseload-over-time.ts";
import { exponentialSurvival } from "../../src/survival/exponential.ts";
import { gammaSurvival } from "../../src/survival/gamma.ts";
import { neverDying } from "../../src/survival/never.ts";
import { stationaryCaseload } from "../../src/survival/stationary-caseload.ts";
import { weibullSurvival } from "../../src/survival/weibull.ts";
import { englishMixture } from "./english-mixture.ts";

const steadyState = { from: "steadyState" } as const;
const empty = { from: "empty" } as const;
const mean = 3.6;
const exponential = exponentialSurvival(mean);

test("a steady caseload stays where it is, and loses as many as it gains", () => {
  for (const survival of [exponential, weibullSurvival(0.6, 4), englishMixture()]) {
    const caseload = caseloadOverTime({ ratePerYear: 74, survival, start: steadyState });
    for (const t of [0, 0.5, 3, 20]) expect(caseload.mean(t)).toBeCloseTo(74 * survival.mean, 8);
    expect(caseload.deaths(2, 3)).toBeCloseTo(74, 8);
  }
});

test("one that has always grown goes on growing at the same rate", () => {
  const survival = weibullSurvival(0.9, 3);
  for (const growth of [0.05, -0.03]) {
    const caseload = caseloadOverTime({
      ratePerYear: 74,
      survival,
      start: steadyState,
      growthPerYear: growth,
      pastGrowthPerYear: growth
    });
    const today = stationaryCaseload(74, survival, growth);
    for (const t of [0, 1, 10]) expect(caseload.mean(t) / (today * Math.exp(growth * t))).toBeCloseTo(1, 9);
  }
});

test("exponential survival solves m' = lambda(t) - m/mean, from any start, with growth", () => {
  // m = c e^(gt) + (m0 - c) e^(-t/mean), c = lambda / (g + 1/mean).
  const [rate, growth, count] = [120, 0.04, 500];
  const c = rate / (growth + 1 / mean);
  for (const [start, m0] of [
    [{ from: "count", count }, count],
    [empty, 0],
    [steadyState, rate * mean]
  ] as const) {
    const caseload = caseloadOverTime({ ratePerYear: rate, survival: exponential, start, growthPerYear: growth });
    for (const t of [0, 0.3, 2, 15]) {
      expect(caseload.mean(t)).toBeCloseTo(c * Math.exp(growth * t) + (m0 - c) * Math.exp(-t / mean), 7);
    }
    expect(caseload.arrivals(1, 4)).toBeCloseTo((rate * (Math.exp(4 * growth) - Math.exp(growth))) / growth, 9);
    expect(caseload.deaths(0, 3)).toBeCloseTo(caseload.arrivals(0, 3) - caseload.mean(3) + caseload.mean(0), 9);
  }
});

test("people on the list live on with S(age + t)/S(age)", () => {
  const survival = gammaSurvival(0.6, 5);
  const ages = [0, 1.5, 12];
  const start = { from: "people", yearsSinceDiagnosis: ages } as const;
  const caseload = caseloadOverTime({ ratePerYear: 0, survival, start });
  expect(caseload.mean(0)).toBe(3);
  const alive = ages.reduce((sum, age) => sum + survival.survivors(age + 2) / survival.survivors(age), 0);
  expect(caseload.mean(2)).toBeCloseTo(alive, 14);
  // Older than the survival can tell: alive on the day of the count, then gone.
  const old = { from: "people", yearsSinceDiagnosis: [1e6] } as const;
  const one = caseloadOverTime({ ratePerYear: 0, survival, start: old });
  expect([one.mean(0), one.mean(0.1)]).toEqual([1, 0]);
});

test("monthly counts replace the rate for as long as they last", () => {
  const counts = [5, 9, 0, 7];
  const caseload = caseloadOverTime({ ratePerYear: 60, survival: neverDying(), start: empty, monthlyCounts: counts });
  expect(caseload.mean(4 / 12)).toBeCloseTo(21, 12);
  expect(caseload.mean(1.5 / 12)).toBeCloseTo(5 + 4.5, 12);
  expect(caseload.arrivals(0, 1)).toBeCloseTo(21 + 40, 12);
  // With deaths: each month's people are diagnosed evenly within it.
  const mortal = caseloadOverTime({ ratePerYear: 0, survival: exponential, start: empty, monthlyCounts: [12] });
  const wanted = 144 * mean * (Math.exp(-(1 - 1 / 12) / mean) - Math.exp(-1 / mean));
  expect(mortal.mean(1)).toBeCloseTo(wanted, 10);
});

test("month factors move the inflow within the year and leave its sum", () => {
  const monthFactors = [1.5, 0.5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
  const options = { ratePerYear: 120, survival: exponential, start: empty } as const;
  const even = caseloadOverTime(options);
  const uneven = caseloadOverTime({ ...options, monthFactors });
  expect(uneven.arrivals(0, 1 / 12)).toBeCloseTo(15, 10);
  expect(uneven.arrivals(0, 3)).toBeCloseTo(even.arrivals(0, 3), 9);
  expect(uneven.mean(1 / 12)).toBeGreaterThan(even.mean(1 / 12));
  const level = caseloadOverTime({ ...options, growthPerYear: 0.03, monthFactors: new Array(12).fill(1) });
  expect(level.mean(2.4)).toBeCloseTo(caseloadOverTime({ ...options, growthPerYear: 0.03 }).mean(2.4), 8);
});

test("in a closed population a count stays, and no steady state exists", () => {
  const options = { ratePerYear: 10, survival: neverDying() } as const;
  expect(caseloadOverTime({ ...options, start: { from: "count", count: 75 } }).mean(2)).toBeCloseTo(95, 12);
  expect(() => caseloadOverTime({ ...options, start: steadyState })).toThrow("no caseload is steady");
});

test("an average over a moment is the mean there", () => {
  const caseload = caseloadOverTime({ ratePerYear: 10, survival: exponential, start: empty });
  expect(caseload.average(2, 2)).toBe(caseload.mean(2));
});

test("time since diagnosis in a steady caseload: density S/E[S], mean residual E[S^2]/2E[S]", () => {
  expect(ageDensity(exponential, 2)).toBeCloseTo(Math.exp(-2 / mean) / mean, 14);
  expect(ageDensity(exponential, -1)).toBe(0);
  // A gamma law has E[S^2] = shape (shape + 1) scale^2.
  expect(meanResidualOfStock(gammaSurvival(0.6, 5))).toBeCloseTo((1.6 * 5) / 2, 9);
  expect(meanResidualOfStock(exponential)).toBeCloseTo(mean, 9);
  expect(expectedResidual(exponential, 7)).toBeCloseTo(mean, 10);
  expect(expectedResidual(weibullSurvival(0.6, 4), 5)).toBeGreaterThan(weibullSurvival(0.6, 4).mean);
  expect([expectedResidual(neverDying(), 1), expectedResidual(weibullSurvival(3, 1), 50)]).toEqual([Infinity, 0]);
  expect(() => ageDensity(neverDying(), 1)).toThrow("the mean of this never law is infinite");
});

test("nonsense is thrown back", () => {
  const options = { ratePerYear: 1, survival: exponential, start: empty } as const;
  expect(() => caseloadOverTime({ ...options, ratePerYear: -1 })).toThrow("invalid inflow; below 0: -1");
  expect(() => caseloadOverTime({ ...options, monthFactors: [1, 2] })).toThrow("invalid month factors; not twelve: 2");
  expect(() => caseloadOverTime({ ...options, monthlyCounts: [-3] })).toThrow("invalid inflow; below 0: -3");
  expect(() => caseloadOverTime({ ...options, growthPerYear: Number.NaN })).toThrow("invalid growth; not finite: NaN");
  expect(() => caseloadOverTime({ ...options, start: { from: "count", count: -1 } })).toThrow(
    "invalid starting caseload"
  );
  const ages = { from: "people", yearsSinceDiagnosis: [-1] } as const;
  expect(() => caseloadOverTime({ ...options, start: ages })).toThrow("invalid time since diagnosis; below 0: -1");
  expect(() => caseloadOverTime(options).mean(-1)).toThrow("invalid time; before the start: -1");
});
