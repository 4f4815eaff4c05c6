import { dayNumber } from "@caseload/simulation";

/** A financial year of the NHS, from 1 April to 31 March. */
export interface FinancialYear {
  /** "2026/27". */
  readonly label: string;
  /** 1 April. */
  readonly from: string;
  /** 1 April of the next. */
  readonly until: string;
  /** 365 or 366. */
  readonly days: number;
}

/**
 * So many financial years, the first being the one in which a day lies.
 *
 * @param day - ISO date
 * @throws RangeError for a day that is not in the calendar
 */
export function financialYears(day: string, count: number): readonly FinancialYear[] {
  const year = Number(day.slice(0, 4));
  const first = dayNumber(day) < dayNumber(`${year}-04-01`) ? year - 1 : year;
  return Array.from({ length: count }, (_, index) => financialYear(first + index));
}

function financialYear(startYear: number): FinancialYear {
  const from = `${startYear}-04-01`;
  const until = `${startYear + 1}-04-01`;
  const label = `${startYear}/${String((startYear + 1) % 100).padStart(2, "0")}`;
  return { label, from, until, days: daysBetween(from, until) };
}

/** Calendar year in which a financial year begins: 2026 for "2026/27". */
export const startYearOf = (label: string): number => Number(label.slice(0, 4));

/** Days from one to another, the second not counted; 0 where it is not later. */
export const daysBetween = (from: string, until: string): number => Math.max(0, dayNumber(until) - dayNumber(from));
