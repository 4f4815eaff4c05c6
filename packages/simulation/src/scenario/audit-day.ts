import { calendarDay } from "./calendar-day.ts";

/** A day of an audit. */
export interface AuditDay {
  /** Two days are as far apart as their numbers. */
  readonly number: number;
  /** "2026-01-31", or "day 5". */
  readonly name: string;
  /** False for the number that the template gives to each of its lines. */
  readonly isDate: boolean;
}

/** The longest audit, in days: ten years. */
export const mostAuditDays = 3660;

/**
 * A day as a trust writes it: 2026-01-31, the British 31/1/2026 (or with "-" or "."), either with a time of day after
 * it, or the number of a day of the audit, from 1. Null for anything else: years of two digits and the numbers that
 * spreadsheets keep dates as could be taken for another day.
 */
export function auditDay(text: string): AuditDay | null {
  if (/^\d{1,4}$/.test(text)) {
    const number = Number(text);
    return number >= 1 && number <= mostAuditDays ? { number, name: `day ${number}`, isDate: false } : null;
  }
  const date = text.replace(/[ T]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, "");
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(date);
  const british = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(date);
  const [year, month, day] = iso ? iso.slice(1, 4) : [british?.[4], british?.[3], british?.[1]];
  if (year === undefined || month === undefined || day === undefined) return null;
  const number = calendarDay(Number(year), Number(month), Number(day));
  if (number === null || Number(year) < earliestYear) return null;
  return { number, name: `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`, isDate: true };
}

const earliestYear = 1900;
