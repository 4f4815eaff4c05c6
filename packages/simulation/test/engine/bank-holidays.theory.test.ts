import { expect, test } from "vitest";
import { bankHolidays, easterSunday, weekdayOf } from "../../src/engine/bank-holidays.ts";
import { calendarDay } from "../../src/scenario/calendar-day.ts";

const day = (year: number, month: number, dayOfMonth: number): number => calendarDay(year, month, dayOfMonth) ?? 0;

/** "05-06" as the number of that day. */
const dayIn =
  (year: number) =>
  (text: string): number =>
    day(year, Number(text.slice(0, 2)), Number(text.slice(3)));

// Lists as published on GOV.UK, "UK bank holidays".
const england: readonly (readonly [number, string])[] = [
  [2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"],
  [2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"],
  [2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"],
  [2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"],
  [2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"],
  [2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"],
  [2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"]
];
const scotland: readonly (readonly [number, string])[] = [
  [2022, "01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27"],
  [2023, "01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26"],
  [2024, "01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26"],
  [2025, "01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26"],
  [2027, "01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28"]
];
const northernIreland: readonly (readonly [number, string])[] = [
  [2024, "01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26"],
  [2025, "01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26"],
  [2026, "01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28"]
];

test.each(england)("England and Wales in %i", (year, list) => {
  const days = list.split(" ").map(dayIn(year));
  expect(bankHolidays("England", year)).toEqual(days);
  expect(bankHolidays("Wales", year)).toEqual(days);
});

test.each(scotland)("Scotland in %i", (year, list) => {
  expect(bankHolidays("Scotland", year)).toEqual(list.split(" ").map(dayIn(year)));
});

test("Scotland has one more in 2026, by the proclamation of 4 February 2026", () => {
  const days = "01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28".split(" ").map(dayIn(2026));
  expect(bankHolidays("Scotland", 2026)).toEqual(days);
});

test.each(northernIreland)("Northern Ireland in %i", (year, list) => {
  expect(bankHolidays("Northern Ireland", year)).toEqual(list.split(" ").map(dayIn(year)));
});

test("Easter Sundays, among them the earliest and the latest there can be", () => {
  const published = [
    [1818, 3, 22],
    [1943, 4, 25],
    [1954, 4, 18],
    [1961, 4, 2],
    [2000, 4, 23],
    [2024, 3, 31],
    [2025, 4, 20],
    [2026, 4, 5],
    [2027, 3, 28],
    [2028, 4, 16],
    [2038, 4, 25]
  ] as const;
  for (const [year, month, dayOfMonth] of published) expect(easterSunday(year)).toBe(day(year, month, dayOfMonth));
});

test("in every year all are on working days, no two on one, and as many as the nation has", () => {
  const usual = { England: 8, Wales: 8, Scotland: 9, "Northern Ireland": 10 } as const;
  for (const nation of Object.keys(usual) as (keyof typeof usual)[]) {
    for (let year = 2027; year < 2227; year++) {
      const days = bankHolidays(nation, year);
      expect(new Set(days).size).toBe(usual[nation]);
      expect(days.every((each) => weekdayOf(each) < 5)).toBe(true);
    }
  }
});

test("weekdays are those of the calendar", () => {
  // 20 July 1969 was a Sunday, 1 January 2000 a Saturday, 1 April 2026 a Wednesday.
  expect([day(1969, 7, 20), day(2000, 1, 1), day(2026, 4, 1)].map(weekdayOf)).toEqual([6, 5, 2]);
});
