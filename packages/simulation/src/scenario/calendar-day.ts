const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * A day's number in the Gregorian calendar, 1 January of the year 1 being 1; null for a day that is not in the
 * calendar. Two days are as many days apart as their numbers.
 */
export function calendarDay(year: number, month: number, day: number): number | null {
  const length = (lengths[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0);
  if (!Number.isInteger(year) || year < 1 || !Number.isInteger(day) || day < 1 || day > length) return null;
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const inMonths = lengths.slice(0, month - 1).reduce((sum, each) => sum + each, 0);
  return before * 365 + leapDays + inMonths + (month > 2 && isLeap(year) ? 1 : 0) + day;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
