import { expect, test } from "vitest";
import { breakEven } from "../../src/bid/break-even.ts";
import { costByYear } from "../../src/bid/cost-by-year.ts";
import { economicCase } from "../../src/bid/economic-case.ts";
import { financialCase } from "../../src/bid/financial-case.ts";
import { financialYears } from "../../src/bid/financial-year.ts";
import type { PostCostLine } from "../../src/bid/post-costs.ts";

const years = financialYears("2026-10-01", 3);

const line = (year: string, total: number): PostCostLine => ({
  post: 0,
  role: "cns",
  band: "7",
  wte: 1,
  heads: 1,
  share: 1,
  isNew: false,
  step: "top",
  year,
  days: 365,
  daysOfYear: 365,
  basic: total,
  supplement: 0,
  nationalInsurance: 0,
  pension: 0,
  levy: 0,
  total
});

const costs = costByYear({
  years,
  lines: years.map(({ label }) => line(label, 150)),
  nothing: years.map(({ label }) => line(label, 50)),
  oneOffs: [{ label: "Laptops", pounds: 10, year: 2 }],
  pricesIn: ({ label }) => (label === "2027/28" ? 1.02 : 1)
});

test("financial years begin on 1 April and have the days of the calendar", () => {
  expect(years.map(({ label, from, until, days }) => [label, from, until, days])).toEqual([
    ["2026/27", "2026-04-01", "2027-04-01", 365],
    ["2027/28", "2027-04-01", "2028-04-01", 366],
    ["2028/29", "2028-04-01", "2029-04-01", 365]
  ]);
  expect(financialYears("2027-03-31", 1)[0]?.label).toBe("2026/27");
  expect(financialYears("2099-04-01", 1)[0]?.label).toBe("2099/00");
  expect(() => financialYears("2026-02-30", 1)).toThrow(RangeError);
});

test("an option costs its posts and what comes once, and that is held against doing nothing", () => {
  expect(costs).toEqual([
    { year: "2026/27", posts: 150, oneOff: 0, total: 150, increment: 100 },
    { year: "2027/28", posts: 150, oneOff: 10.2, total: 160.2, increment: expect.closeTo(110.2, 9) },
    { year: "2028/29", posts: 150, oneOff: 0, total: 150, increment: 100 }
  ]);
});

test("funding that is told for some years holds on, and what it lacks is told year by year", () => {
  expect(financialCase(costs, [120, 90]).map(({ funding, shortfall }) => [funding, shortfall])).toEqual([
    [120, -20],
    [90, expect.closeTo(20.2, 9)],
    [90, 10]
  ]);
  expect(financialCase(costs, null)[0]).toMatchObject({ funding: null, shortfall: null });
});

// £100 in each of three years at 3.5 %, the first undiscounted: 100 + 96.6184 + 93.3511.
test("the first year is not discounted, and optimism bias is put on costs and not on savings", () => {
  const even = costs.map((cost) => ({ ...cost, increment: 100 }));
  const { presentCost, equivalentAnnualCost, years: discounted } = economicCase(even, 0.035, 0);
  expect(discounted.map(({ discountFactor }) => discountFactor)).toEqual([
    1,
    expect.closeTo(0.966_183_574_9, 9),
    expect.closeTo(0.933_510_700_4, 9)
  ]);
  expect(presentCost).toBeCloseTo(289.969_427_5, 6);
  expect(equivalentAnnualCost).toBeCloseTo(100, 9);
  expect(economicCase(even, 0.035, 0.2).presentCost).toBeCloseTo(1.2 * 289.969_427_5, 6);
  const saves = costs.map((cost) => ({ ...cost, increment: -100 }));
  expect(economicCase(saves, 0, 0.2).presentCost).toBe(-300);
  expect(() => economicCase(even, -0.01, 0)).toThrow(RangeError);
});

// The published break-even: a band 7 of £66,699 and an admission of £3,940 make 16.9 a year.
test("a band 7 would have to avoid 16.9 admissions a year to pay for itself, as published", () => {
  expect(breakEven(66_699, 3_940, 232)).toMatchObject({ eventsPerYear: expect.closeTo(16.93, 2) });
  expect(breakEven(66_699, 3_940, 232).perHundredPeople).toBeCloseTo(7.3, 1);
  expect(breakEven(-5, 3_940, null)).toMatchObject({ eventsPerYear: 0, perHundredPeople: null });
  expect(() => breakEven(1, 0, 1)).toThrow(RangeError);
});
