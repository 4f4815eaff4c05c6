import { calendarDay } from "./calendar-day.ts";

const monthsPerYear = 12;

/**
 * The date so many days after another.
 *
 * @param isoDate - "2026-04-01"
 * @param days - a whole number from 0
 * @throws RangeError for a date that is not in the calendar, or days that are no such number
 */
export function daysLater(isoDate: string, days: number): string {
  if (!(Number.isInteger(days) && days >= 0)) throw new RangeError(`invalid days; not a whole number from 0: ${days}`);
  let [year, month, day] = partsOf(isoDate);
  day += days;
  for (let length = lengthOf(year, month); day > length; length = lengthOf(year, month)) {
    day -= length;
    month += 1;
    if (month > monthsPerYear) [year, month] = [year + 1, 1];
  }
  return isoOf(year, month, day);
}

/**
 * The same day so many months later, or the last of its month where that is shorter.
 *
 * @param isoDate - "2026-04-01"
 * @param months - a whole number from 0
 * @throws RangeError for a date that is not in the calendar, or months that are no such number
 */
export function monthsLater(isoDate: string, months: number): string {
  if (!(Number.isInteger(months) && months >= 0)) {
    throw new RangeError(`invalid months; not a whole number from 0: ${months}`);
  }
  const [year, month, day] = partsOf(isoDate);
  const later = month - 1 + months;
  const laterYear = year + Math.floor(later / monthsPerYear);
  const laterMonth = (later % monthsPerYear) + 1;
  return isoOf(laterYear, laterMonth, Math.min(day, lengthOf(laterYear, laterMonth)));
}

function partsOf(isoDate: string): [year: number, month: number, day: number] {
  const [year = 0, month = 0, day = 0] = isoDate.split("-").map(Number);
  if (calendarDay(year, month, day) === null) throw new RangeError(`invalid date; not in the calendar: ${isoDate}`);
  return [year, month, day];
}

/** Days of a month. */
function lengthOf(year: number, month: number): number {
  let days = 31;
  while (calendarDay(year, month, days) === null) days -= 1;
  return days;
}

const isoOf = (year: number, month: number, day: number): string =>
  [String(year).padStart(4, "0"), ...[month, day].map((part) => String(part).padStart(2, "0"))].join("-");
