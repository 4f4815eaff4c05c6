import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { OnCosts, PayPoint } from "../src/pay.ts";
import { contractHours, highCostAreas, onCosts, payPoints } from "../src/pay-tables.ts";

/** Published cost of a post: year, band, step, cost at the trust's pension rate, cost at the system's, pounds. */
const published: readonly (readonly [string, string, string, number, number])[] = [
  ["2025/26", "3", "entry", 31638, 33982],
  ["2025/26", "4", "entry", 34948, 37531],
  ["2025/26", "4", "top", 38424, 41260],
  ["2025/26", "5", "intermediate", 42743, 45891],
  ["2025/26", "6", "top", 59748, 64127],
  ["2025/26", "7", "entry", 61346, 65840],
  ["2025/26", "7", "intermediate", 64545, 69270],
  ["2025/26", "8a", "top", 80661, 86553],
  ["2026/27", "3", "top", 34936, 37519],
  ["2026/27", "4", "entry", 36126, 38794],
  ["2026/27", "4", "top", 39717, 42645],
  ["2026/27", "6", "intermediate", 54020, 57984],
  ["2026/27", "7", "entry", 63395, 68038],
  ["2026/27", "7", "intermediate", 66699, 71581],
  ["2026/27", "7", "top", 72652, 77964],
  ["2026/27", "8a", "intermediate", 77720, 83399]
];

function payOf(year: string, band: string, step: string): PayPoint {
  return payPoints.find((point) => point.year === year && point.band === band && point.step === step) as PayPoint;
}

function onCostsOf(year: string): OnCosts {
  return onCosts.find((entry) => entry.year === year) as OnCosts;
}

/** Cost of one full-time post by the formula of the published table, pounds a year. */
function cost(pay: number, on: OnCosts, pension: number): number {
  const insurance = on.nationalInsuranceRate * Math.max(0, pay - on.nationalInsuranceThresholdPounds);
  return pay + insurance + pension * pay + on.apprenticeshipLevyRate * pay;
}

test.each(published)("cost of %s band %s %s is the published one within a pound", (year, band, step, trust, system) => {
  const on = onCostsOf(year);
  const pay = payOf(year, band, step).basicPounds;
  expect(Math.abs(cost(pay, on, on.pensionTrustRate) - trust)).toBeLessThanOrEqual(1);
  expect(Math.abs(cost(pay, on, on.pensionSystemRate) - system)).toBeLessThanOrEqual(1);
});

test("all rows of the published table are here, and its cost columns follow from ours", () => {
  const file = new URL("../../../../shared/evidence/published/pay.csv", import.meta.url);
  if (!existsSync(file)) {
    process.stdout.write("not run: ../shared/evidence/published/pay.csv is not here\n");
    return;
  }
  const rows = readFileSync(file, "utf8").trim().split(/\r?\n/).slice(1);
  expect(rows.length).toBe(payPoints.length);
  for (const row of rows) {
    const [year = "", band = "", step = "", basic, trust, system] = row.split(",");
    expect(payOf(year, band, step).basicPounds, row).toBe(Number(basic));
    if (trust === "") continue;
    const on = onCostsOf(year);
    expect(Math.abs(cost(Number(basic), on, on.pensionTrustRate) - Number(trust)), row).toBeLessThanOrEqual(1);
    expect(Math.abs(cost(Number(basic), on, on.pensionSystemRate) - Number(system)), row).toBeLessThanOrEqual(1);
  }
});

test("pay of 2026/27 is that of 2025/26 and the award of 3.3 %, to the pound", () => {
  for (const point of payPoints.filter(({ year }) => year === "2026/27")) {
    expect(point.basicPounds).toBe(Math.round(payOf("2025/26", point.band, point.step).basicPounds * 1.033));
    expect(point.verification).toBe("derived");
  }
});

test("what was derived and what is general knowledge says so", () => {
  const derived = payPoints.filter(({ year, verification }) => year === "2024/25" && verification === "derived");
  expect(derived.map(({ band, step }) => `${band} ${step}`)).toEqual(["7 intermediate", "8a intermediate"]);
  for (const { band, step, basicPounds } of derived)
    expect(Math.abs(basicPounds * 1.036 - payOf("2025/26", band, step).basicPounds)).toBeLessThanOrEqual(1);
  expect(payPoints.filter(({ year }) => year === "2025/26").every((point) => point.verification === "verified")).toBe(
    true
  );
  expect(onCosts.map((entry) => entry.nationalInsuranceVerification)).toEqual([
    "general knowledge",
    "verified",
    "verified"
  ]);
});

test("national insurance changed in April 2025", () => {
  expect(onCosts.map((on) => [on.year, on.nationalInsuranceRate, on.nationalInsuranceThresholdPounds])).toEqual([
    ["2024/25", 0.138, 9100],
    ["2025/26", 0.15, 5000],
    ["2026/27", 0.15, 5000]
  ]);
});

test("supplements of 2026/27 are those of 2025/26 and the award; before 2025/26 there are none", () => {
  expect(new Set(highCostAreas.map(({ year }) => year))).toEqual(new Set(["2025/26", "2026/27"]));
  const before = highCostAreas.filter(({ year }) => year === "2025/26");
  expect(before.map((entry) => [entry.area, entry.rate, entry.minimumPounds, entry.maximumPounds])).toEqual([
    ["inner", 0.2, 5609, 8466],
    ["outer", 0.15, 4714, 5941],
    ["fringe", 0.05, 1303, 2198]
  ]);
  for (const entry of highCostAreas.filter(({ year }) => year === "2026/27")) {
    const old = before.find(({ area }) => area === entry.area)!;
    expect(entry.minimumPounds).toBe(Math.round(old.minimumPounds * 1.033));
    expect(entry.maximumPounds).toBe(Math.round(old.maximumPounds * 1.033));
  }
});

test.each([
  ["England", "2026-06-01", 37.5],
  ["Wales", "2026-06-01", 37.5],
  ["Northern Ireland", "2026-06-01", 37.5],
  ["Scotland", "2024-03-31", 37.5],
  ["Scotland", "2024-04-01", 37],
  ["Scotland", "2026-03-31", 37],
  ["Scotland", "2026-04-01", 36]
])("%s on %s has a week of %s hours", (nation, date, hours) => {
  const held = contractHours.filter((entry) => entry.nation === nation && entry.from <= date);
  expect(held.at(-1)?.hoursPerWeek).toBe(hours);
});
