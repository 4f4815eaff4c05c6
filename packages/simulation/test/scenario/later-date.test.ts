import fc from "fast-check";
import { expect, test } from "vitest";
import { daysLater, monthsLater } from "../../src/scenario/later-date.ts";

test("days later: as the calendar of the platform has it", () => {
  const day = 86_400_000;
  const first = Date.parse("1996-01-01");
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20000 }), fc.integer({ min: 0, max: 1500 }), (from, days) => {
      const iso = (at: number): string => new Date(first + at * day).toISOString().slice(0, 10);
      expect(daysLater(iso(from), days)).toBe(iso(from + days));
    }),
    { seed: 1, numRuns: 200, endOnFailure: true }
  );
});

test("months later: the same day, or the last of a shorter month", () => {
  expect(monthsLater("2026-04-01", 0)).toBe("2026-04-01");
  expect(monthsLater("2026-04-01", 9)).toBe("2027-01-01");
  expect(monthsLater("2026-12-15", 12)).toBe("2027-12-15");
  expect(monthsLater("2027-01-31", 1)).toBe("2027-02-28");
  expect(monthsLater("2027-08-31", 6)).toBe("2028-02-29");
});

test("what is no date, or no number of days or months, is refused", () => {
  expect(() => daysLater("2026-02-30", 1)).toThrow(RangeError);
  expect(() => daysLater("2026-02-01", 0.5)).toThrow(RangeError);
  expect(() => monthsLater("2026-02-01", -1)).toThrow(RangeError);
});
