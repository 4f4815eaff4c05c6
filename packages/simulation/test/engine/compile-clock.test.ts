import { expect, test } from "vitest";
import { compileClock, leaveYearsOf } from "../../src/engine/compile-clock.ts";
import { dayNumber } from "../../src/scenario/day-number.ts";
import { resolved, smallest } from "../scenario/resolved.ts";

const clockOf = (extra: string) => compileClock(resolved(`${smallest}${extra}`).scenario);

test("the calendar is made of whole leave years around the warm-up, the horizon and 400 days", () => {
  for (const extra of ["startDate: 2026-04-01", "startDate: 2027-01-01", "startDate: 2026-04-01\nwarmUpDays: 0"]) {
    const { scenario } = resolved(`${smallest}${extra}\n`);
    const { firstDay, open, warmUpDays, horizonDays } = compileClock(scenario);
    const start = dayNumber(scenario.startDate);
    expect(firstDay).toBeLessThanOrEqual(Math.floor(-warmUpDays));
    expect(firstDay).toBeGreaterThan(-warmUpDays - 367);
    expect(firstDay + open.length).toBeGreaterThan(horizonDays + 400);
    const leaveYears = leaveYearsOf(scenario);
    expect(leaveYears[0]).toBe(firstDay);
    expect(leaveYears[leaveYears.length - 1]).toBe(firstDay + open.length);
    const begins = leaveYears.map((day) => day + start);
    const firstYear = Array.from({ length: 10 }, (_, n) => 2024 + n).find((y) => dayNumber(`${y}-04-01`) === begins[0]);
    expect(begins).toEqual(begins.map((_, n) => dayNumber(`${(firstYear ?? 0) + n}-04-01`)));
  }
});

test("without a roster every weekday is open, and no weekend", () => {
  // 1 April 2026 was a Wednesday.
  const { open, firstDay } = clockOf("startDate: 2026-04-01\n");
  expect([...open.subarray(-firstDay, -firstDay + 14)]).toEqual([1, 1, 1, 0, 0, 1, 1, 1, 1, 1, 0, 0, 1, 1]);
});

test("with a roster the service is closed on the bank holidays of its nation", () => {
  const openOn = (nation: string, date: string): number => {
    const { open, firstDay } = clockOf(`nation: ${nation}\nstartDate: 2026-04-01\nstaff: {fidelity: rostered}\n`);
    return open[dayNumber(date) - dayNumber("2026-04-01") - firstDay] ?? -1;
  };
  expect(openOn("England", "2026-04-03")).toBe(0);
  expect(openOn("England", "2026-04-06")).toBe(0);
  expect(openOn("Scotland", "2026-04-06")).toBe(1);
  expect(openOn("England", "2026-11-30")).toBe(1);
  expect(openOn("Scotland", "2026-11-30")).toBe(0);
  expect(openOn("Scotland", "2031-12-25")).toBe(0);
  expect(openOn("England", "2026-01-01")).toBe(0);
});

test("hours are parts of the day", () => {
  expect(clockOf("")).toMatchObject({ opensAt: 0.375, closesAt: 17 / 24, alwaysOpen: false });
  expect(clockOf("staff: {opensAtHour: 8, closesAtHour: 20}\n")).toMatchObject({ opensAt: 8 / 24, closesAt: 20 / 24 });
  expect(clockOf("staff: {alwaysOpenHoursPerYear: 8766}\n")).toMatchObject({
    alwaysOpen: true,
    open: new Uint8Array(0)
  });
});
