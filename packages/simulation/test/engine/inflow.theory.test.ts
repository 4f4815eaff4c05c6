import { expect, test } from "vitest";
import { openInflow } from "../../src/engine/inflow.ts";
import type { Program } from "../../src/engine/program.ts";
import { inflowOverTime } from "../../src/survival/inflow-over-time.ts";
import { draws, enough, kolmogorovP, meanOf, times, zOfMean, zOfVariance } from "../random/goodness-of-fit.ts";
import { program } from "./people-program.ts";

const daysPerYear = 365.25;
const daysPerMonth = daysPerYear / 12;

function arrivals(service: Pick<Program, "people" | "clock">, replication = 0): number[] {
  const inflow = openInflow(service, draws(replication));
  const list: number[] = [];
  for (let at = inflow.next(); at < Number.POSITIVE_INFINITY; at = inflow.next()) list.push(at);
  return list;
}

/** Arrivals by month, from the month that begins at `first` x 30.4375 days on. */
function byMonth(list: readonly number[], first: number, months: number): number[] {
  const counts = new Array<number>(months).fill(0);
  for (const at of list) {
    const month = Math.floor(at / daysPerMonth) - first;
    if (month >= 0 && month < months) counts[month]! += 1;
  }
  return counts;
}

const within = (list: readonly number[], from: number, to: number): number =>
  list.filter((at) => at >= from && at < to).length;

test("an even inflow: exponential gaps, a Poisson number, from the warm-up to the horizon", () => {
  const service = program({ newPerYear: 800 }, { warmUpDays: 100, years: 10 });
  const list = arrivals(service);
  const gaps = list.map((at, i) => at - (list[i - 1] ?? -100));
  expect(kolmogorovP(gaps, (x) => 1 - Math.exp((-800 * x) / daysPerYear))).toBeGreaterThan(enough);
  expect(Math.min(...list)).toBeGreaterThan(-100);
  expect(Math.max(...list)).toBeLessThan(10 * daysPerYear);
  const counts = times(500, (i) => arrivals(program({ newPerYear: 50 }), i).length);
  expect(Math.abs(zOfMean(counts, 50, 50))).toBeLessThan(4);
  expect(Math.abs(zOfVariance(counts, 50, 50, 3 + 1 / 50))).toBeLessThan(4);
});

test("growth, past growth and months give the counts of the desk methods", () => {
  const monthFactors = Float64Array.of(1.5, 0.5, 1.2, 0.8, 1, 1, 1, 1, 0, 2, 0.9, 1.1);
  const service = program(
    { newPerYear: 50_000, growthPerYear: 0.2, pastGrowthPerYear: -0.3, monthFactors },
    { warmUpDays: 200, years: 2 }
  );
  const list = arrivals(service);
  const theory = inflowOverTime({ ratePerYear: 50_000, growthPerYear: 0.2, monthFactors: [...monthFactors] });
  const ahead = byMonth(list, 0, 24);
  const before = byMonth(list, -6, 6);
  for (let month = 0; month < 24; month++) {
    const mean = theory.arrivals(month / 12, (month + 1) / 12);
    const count = ahead[month]!;
    expect(Math.abs(count - mean), `month ${month}`).toBeLessThanOrEqual(4 * Math.sqrt(mean));
  }
  // Backwards the pattern repeats, at a rate that was falling: the integral of e^(-0.3 t) over the month.
  for (let month = -6; month < 0; month++) {
    const [a, b] = [month / 12, (month + 1) / 12];
    const mean = (50_000 * monthFactors[month + 12]! * (Math.exp(-0.3 * a) - Math.exp(-0.3 * b))) / 0.3;
    const count = before[month + 6]!;
    expect(Math.abs(count - mean), `month ${month}`).toBeLessThanOrEqual(4 * Math.sqrt(mean));
  }
  // The beginning of the warm-up lies within a month.
  expect(list[0]! + 200).toBeLessThan(0.1);
  // Within a month of growth: time 1/2 has more than half of the arrivals after it.
  const strong = arrivals(program({ newPerYear: 60_000, growthPerYear: 3 }));
  const share = (t: number) => (Math.exp((3 * t) / daysPerYear) - 1) / (Math.exp(3) - 1);
  expect(kolmogorovP(strong, share)).toBeGreaterThan(enough);
});

test("overdispersion multiplies each month by a gamma variable of mean 1", () => {
  const service = program({ newPerYear: 240, overdispersionCv: 0.6 }, { warmUpDays: 60.875, years: 100 });
  const list = arrivals(service);
  const counts = byMonth(list, -2, 1202);
  const variance = 20 + (0.6 * 20) ** 2;
  expect(Math.abs(zOfMean(counts, 20, variance))).toBeLessThan(4);
  // Kurtosis of the negative binomial of size r = 1/0.36: 3 + 6/r + p^2/((1 - p) r), p = r/(r + 20).
  const size = 1 / 0.36;
  const p = size / (size + 20);
  expect(Math.abs(zOfVariance(counts, 20, variance, 3 + 6 / size + (p * p) / ((1 - p) * size)))).toBeLessThan(4);
  // Months are drawn anew: neighbours are not correlated.
  const lagged = counts.slice(1).map((count, i) => (count - 20) * (counts[i]! - 20));
  expect(Math.abs(meanOf(lagged)) / (variance / Math.sqrt(1201))).toBeLessThan(4);
});

test("months with a count have exactly so many, anywhere in the month; the grown rate goes on after them", () => {
  const monthlyCounts = Float64Array.of(7, 0, 12.6, 5000);
  const service = program(
    { newPerYear: 120_000, growthPerYear: 0.5, monthlyCounts, overdispersionCv: 0 },
    { warmUpDays: 30.4375 }
  );
  const list = arrivals(service);
  expect(byMonth(list, 0, 4)).toEqual([7, 0, 13, 5000]);
  const inFourth = list.filter((at) => at >= 3 * daysPerMonth && at < 4 * daysPerMonth);
  expect(kolmogorovP(inFourth, (at) => at / daysPerMonth - 3)).toBeGreaterThan(enough);
  const theory = inflowOverTime({ ratePerYear: 120_000, growthPerYear: 0.5, monthlyCounts: [...monthlyCounts] });
  const mean = theory.arrivals(4 / 12, 5 / 12);
  expect(Math.abs(within(list, 4 * daysPerMonth, 5 * daysPerMonth) - mean)).toBeLessThan(4 * Math.sqrt(mean));
  expect(Math.abs(within(list, -daysPerMonth, 0) - 10_000)).toBeLessThan(400);
});

test("where the people of day 0 are given, nobody else arrives before it", () => {
  for (const start of ["count", "people"] as const) {
    const list = arrivals(program({ start, newPerYear: 10_000 }, { warmUpDays: 365 }));
    expect(list[0]).toBeGreaterThan(0);
    expect(list[0]).toBeLessThan(1);
  }
  expect(arrivals(program({ start: "empty", newPerYear: 10_000 }, { warmUpDays: 365 }))[0]).toBeLessThan(-364);
});

test("a greater inflow brings each arrival forward; none brings nobody", () => {
  const few = arrivals(program({ newPerYear: 70 }, { years: 5 }));
  const more = arrivals(program({ newPerYear: 80 }, { years: 5 }));
  for (const [i, at] of few.entries()) expect(more[i]! / at).toBeCloseTo(70 / 80, 9);
  expect(arrivals(program({ newPerYear: 0 }, { years: 5 }))).toEqual([]);
  for (let i = 1; i < few.length; i++) expect(few[i]!).toBeGreaterThan(few[i - 1]!);
  const inflow = openInflow(program({ newPerYear: 3 }), draws());
  for (let i = 0; i < 100; i++) inflow.next();
  expect(inflow.next()).toBe(Number.POSITIVE_INFINITY);
});
