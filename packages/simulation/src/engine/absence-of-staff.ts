import { defaultById } from "@caseload/evidence";
import { daysPerWeek, weeksPerYear } from "../quantity/available-hours.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { bankHolidays } from "./bank-holidays.ts";

/** Leave in days a year of a full-time post; absence in shares of the time left after it. Without bank holidays. */
export interface AbsenceOfStaff {
  readonly annualLeaveDays: number;
  readonly studyDays: number;
  readonly sicknessShare: number;
  readonly otherAbsenceShare: number;
}

/**
 * What rostered staff are absent for. Where a scenario gives its headroom alone, nobody knows what it is made of: bank
 * holidays are those of the calendar, and the rest is made of leave, study, sickness and other absence in the
 * proportions of the defaults. A headroom smaller than the bank holidays leaves nothing else.
 */
export function absenceOfStaff({ staff: { time }, nation, startDate, years }: Scenario): AbsenceOfStaff {
  if (time.kind === "components") {
    return {
      annualLeaveDays: time.annualLeaveDays.value,
      studyDays: time.studyDays.value,
      sicknessShare: time.sicknessShare.value,
      otherAbsenceShare: time.otherAbsenceShare.value
    };
  }
  const usual = {
    annualLeaveDays: defaultById("annual-leave-days").value,
    studyDays: defaultById("study-days").value,
    sicknessShare: defaultById("sickness-share").value,
    otherAbsenceShare: defaultById("other-absence-share").value
  };
  const factor =
    time.kind === "headroom" ? factorFor(time.headroom.value, usual, holidaysPerYear(nation, startDate, years)) : 0;
  return {
    annualLeaveDays: factor * usual.annualLeaveDays,
    studyDays: factor * usual.studyDays,
    sicknessShare: factor * usual.sicknessShare,
    otherAbsenceShare: factor * usual.otherAbsenceShare
  };
}

/** The factor k of all absence with (1 - B - kA)(1 - kC) = 1 - headroom, B being bank holidays, A leave, C absence. */
function factorFor(headroom: number, usual: AbsenceOfStaff, holidays: number): number {
  const workingDays = weeksPerYear * daysPerWeek;
  const leave = (usual.annualLeaveDays + usual.studyDays) / workingDays;
  const absent = usual.sicknessShare + usual.otherAbsenceShare;
  const closed = holidays / workingDays;
  const rest = headroom - closed;
  if (rest <= 0) return 0;
  const linear = (1 - closed) * absent + leave;
  return (2 * rest) / (linear + Math.sqrt(linear * linear - 4 * leave * absent * rest));
}

/** Bank holidays a year, on average from the year of the start on; all are on working days. */
function holidaysPerYear(nation: Scenario["nation"], startDate: string, years: number): number {
  const first = Number(startDate.slice(0, 4));
  let days = 0;
  for (let year = first; year < first + years; year++) {
    days += bankHolidays(nation, year).length;
  }
  return days / years;
}
