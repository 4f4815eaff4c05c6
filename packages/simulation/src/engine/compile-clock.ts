import { calendarDay } from "../scenario/calendar-day.ts";
import { dayNumber } from "../scenario/day-number.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { bankHolidays, weekdayOf } from "./bank-holidays.ts";
import type { ClockProgram } from "./program.ts";
import { daysPerYear, monthsPerYear } from "./year.ts";

/** Days that the calendar goes on beyond the horizon at least: what is due then must have a day to be due on. */
const daysBeyond = 400;

const saturday = 5;
const hoursPerDay = 24;

/**
 * When the service is open: on Mondays to Fridays, and where staff are rostered not on the bank holidays of the nation.
 * The calendar is made of whole leave years, from one 1 April to another.
 *
 * @param byMonth - whether to watch the run by month too
 */
export function compileClock(scenario: Scenario, byMonth = false): ClockProgram {
  const { warmUpDays, years, staff } = scenario;
  const horizonDays = years * daysPerYear;
  const alwaysOpen = staff.time.kind === "alwaysOpen";
  const leaveYears = leaveYearsOf(scenario);
  const [firstDay = 0] = leaveYears;
  return {
    warmUpDays,
    years,
    months: byMonth ? Math.ceil(years * monthsPerYear) : 0,
    horizonDays,
    alwaysOpen,
    firstDay,
    open: alwaysOpen ? new Uint8Array(0) : openDays(scenario, firstDay, leaveYears[leaveYears.length - 1] ?? 0),
    opensAt: alwaysOpen ? 0 : staff.opensAtHour.value / hoursPerDay,
    closesAt: alwaysOpen ? 1 : staff.closesAtHour.value / hoursPerDay
  };
}

/** The days, counted from the start date, on which leave years begin (1 April); the last is the end of the calendar. */
export function leaveYearsOf({ startDate, warmUpDays, years }: Scenario): readonly number[] {
  const start = dayNumber(startDate);
  const from = Math.floor(-warmUpDays);
  const to = Math.floor(years * daysPerYear) + daysBeyond;
  const firstYear = Number(startDate.slice(0, 4)) - Math.ceil(warmUpDays / 365) - 1;
  const found: number[] = [];
  for (let year = firstYear; (found[found.length - 1] ?? from) <= to; year++) {
    found.push((calendarDay(year, 4, 1) ?? 0) - start);
  }
  const begun = found.filter((day) => day <= from).length;
  return found.slice(Math.max(0, begun - 1));
}

function openDays({ nation, startDate, staff }: Scenario, from: number, to: number): Uint8Array {
  const start = dayNumber(startDate);
  const open = Uint8Array.from({ length: to - from }, (_, index) => Number(weekdayOf(start + from + index) < saturday));
  if (staff.fidelity !== "rostered") return open;
  const startYear = Number(startDate.slice(0, 4));
  const [firstYear, lastYear] = [startYear + Math.floor(from / 365) - 1, startYear + Math.ceil(to / 365) + 1];
  for (let year = firstYear; year <= lastYear; year++) {
    for (const day of bankHolidays(nation, year)) {
      const index = day - start - from;
      if (index >= 0 && index < open.length) open[index] = 0;
    }
  }
  return open;
}
