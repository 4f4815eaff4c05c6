import { dayNumber } from "../scenario/day-number.ts";
import { daysPerMonth } from "../scenario/quantity-input.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { availableHoursOf } from "../scenario/staff-hours.ts";
import { absenceOfStaff } from "./absence-of-staff.ts";
import { weekdayOf } from "./bank-holidays.ts";
import { leaveYearsOf } from "./compile-clock.ts";
import type { RotaProgram } from "./program.ts";
import type { Server } from "./servers-of.ts";
import { daysPerYear } from "./year.ts";

const daysPerWeek = 7;

/** What a roster is drawn from. */
export function compileRota(scenario: Scenario, servers: readonly Server[], dutiesShare: Float64Array): RotaProgram {
  const { staff, roles, startDate } = scenario;
  const { time } = staff;
  const absence = absenceOfStaff(scenario);
  const start = dayNumber(startDate);
  const leaveYears = leaveYearsOf(scenario);
  const byServer = (number: (server: Server) => number): Float64Array => Float64Array.from(servers, number);
  const byRole = (values: Readonly<Record<string, { readonly value: number }>>, role: number): number =>
    values[roles[role]?.id ?? ""]?.value ?? 0;
  return {
    fidelity: time.kind === "alwaysOpen" ? "alwaysOpen" : staff.fidelity,
    availableHoursPerYear: availableHoursOf(time)?.hoursPerYear.value ?? 0,
    hoursPerWeek:
      time.kind === "alwaysOpen" ? (time.hoursPerYear.value / daysPerYear) * daysPerWeek : time.hoursPerWeek.value,
    annualLeaveDays: absence.annualLeaveDays,
    leaveInWeeksShare: staff.leaveInWeeksShare.value,
    studyDays: absence.studyDays,
    sicknessShare: absence.sicknessShare,
    sicknessSpellDays: staff.sicknessSpellDays.value,
    otherAbsenceShare: absence.otherAbsenceShare,
    otherAbsenceSpellDays: staff.otherAbsenceSpellDays.value,
    // The delegable part of non-clinical time is a task of the catalogue, so that a support worker can take it over.
    nonClinicalShare: staff.nonClinicalShare.value * (1 - staff.delegableShareOfNonClinical.value),
    dutiesShare,
    crossCover: staff.crossCoverShare.value,
    vacancyShare: staff.vacancyShare.value,
    recruitmentDays: staff.recruitmentWeeks.value * daysPerWeek,
    leaveYears: Int32Array.from(leaveYears),
    firstWeekday: weekdayOf(start + (leaveYears[0] ?? 0)),
    wte: byServer(({ wte }) => wte),
    sbcShare: byServer(({ post }) => post.sbcShare.value),
    preempted: Uint8Array.from(servers, ({ post }) => Number(post.protection === "preempted")),
    fromDay: byServer(({ post }) =>
      post.startDate === null ? Number.NEGATIVE_INFINITY : dayNumber(post.startDate) - start
    ),
    // The last day of a post is a day in post.
    toDay: byServer(({ post }) =>
      post.endDate === null ? Number.POSITIVE_INFINITY : dayNumber(post.endDate) + 1 - start
    ),
    leaversPerYear: byServer(({ role }) => byRole(staff.leaversPerYear, role)),
    rampDays: byServer(({ role }) => byRole(staff.rampMonths, role) * daysPerMonth)
  };
}
