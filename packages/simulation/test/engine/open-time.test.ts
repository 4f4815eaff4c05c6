import fc from "fast-check";
import { expect, test } from "vitest";
import { compileClock } from "../../src/engine/compile-clock.ts";
import { OpenTime, openDaysPerYear } from "../../src/engine/open-time.ts";
import { resolved, smallest } from "../scenario/resolved.ts";

const start = "startDate: 2026-04-01\nwarmUpDays: 0\n";
const rostered = compileClock(resolved(`${smallest}${start}staff: {fidelity: rostered}\n`).scenario);
const weekdays = compileClock(resolved(`${smallest}${start}`).scenario);
const always = compileClock(resolved(`${smallest}staff: {alwaysOpenHoursPerYear: 8766}\n`).scenario);

// Day 0 is Wednesday 1 April 2026; Good Friday is day 2, Easter Monday day 5.
const time = new OpenTime(rostered);
const nine = 9 / 24;
const five = 17 / 24;

test("open time stands still outside the hours, at weekends and on bank holidays", () => {
  const at = (when: number): number => time.openTimeAt(when) - time.openTimeAt(0);
  expect(at(nine)).toBe(0);
  expect(at(13 / 24)).toBeCloseTo(0.5, 12);
  expect(at(five)).toBeCloseTo(1, 12);
  expect(at(1 + 0.2)).toBeCloseTo(1, 12);
  // The weekend of Easter, from Thursday evening to Tuesday morning.
  for (const when of [1.9, 2.5, 3.5, 4.5, 5.5, 6.3]) expect(at(when)).toBeCloseTo(2, 12);
  expect(at(6 + 11 / 24)).toBeCloseTo(2.25, 12);
});

test("it opens next on a working morning", () => {
  expect(time.nextOpening(0)).toBe(nine);
  expect(time.nextOpening(nine)).toBe(nine);
  expect(time.nextOpening(0.5)).toBe(1 + nine);
  expect(time.nextOpening(1 + five)).toBe(6 + nine);
  expect(time.isOpen(nine)).toBe(true);
  expect(time.isOpen(five)).toBe(false);
  expect(time.isOpen(2.5)).toBe(false);
  const round = new OpenTime({ ...weekdays, opensAt: 0, closesAt: 1 });
  expect(round.nextOpening(1)).toBe(1);
  expect(time.nextOpening(1e6)).toBe(Number.POSITIVE_INFINITY);
});

test("a window that ends on a closed day ends at closing time of the next open day", () => {
  expect(time.dueAt(0.5, 1)).toBe(1.5);
  expect(time.dueAt(1.5, 1)).toBe(6 + five);
  expect(time.dueAt(0.5, 3)).toBe(6 + five);
  expect(time.dueAt(0.5, Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
});

test("days open in a year: five in seven, less the bank holidays", () => {
  expect(openDaysPerYear(always)).toBe(365.25);
  // Five years from Wednesday 1 April 2026 have 1826.25 days: 260 weeks and 6.25 days, of which 4 whole ones are open
  // (Wednesday to Friday and Monday), and on the last day, a Tuesday, the quarter before it opens.
  expect(openDaysPerYear(weekdays) * 5).toBeCloseTo(260 * 5 + 4, 9);
  // England has seven bank holidays from April 2026 on, eight in each year from 2027 to 2030, and one before April 2031.
  const shut = openDaysPerYear(weekdays) * 5 - openDaysPerYear(rostered) * 5;
  expect(shut).toBeCloseTo(7 + 4 * 8 + 1, 9);
});

test("always open, both times are the same", () => {
  const open = new OpenTime(always);
  expect([open.openTimeAt(-3.7), open.calendarTimeAt(12.25), open.dueAt(4, 2.5)]).toEqual([-3.7, 12.25, 6.5]);
  expect(open.isOpen(3.99)).toBe(true);
});

test("a calendar without open days, or hours that run backwards, is refused", () => {
  expect(() => new OpenTime({ ...weekdays, open: new Uint8Array(10) })).toThrow(/^invalid calendar; no day is open/);
  expect(() => new OpenTime({ ...weekdays, closesAt: weekdays.opensAt })).toThrow(/^invalid hours; closes before/);
});

test("the two maps are each other's inverse, and rise", () => {
  const all = rostered.open.reduce((sum, each) => sum + each, 0);
  const calendarTime = fc.double({ min: rostered.firstDay - 100, max: 4000, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: -50, max: all + 50, noNaN: true }), calendarTime, calendarTime, (open, a, b) => {
      expect(time.openTimeAt(time.calendarTimeAt(open))).toBeCloseTo(open, 8);
      const [early, late] = a < b ? [a, b] : [b, a];
      expect(time.openTimeAt(early)).toBeLessThanOrEqual(time.openTimeAt(late));
    }),
    { seed: 1, numRuns: 500 }
  );
});

test("nothing is due on a closed day, nor before the window has passed, nor later than the next opening day's end", () => {
  const end = rostered.firstDay + rostered.open.length;
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: rostered.horizonDays, noNaN: true }),
      fc.double({ min: 0, max: 380, noNaN: true }),
      (from, window) => {
        const due = time.dueAt(from, window);
        expect(due).toBeLessThan(end);
        expect(rostered.open[Math.floor(due) - rostered.firstDay]).toBe(1);
        expect(due).toBeGreaterThanOrEqual(from + window);
        // No more than four days are closed on end: Easter, or Christmas at a weekend.
        expect(due - (from + window)).toBeLessThan(5);
      }
    ),
    { seed: 1, numRuns: 500 }
  );
});
