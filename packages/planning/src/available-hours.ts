import {
  availableHours,
  daysPerWeek,
  paidHoursPerYear,
  type Quantity,
  type Staff,
  weeksPerYear
} from "@caseload/simulation";
import type { ExplainLine } from "./answer.ts";
import { defaultsOf } from "./default-ids.ts";
import { line, shown } from "./explain-line.ts";

/** Days from Monday to Friday in a year of 365 days, bank holidays included. */
export const weekdaysPerYear = weeksPerYear * daysPerWeek;

/**
 * Hours a year that one whole-time equivalent is at work, by the staff times of a scenario. With the defaults 1,537.0
 * hours, the published figure (fact pub-available-hours-per-wte).
 *
 * @throws RangeError where nothing is left
 */
export function availableHoursOfPost(time: Staff["time"]): number {
  switch (time.kind) {
    case "components": {
      const { hoursPerWeek, annualLeaveDays, bankHolidayDays, studyDays, sicknessShare, otherAbsenceShare } = time;
      return availableHours({
        hoursPerWeek: hoursPerWeek.value,
        annualLeaveDays: annualLeaveDays.value,
        bankHolidayDays: bankHolidayDays.value,
        studyDays: studyDays.value,
        sicknessShare: sicknessShare.value,
        otherAbsenceShare: otherAbsenceShare.value
      }).hoursPerYear;
    }
    case "headroom":
      return left(paidHoursPerYear(time.hoursPerWeek.value) * (1 - time.headroom.value));
    case "alwaysOpen":
      return left(time.hoursPerYear.value);
  }
}

function left(hours: number): number {
  if (!(hours > 0)) throw new RangeError(`invalid working year; no time is left: ${hours}`);
  return hours;
}

const daysOff = (time: Staff["time"] & { kind: "components" }): number =>
  time.annualLeaveDays.value + time.bankHolidayDays.value + time.studyDays.value;

/** The same, as a line that can be redone with a calculator. */
export function availableHoursLine(time: Staff["time"]): ExplainLine {
  const quantities = Object.values(time).filter((part): part is Quantity => typeof part === "object");
  return line(
    "Hours at work of one whole-time equivalent",
    arithmetic(time),
    availableHoursOfPost(time),
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
