import fc from "fast-check";
import { expect, test } from "vitest";
import { integrate } from "../../src/arithmetic/quadrature.ts";
import { exponentialSurvival } from "../../src/survival/exponential.ts";
import { gammaSurvival } from "../../src/survival/gamma.ts";
import { logLogisticSurvival } from "../../src/survival/log-logistic.ts";
import { logNormalSurvival } from "../../src/survival/log-normal.ts";
import { mixtureSurvival } from "../../src/survival/mixture.ts";
import { neverDying } from "../../src/survival/never.ts";
import type { Survival } from "../../src/survival/survival.ts";
import { weibullSurvival } from "../../src/survival/weibull.ts";

/** What every law must obey, whatever its formula: checked for each of these. */
const laws: readonly Survival[] = [
  exponentialSurvival(3.13),
  weibullSurvival(0.587, 4.198),
  weibullSurvival(0.91, 3),
  weibullSurvival(2.5, 3),
  logNormalSurvival(1, 3.3),
  logNormalSurvival(0.2, 2),
  logLogisticSurvival(1.2, 2),
  logLogisticSurvival(3, 2),
  gammaSurvival(0.6, 5),
  gammaSurvival(4, 0.7),
  mixtureSurvival([
    { share: 0.15, survival: exponentialSurvival(0.2) },
    { share: 0.85, survival: weibullSurvival(1.07, 4.8) }
  ])
];
const times = [0.01, 0.25, 1, 2.2, 5, 10, 20];

test("everyone is alive at the start, and ever fewer after it", () => {
  for (const law of laws) {
    expect([law.survivors(-1), law.survivors(0)], law.law).toEqual([1, 1]);
    expect(law.survivors(Number.POSITIVE_INFINITY), law.law).toBe(0);
    let before = 1;
    for (const t of times) {
      expect(law.survivors(t), `${law.law} at ${t}`).toBeLessThanOrEqual(before);
      before = law.survivors(t);
    }
  }
});

test("the restricted mean is the integral of the survivors and ends at the mean", () => {
  for (const law of laws) {
    for (const t of times) {
      const area = integrate(law.survivors, [0, t / 100, t], 1e-10);
      expect(law.restrictedMean(t) / area, `${law.law} to ${t}`).toBeCloseTo(1, 8);
    }
    expect(law.restrictedMean(Number.POSITIVE_INFINITY) / law.mean, law.law).toBeCloseTo(1, 12);
    expect([law.restrictedMean(0), law.restrictedMean(-1)], law.law).toEqual([0, 0]);
  }
});

test("the hazard is the fall of the survivors, over the survivors", () => {
  for (const law of laws) {
    for (const t of times.filter((time) => law.survivors(time) > 1e-6)) {
      const h = 1e-5 * t;
      const slope = (law.survivors(t - h) - law.survivors(t + h)) / (2 * h);
      expect(law.hazard(t) * law.survivors(t), `${law.law} at ${t}`).toBeCloseTo(slope, 6);
    }
  }
});

test("the quantile undoes the survivors, and the median is one", () => {
  fc.assert(
    fc.property(fc.constantFrom(...laws), fc.double({ min: 0.001, max: 0.999, noNaN: true }), (law, dead) => {
      expect(law.survivors(law.quantile(dead)), law.law).toBeCloseTo(1 - dead, 11);
    }),
    { seed: 1, numRuns: 200 }
  );
  for (const law of laws) {
    expect(law.survivors(law.median), law.law).toBeCloseTo(0.5, 12);
    expect(law.quantile(0), law.law).toBe(0);
    expect(() => law.quantile(1), law.law).toThrow("invalid share dead; not in [0, 1): 1");
  }
});

test("gamma and Weibull of shape 1 are exponential", () => {
  for (const t of times) {
    const wanted = Math.exp(-t / 3);
    for (const law of [weibullSurvival(1, 3), gammaSurvival(1, 3), exponentialSurvival(3)]) {
      expect(law.survivors(t)).toBeCloseTo(wanted, 14);
      expect(law.hazard(t)).toBeCloseTo(1 / 3, 12);
      expect(law.mean).toBeCloseTo(3, 14);
    }
  }
});

test("hazards at the start: unbounded, level or 0, as the shape says", () => {
  expect(weibullSurvival(0.9, 3).hazard(0)).toBe(Number.POSITIVE_INFINITY);
  expect(weibullSurvival(2, 3).hazard(0)).toBe(0);
  expect([0.5, 1, 2].map((shape) => gammaSurvival(shape, 4).hazard(0))).toEqual([Number.POSITIVE_INFINITY, 0.25, 0]);
  expect(logNormalSurvival(1, 2).hazard(0)).toBe(0);
});

test("means of the textbook: Weibull b gamma(1 + 1/k), log-normal m e^(s^2/2), log-logistic m x/sin x", () => {
  expect(weibullSurvival(2, 1).mean).toBeCloseTo(Math.sqrt(Math.PI) / 2, 14);
  expect(logNormalSurvival(1.2, 2).mean).toBeCloseTo(2 * Math.exp(0.72), 13);
  for (const k of [1.1, 1.7, 2, 5, 40]) {
    expect(logLogisticSurvival(k, 3).mean).toBeCloseTo((3 * (Math.PI / k)) / Math.sin(Math.PI / k), 10);
  }
});

test("the log-logistic law with a shape of 1 or less has no mean, but survivors and restricted means", () => {
  const law = logLogisticSurvival(1, 2);
  expect(law.mean).toBe(Number.POSITIVE_INFINITY);
  // The integral of 1/(1 + t/2) is 2 log(1 + t/2).
  for (const t of [0.1, 1, 8, 50]) expect(law.restrictedMean(t)).toBeCloseTo(2 * Math.log(1 + t / 2), 9);
  expect(law.restrictedMean(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
});

test("with the law `never` nobody dies", () => {
  const law = neverDying();
  expect([law.mean, law.median, law.quantile(0.3)]).toEqual([Infinity, Infinity, Infinity]);
  expect([law.survivors(1000), law.hazard(3), law.restrictedMean(7), law.restrictedMean(-2)]).toEqual([1, 0, 7, 0]);
});

test("a mixture in which some never die still has quantiles while the others last", () => {
  const law = mixtureSurvival([
    { share: 0.6, survival: exponentialSurvival(1) },
    { share: 0.4, survival: neverDying() }
  ]);
  expect(law.median).toBeCloseTo(Math.log(6), 12);
  expect(law.quantile(0.7)).toBe(Number.POSITIVE_INFINITY);
  expect(law.mean).toBe(Number.POSITIVE_INFINITY);
});

test("programmer errors are thrown", () => {
  expect(() => exponentialSurvival(0)).toThrow("invalid mean; not above 0: 0");
  expect(() => weibullSurvival(-1, 1)).toThrow("invalid shape; not above 0: -1");
  expect(() => gammaSurvival(1, Number.NaN)).toThrow("invalid scale; not above 0: NaN");
  expect(() => logNormalSurvival(Number.POSITIVE_INFINITY, 1)).toThrow("invalid sigma; not above 0: Infinity");
  expect(() => logLogisticSurvival(1, 0)).toThrow("invalid median; not above 0: 0");
  const one = exponentialSurvival(1);
  expect(() => mixtureSurvival([{ share: 0.9, survival: one }])).toThrow("invalid shares; do not sum to 1: 0.9");
  expect(() => mixtureSurvival([{ share: 0, survival: one }])).toThrow("invalid share; not above 0: 0");
  expect(() => mixtureSurvival([])).toThrow("invalid shares; do not sum to 1: 0");
});
