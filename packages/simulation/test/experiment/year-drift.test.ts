import { expect, test } from "vitest";
import { type Run, runLayout } from "../../src/engine/run.ts";
import { allIndicators } from "../../src/experiment/indicators/all-indicators.ts";
import { yearDrift } from "../../src/experiment/year-drift.ts";
import { resolved, smallest } from "../scenario/resolved.ts";

const { scenario } = resolved(`${smallest}years: 2\n`);
const caseload = allIndicators.filter(({ id }) => id === "caseload");

const layoutOf = (years: number) =>
  runLayout({
    year: years + 1,
    tier: scenario.tiers.length,
    source: 1,
    task: 1,
    role: 1,
    site: 1,
    week: 4,
    day: 3,
    month: 0
  });

/** People of one tier on the caseload in each year, of each replication. */
function runsOf(people: readonly (readonly number[])[], years: number): Run[] {
  const layout = layoutOf(years);
  return people.map((byYear, replication) => {
    const totals = new Float64Array(layout.length);
    byYear.forEach((count, i) => {
      totals[layout.offsets.personDays + i + 1] = count * 365.25;
    });
    return { replication, events: 1, totals };
  });
}

test("what a replication has of chance falls on both years, and out of the drift", () => {
  // Differences 11, 9, 10: mean 10, standard error 1 / sqrt(3), t(2; 97.5 %) 4.30265 (Student's t, any table).
  const people = [
    [80, 91],
    [100, 109],
    [120, 130]
  ];
  const [drift] = yearDrift(runsOf(people, 2), layoutOf(2), scenario, caseload);
  expect(drift).toMatchObject({ id: "caseload", unit: "people", firstYear: 1, lastYear: 2 });
  expect(drift?.first).toBeCloseTo(100, 9);
  expect(drift?.last).toBeCloseTo(110, 9);
  expect(drift?.low).toBeCloseTo(10 - 4.30265 / Math.sqrt(3), 4);
  expect(drift?.high).toBeCloseTo(10 + 4.30265 / Math.sqrt(3), 4);
});

test("one year has no drift, one replication no interval, and a median none of either", () => {
  expect(yearDrift(runsOf([[80], [90]], 1), layoutOf(1), scenario, caseload)).toEqual([]);
  expect(yearDrift(runsOf([[80, 90]], 2), layoutOf(2), scenario, caseload)).toMatchObject([{ low: null, high: null }]);
  const medians = allIndicators.filter(({ kind }) => kind === "median");
  expect(medians.length).toBeGreaterThan(0);
  expect(yearDrift(runsOf([[80, 90]], 2), layoutOf(2), scenario, medians)).toEqual([]);
});
