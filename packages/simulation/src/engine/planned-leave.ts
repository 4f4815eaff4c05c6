import type { KeyedDraws } from "../random/keyed-draws.ts";
import { Purpose } from "../random/purpose.ts";
import type { RotaProgram } from "./program.ts";

const daysPerWeek = 7;
const fullTimeDays = 5;

/** More draws than a leave year takes of one stream: two for each of its days at most. */
const drawsPerYear = 1024;

/**
 * Takes annual and study leave off a person's working days, `works` being 1 on each of them and 0 elsewhere, from the
 * first day of the calendar on. What is left in `works` are the days not on leave.
 *
 * In each leave year a person has leave in proportion to the days worked in a week. A share of it,
 * `leaveInWeeksShare`, is taken in whole weeks, one in each equal part of the year; the rest are single days, likewise
 * spread over the working days left, and so are the days of study. Days that do not come out whole are rounded up or down by lot, so that the mean is right.
 */
export function takeLeave(works: Uint8Array, server: number, week: number, rota: RotaProgram, draws: KeyedDraws): void {
  const { leaveYears, annualLeaveDays, leaveInWeeksShare, studyDays } = rota;
  const [firstDay = 0] = leaveYears;
  const share = week / fullTimeDays;
  for (let year = 0; year + 1 < leaveYears.length; year++) {
    const from = (leaveYears[year] ?? 0) - firstDay;
    const days = works.subarray(from, (leaveYears[year + 1] ?? 0) - firstDay);
    const weekday = (rota.firstWeekday + from) % daysPerWeek;
    const first = year * drawsPerYear;
    const uniform = (stream: number, draw: number): number => draws.uniform(server, stream, first + draw);
    const leave = rounded(annualLeaveDays * share, uniform(Purpose.annualLeave, 0));
    const weeks = Math.floor((leave * leaveInWeeksShare) / week);
    const inBlocks = takeWeeks(days, weeks, leave, weekday, (draw) => uniform(Purpose.annualLeave, 1 + draw));
    takeDays(days, leave - inBlocks, (draw) => uniform(Purpose.annualLeave, 1 + weeks + draw));
    takeDays(days, rounded(studyDays * share, uniform(Purpose.study, 0)), (draw) => uniform(Purpose.study, 1 + draw));
  }
}

/** A whole number with this mean. */
function rounded(mean: number, uniform: number): number {
  const whole = Math.floor(mean);
  return whole + Number(uniform < mean - whole);
}

/** Takes weeks from Monday on, one in each equal part of the year; returns the working days that they cost. */
function takeWeeks(
  days: Uint8Array,
  weeks: number,
  most: number,
  firstWeekday: number,
  uniform: (draw: number) => number
): number {
  const firstMonday = (daysPerWeek - firstWeekday) % daysPerWeek;
  const mondays = Math.floor((days.length - firstMonday) / daysPerWeek);
  let taken = 0;
  for (let block = 0; block < weeks; block++) {
    const monday = firstMonday + daysPerWeek * Math.floor(((block + uniform(block)) * mondays) / weeks);
    for (let day = monday; day < monday + daysPerWeek && taken < most; day++) {
      taken += days[day] ?? 0;
      days[day] = 0;
    }
  }
  return taken;
}

/** Takes so many single days, one in each equal part of the working days. */
function takeDays(days: Uint8Array, count: number, uniform: (draw: number) => number): void {
  const left: number[] = [];
  for (let day = 0; day < days.length; day++) if (days[day] === 1) left.push(day);
  const taken = Math.min(count, left.length);
  for (let draw = 0; draw < taken; draw++) {
    days[left[Math.floor(((draw + uniform(draw)) * left.length) / taken)] ?? 0] = 0;
  }
}
