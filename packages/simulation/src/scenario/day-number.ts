import { calendarDay } from "./calendar-day.ts";

/**
 * Number of a day in the calendar, 1 January of the year 1 being 1.
 *
 * @param isoDate - "2026-04-01"
 * @throws RangeError for a date that is not in the calendar
 */
export function dayNumber(isoDate: string): number {
  const [year = 0, month = 0, day = 0] = isoDate.split("-").map(Number);
  const number = calendarDay(year, month, day);
  if (number === null) throw new RangeError(`invalid date; not in the calendar: ${isoDate}`);
  return number;
}
