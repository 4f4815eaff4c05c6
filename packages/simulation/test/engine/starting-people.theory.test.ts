import { expect, test } from "vitest";
import { Lifetimes } from "../../src/engine/lifetimes.ts";
import type { PeopleProgram } from "../../src/engine/program.ts";
import { startingPeople } from "../../src/engine/starting-people.ts";
import { survivorsOfPastInflow } from "../../src/survival/discounting.ts";
import { caseloadVariance, stationaryCaseload } from "../../src/survival/stationary-caseload.ts";
import {
  chiSquareP,
  draws,
  enough,
  kolmogorovP,
  pairsP,
  times,
  zOfMean,
  zOfVariance
} from "../random/goodness-of-fit.ts";
import { program } from "./people-program.ts";

const daysPerYear = 365.25;
const survivalOfPeople = ({ survival }: PeopleProgram) => new Lifetimes(survival).survival;

test("a steady caseload is Poisson, with the mean that inflow, survival and past growth keep up", () => {
  for (const [pastGrowthPerYear, warmUpDays] of [
    [0, 0],
    [0.06, 700],
    [-0.04, 365]
  ] as const) {
    const service = program({ pastGrowthPerYear }, { warmUpDays });
    const lifetimes = new Lifetimes(service.people.survival);
    const counts = times(400, (i) => startingPeople(service, draws(i)).count);
    const rate = 74 * Math.exp((-pastGrowthPerYear * warmUpDays) / daysPerYear);
    const mean = stationaryCaseload(rate, lifetimes.survival, pastGrowthPerYear);
    expect(Math.abs(zOfMean(counts, mean, mean))).toBeLessThan(4);
    expect(Math.abs(zOfVariance(counts, mean, mean, 3 + 1 / mean))).toBeLessThan(4);
  }
});

test("with overdispersed inflow it has the variance of the law of total variance", () => {
  const service = program({ overdispersionCv: 1 });
  const lifetimes = new Lifetimes(service.people.survival);
  const mean = stationaryCaseload(74, lifetimes.survival);
  const variance = caseloadVariance(74, lifetimes.survival, 0, 1);
  const counts = times(400, (i) => startingPeople(service, draws(i)).count);
  expect(variance / mean).toBeGreaterThan(2);
  expect(Math.abs(zOfMean(counts, mean, variance))).toBeLessThan(4);
  // Kurtosis of so slightly skewed a mixture is near 3; 4 is on the safe side.
  expect(Math.abs(zOfVariance(counts, mean, variance, 4))).toBeLessThan(4);
});

test("time since diagnosis has density e^(-growth u) S(u), and time left what S leaves", () => {
  const early = { law: "exponential", meanYears: 0.2 } as const;
  const laws = [
    { law: "weibull", shape: 0.6, scaleYears: 3 },
    {
      law: "mixture",
      components: [
        { share: 0.3, survival: early },
        { share: 0.7, survival: { law: "weibull", shape: 1.3, scaleYears: 5 } }
      ]
    },
    // A long tail: a tenth of the steady caseload was diagnosed more than a hundred years ago.
    { law: "logLogistic", shape: 1.5, scaleYears: 2 }
  ] as const;
  for (const survival of laws) {
    for (const pastGrowthPerYear of [0, 0.1, -0.05]) {
      const service = program({ survival, pastGrowthPerYear, start: "count", startCount: 4000 });
      const { survivors, restrictedMean, mean } = survivalOfPeople(service.people);
      const { count, diagnosedAt, diesAt } = startingPeople(service, draws());
      const g = pastGrowthPerYear;
      const elapsed = Array.from(diagnosedAt, (at) => -at / daysPerYear);
      const left = Array.from(diesAt, (at) => at / daysPerYear);
      // The integral up to u, by parts, on a fine grid: a reference of its own.
      const grid = times(4001, (i) => 100 * (i / 4000) ** 3);
      const weight = (u: number) => Math.exp(-g * u) * survivors(u);
      const sums = [0];
      for (let i = 1; i < grid.length; i++) {
        const [a, b] = [grid[i - 1]!, grid[i]!];
        sums.push(sums[i - 1]! + ((b - a) / 6) * (weight(a) + 4 * weight((a + b) / 2) + weight(b)));
      }
      const ofTail = Math.exp(-100 * g);
      const all = sums[4000]! + ofTail * (mean - restrictedMean(100));
      const younger = (u: number): number => {
        if (u >= 100) return 1 - (ofTail * (mean - restrictedMean(u))) / all;
        const cell = Math.min(3999, Math.floor(4000 * Math.cbrt(u / 100)));
        const part = (u - grid[cell]!) / (grid[cell + 1]! - grid[cell]!);
        return (sums[cell]! + part * (sums[cell + 1]! - sums[cell]!)) / all;
      };
      const name = `${survival.law} ${g}`;
      expect(count).toBe(4000);
      expect(kolmogorovP(elapsed, younger), name).toBeGreaterThan(enough);
      // Given the time since, the chance of dying by then is uniform, so independent of it.
      const dead = times(count, (i) => 1 - survivors(elapsed[i]! + left[i]!) / survivors(elapsed[i]!));
      expect(
        kolmogorovP(dead, (x) => x),
        `${name} left`
      ).toBeGreaterThan(enough);
      expect(
        pairsP(
          dead.map((x, i) => [x, younger(elapsed[i]!)] as const),
          8
        ),
        `${name} pairs`
      ).toBeGreaterThan(enough);
      // Alive at later times, as the desk methods have it.
      const alive = left.filter((t) => t > 2).length / count;
      const share =
        survivorsOfPastInflow(survivalOfPeople(service.people), g, 2) /
        survivorsOfPastInflow(survivalOfPeople(service.people), g, 0);
      expect(Math.abs(alive - share) / Math.sqrt((share * (1 - share)) / count)).toBeLessThan(4);
    }
  }
});

test("in a steady caseload, lifetimes are length-biased: the mean total is E[S^2]/E[S]", () => {
  // Exponential: 2 means, and time since and time left are alike.
  const service = program({ survival: { law: "exponential", meanYears: 3 }, newPerYear: 2000 }, { warmUpDays: 500 });
  const { count, diagnosedAt, diesAt } = startingPeople(service, draws());
  const total = times(count, (i) => (diesAt[i]! - diagnosedAt[i]!) / daysPerYear);
  expect(Math.abs(zOfMean(total, 6, 18))).toBeLessThan(4);
  for (const at of diagnosedAt) expect(at).toBeLessThanOrEqual(-500);
  for (const at of diesAt) expect(at).toBeGreaterThanOrEqual(-500);
});

test("counted people are alive on day 0, and some of them were diagnosed within the warm-up", () => {
  const service = program({ start: "count", startCount: 5000 }, { warmUpDays: 365.25 });
  const { count, diagnosedAt, diesAt } = startingPeople(service, draws());
  const { restrictedMean, mean } = survivalOfPeople(service.people);
  const recent = diagnosedAt.filter((at) => at >= -365.25).length;
  const share = restrictedMean(1) / mean;
  expect(chiSquareP([recent, count - recent], [5000 * share, 5000 * (1 - share)])).toBeGreaterThan(enough);
  expect(Math.min(...diesAt)).toBeGreaterThan(0);
});

test("listed people keep their time since diagnosis and their tier; the others' tiers follow the shares", () => {
  const service = program({
    start: "people",
    startElapsedDays: Float64Array.from({ length: 3000 }, (_, i) => i),
    startTier: Int8Array.from({ length: 3000 }, (_, i) => (i < 1000 ? 2 : -1))
  });
  const { count, diagnosedAt, tier, site } = startingPeople(service, draws());
  expect(count).toBe(3000);
  expect(diagnosedAt[17]).toBe(-17);
  expect(new Set(tier.subarray(0, 1000))).toEqual(new Set([2]));
  const tiers = [0, 1, 2].map((t) => tier.subarray(1000).filter((x) => x === t).length);
  expect(chiSquareP(tiers, [1000, 600, 400])).toBeGreaterThan(enough);
  const sites = [0, 1].map((s) => site.filter((x) => x === s).length);
  expect(chiSquareP(sites, [1800, 1200])).toBeGreaterThan(enough);
});

test("an empty service has nobody; a closed one has everyone for ever", () => {
  expect(startingPeople(program({ start: "empty" }), draws()).count).toBe(0);
  const closed = program({ start: "count", startCount: 50, survival: { law: "never" } });
  const { diesAt, diagnosedAt } = startingPeople(closed, draws());
  expect(new Set(diesAt)).toEqual(new Set([Number.POSITIVE_INFINITY]));
  for (const at of diagnosedAt) expect(at).toBeGreaterThan(-100 * daysPerYear);
  expect(() => startingPeople(program({ survival: { law: "never" } }), draws())).toThrow("no caseload is steady");
  expect(() => startingPeople(program({ start: "count", startCount: 5e6 }), draws())).toThrow(RangeError);
});
