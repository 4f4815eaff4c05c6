import type { Quantity, Staff } from "@caseload/simulation";
import type { ExplainLine } from "./answer.ts";
import { defaultsOf } from "./default-ids.ts";
import { line, shown } from "./explain-line.ts";

/** Weeks in a year of 365 days. */
export const weeksPerYear = 365 / 7;

/** Days from Monday to Friday in a year of 365 days, bank holidays included. */
export const weekdaysPerYear = weeksPerYear * 5;

/**
 * Hours a year that one whole-time equivalent is at work: contracted hours less leave, study, sickness and other
 * absence. Days off are fifths of the contracted week; sickness and other absence are shares of what is left.
 *
 *   hours = (weeks x hours a week - days off x hours a week / 5) x (1 - sickness - other)
 *
 * With the defaults 1,537.0 hours, the published figure (fact pub-available-hours-per-wte).
 *
 * @throws RangeError where nothing is left
 */
export function availableHours(time: Staff["time"]): number {
  const hours = unchecked(time);
  if (!(hours > 0)) throw new RangeError(`invalid staff time; no working hours are left: ${hours}`);
  return hours;
}

function unchecked(time: Staff["time"]): number {
  switch (time.kind) {
    case "components": {
      const week = time.hoursPerWeek.value;
      const contracted = weeksPerYear * week - (daysOff(time) * week) / 5;
      return contracted * (1 - time.sicknessShare.value - time.otherAbsenceShare.value);
    }
    case "headroom":
      return weeksPerYear * time.hoursPerWeek.value * (1 - time.headroom.value);
    case "alwaysOpen":
      return time.hoursPerYear.value;
  }
}

const daysOff = (time: Staff["time"] & { kind: "components" }): number =>
  time.annualLeaveDays.value + time.bankHolidayDays.value + time.studyDays.value;

/** The same, as a line that can be redone with a calculator. */
export function availableHoursLine(time: Staff["time"]): ExplainLine {
  const quantities = Object.values(time).filter((part): part is Quantity => typeof part === "object");
  return line(
    "Hours at work of one whole-time equivalent",
    arithmetic(time),
    availableHours(time),
    "hours a year",
    defaultsOf(quantities)
  );
}

function arithmetic(time: Staff["time"]): string {
  switch (time.kind) {
    case "components": {
      const week = shown(time.hoursPerWeek.value);
      const absent = `${shown(time.sicknessShare.value)} − ${shown(time.otherAbsenceShare.value)}`;
      return `(365 ÷ 7 × ${week} hours − ${shown(daysOff(time))} days × ${week} ÷ 5) × (1 − ${absent})`;
    }
    case "headroom":
      return `365 ÷ 7 × ${shown(time.hoursPerWeek.value)} hours × (1 − ${shown(time.headroom.value)})`;
    case "alwaysOpen":
      return `${shown(time.hoursPerYear.value)} hours`;
  }
}
