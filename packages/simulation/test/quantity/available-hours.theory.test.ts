import { expect, test } from "vitest";
import { availableHours } from "../../src/quantity/available-hours.ts";
import { hoursForWte, wteForHours } from "../../src/quantity/wte.ts";

const year = {
  hoursPerWeek: 37.5,
  annualLeaveDays: 29,
  bankHolidayDays: 8,
  studyDays: 5,
  sicknessShare: 0.053,
  otherAbsenceShare: 0.01
};

// Published: 1,551 / 1,537 / 1,509 hours with 27, 29 and 33 days of leave (domain evidence, 6; defaults row 151).
test.each([
  [27, 1551],
  [29, 1537],
  [33, 1509]
])("with %i days of leave the published hours come out", (annualLeaveDays, published) => {
  expect(Math.round(availableHours({ ...year, annualLeaveDays }).hoursPerYear)).toBe(published);
});

test("the lines are the arithmetic: paid less leave less absence", () => {
  const { hoursPerYear, lines } = availableHours(year);
  const [paid, leave, absence, available] = lines.map(({ value }) => value);
  expect(paid).toBeCloseTo(1955.357, 3);
  expect(leave).toBe(315);
  expect((paid ?? 0) - (leave ?? 0) - (absence ?? 0)).toBeCloseTo(hoursPerYear, 9);
  expect(available).toBe(hoursPerYear);
});

test("a year without time, or with less than none of something, is refused", () => {
  expect(() => availableHours({ ...year, sicknessShare: 0.999 })).toThrow("no time is left");
  expect(() => availableHours({ ...year, annualLeaveDays: 260 })).toThrow(RangeError);
  expect(() => availableHours({ ...year, studyDays: -1 })).toThrow("invalid studyDays; below 0: -1");
  expect(() => availableHours({ ...year, hoursPerWeek: Number.NaN })).toThrow(RangeError);
});

test("hours and WTE turn into each other", () => {
  expect(wteForHours(3074, 1537)).toBe(2);
  expect(hoursForWte(wteForHours(1234.5, 1537), 1537)).toBeCloseTo(1234.5, 9);
  expect(() => wteForHours(-1, 1537)).toThrow(RangeError);
  expect(() => wteForHours(1, 0)).toThrow("invalid available hours; not above 0: 0");
});
