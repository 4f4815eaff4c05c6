/** Days of a year. */
export const daysPerYear = 365.25;

export const monthsPerYear = 12;

/** The month, a twelfth of a year from day 0 on, that a time lies in; times from the horizon on count to the last. */
export const monthAt = (time: number, months: number): number =>
  Math.min(Math.floor((time / daysPerYear) * monthsPerYear), months - 1);

/** The year a time lies in: 0 is the warm-up, 1 the first observed; times from the horizon on count to the last. */
export const yearAt = (time: number, years: number): number =>
  time < 0 ? 0 : Math.min(Math.floor(time / daysPerYear) + 1, years);

/** The time at which a year ends; the warm-up ends at 0. */
export const yearEnd = (year: number): number => year * daysPerYear;
