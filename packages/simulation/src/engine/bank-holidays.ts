import { calendarDay } from "../scenario/calendar-day.ts";
import type { Scenario } from "../scenario/scenario.ts";

/** Days of the week, from the number of a day in the calendar: 1 January of the year 1 was a Monday. */
export const weekdayOf = (day: number): number => (day - 1) % 7;

const saturday = 5;

/**
 * The bank holidays of a nation in a year, as numbers of calendar days in ascending order. One that falls on a weekend is
 * replaced by the next working day that is not a bank holiday itself.
 *
 * Banking and Financial Dealings Act 1971, schedule 1, with the days appointed by proclamation that are listed below.
 * What one employer grants in place of them, as some Scottish health boards do, is not known here.
 */
export function bankHolidays(nation: Scenario["nation"], year: number): readonly number[] {
  const on = (month: number, day: number): number => calendarDay(year, month, day) ?? 0;
  const scottish = nation === "Scotland";
  const easter = easterSunday(year);
  const fixed = [on(1, 1), on(12, 25), on(12, 26)];
  if (scottish) fixed.push(on(1, 2), on(11, 30));
  if (nation === "Northern Ireland") fixed.push(on(3, 17), on(7, 12));
  const moving = [easter - 2, firstMonday(year, 5), firstMonday(year, 6) - 7];
  if (scottish) moving.push(firstMonday(year, 8));
  else moving.push(easter + 1, firstMonday(year, 9) - 7);
  const days = new Set(moving);
  for (const { nations, add, remove } of proclaimed) {
    if (!nations.includes(nation)) continue;
    if (remove !== null && remove[0] === year) days.delete(on(remove[1], remove[2]));
    if (add[0] === year) days.add(on(add[1], add[2]));
  }
  for (const day of fixed) if (weekdayOf(day) < saturday) days.add(day);
  for (const day of fixed.filter((each) => weekdayOf(each) >= saturday).sort((a, b) => a - b)) {
    let substitute = day + 1;
    while (weekdayOf(substitute) >= saturday || days.has(substitute)) substitute++;
    days.add(substitute);
  }
  return [...days].sort((a, b) => a - b);
}

/** Last Mondays are a week before the first Monday of the month that follows: May and August have 31 days. */
function firstMonday(year: number, month: number): number {
  const first = calendarDay(year, month, 1) ?? 0;
  return first + ((7 - weekdayOf(first)) % 7);
}

/** Easter Sunday in the Gregorian calendar: the anonymous algorithm (Meeus 1991, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): number {
  const whole = Math.floor;
  const a = year % 19;
  const b = whole(year / 100);
  const c = year % 100;
  const f = whole((b + 8) / 25);
  const g = whole((b - f + 1) / 3);
  const h = (19 * a + b - whole(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * whole(c / 4) - h - (c % 4)) % 7;
  const m = whole((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return calendarDay(year, whole(sum / 31), (sum % 31) + 1) ?? 0;
}

type CalendarDate = readonly [year: number, month: number, day: number];

interface Proclaimed {
  readonly nations: readonly Scenario["nation"][];
  readonly add: CalendarDate;
  /** The day that it takes the place of. */
  readonly remove: CalendarDate | null;
}

const everywhere = ["England", "Wales", "Scotland", "Northern Ireland"] as const;

/** Days that were moved or added by proclamation. */
const proclaimed: readonly Proclaimed[] = [
  // 75 years since the end of the war in Europe
  { nations: everywhere, add: [2020, 5, 8], remove: [2020, 5, 4] },
  // 70 years of the reign of Elizabeth II
  { nations: everywhere, add: [2022, 6, 2], remove: [2022, 5, 30] },
  { nations: everywhere, add: [2022, 6, 3], remove: null },
  // her funeral
  { nations: everywhere, add: [2022, 9, 19], remove: null },
  // the coronation of Charles III
  { nations: everywhere, add: [2023, 5, 8], remove: null },
  // Scotland in the finals of the football World Cup
  { nations: ["Scotland"], add: [2026, 6, 15], remove: null }
];
