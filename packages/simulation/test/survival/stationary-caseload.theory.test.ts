import fc from "fast-check";
import { expect, test } from "vitest";
import { exponentialSurvival } from "../../src/survival/exponential.ts";
import { gammaSurvival } from "../../src/survival/gamma.ts";
import { logLogisticSurvival } from "../../src/survival/log-logistic.ts";
import { logNormalSurvival } from "../../src/survival/log-normal.ts";
import { neverDying } from "../../src/survival/never.ts";
import { caseloadCv, caseloadVariance, stationaryCaseload } from "../../src/survival/stationary-caseload.ts";
import { weibullSurvival } from "../../src/survival/weibull.ts";

const laws = [weibullSurvival(0.9, 3), logNormalSurvival(0.9, 2), gammaSurvival(0.6, 5), logLogisticSurvival(2, 2)];

test("without growth it is Little's law: inflow x mean, for any survival", () => {
  for (const law of laws) expect(stationaryCaseload(74, law)).toBe(74 * law.mean);
  expect(stationaryCaseload(0, neverDying())).toBe(0);
  expect(stationaryCaseload(1, neverDying())).toBe(Number.POSITIVE_INFINITY);
});

test("with growth it is the Laplace transform of the survivors: closed forms", () => {
  for (const growth of [-0.05, -0.01, 0.01, 0.05, 0.2]) {
    // The integral of e^(-g u) e^(-u/m) du = 1 / (g + 1/m).
    expect(stationaryCaseload(300, exponentialSurvival(3.6), growth)).toBeCloseTo(300 / (growth + 1 / 3.6), 7);
  }
  for (const growth of [0.01, 0.05, 0.2]) {
    // For a gamma law, (1 - (1 + g scale)^-shape) / g.
    const wanted = (1 - (1 + growth * 5) ** -0.6) / growth;
    expect(stationaryCaseload(1, gammaSurvival(0.6, 5), growth)).toBeCloseTo(wanted, 10);
  }
});

test("the faster the growth, the smaller the caseload for the inflow of today", () => {
  fc.assert(
    fc.property(fc.constantFrom(...laws), fc.double({ min: -0.1, max: 0.2, noNaN: true }), (law, growth) => {
      expect(stationaryCaseload(74, law, growth + 0.01)).toBeLessThan(stationaryCaseload(74, law, growth));
    }),
    { seed: 1, numRuns: 200 }
  );
});

test("variance: Poisson without overdispersion, and cv^2 times the squared survivors by month with it", () => {
  const [rate, mean, cv] = [74, 3.13, 0.1];
  const law = exponentialSurvival(mean);
  expect(caseloadVariance(rate, law, 0, 0)).toBe(rate * mean);
  // Exponential: survivors of the month i months ago are rate m (1 - q) q^i with q = e^(-1/12m); a geometric series.
  const q = Math.exp(-1 / (12 * mean));
  const extra = (cv * rate * mean * (1 - q)) ** 2 / (1 - q * q);
  expect(caseloadVariance(rate, law, 0, cv)).toBeCloseTo(rate * mean + extra, 9);
  expect(caseloadCv(rate, law, 0, cv)).toBeCloseTo(Math.sqrt(extra) / (rate * mean), 12);
  expect(caseloadCv(rate, law, 0, 0)).toBe(0);
  expect(caseloadCv(0, law, 0, 0.3)).toBe(0);
});

test("nonsense is thrown back", () => {
  expect(() => stationaryCaseload(-1, neverDying())).toThrow("invalid inflow; below 0: -1");
  expect(() => caseloadVariance(1, exponentialSurvival(1), 0, -1)).toThrow("invalid overdispersion cv; below 0: -1");
});
