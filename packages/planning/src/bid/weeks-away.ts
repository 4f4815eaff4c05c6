import { availableHoursOf, type Quantity, type Staff, weeksPerYear } from "@caseload/simulation";

/**
 * Weeks of a year in which one full-time person is not at work: leave, bank holidays, study, sickness and other absence, by
 * the staff times of a scenario. Null where hours are not by the week, or some end of the ranges leaves no time.
 */
export function weeksAway(time: Staff["time"]): Quantity | null {
  const available = availableHoursOf(time);
  if (available === null || time.kind === "alwaysOpen") return null;
  const { value, low, high } = available.hoursPerYear;
  const week = time.hoursPerWeek;
  const away = (hours: number, perWeek: number): number => weeksPerYear - hours / perWeek;
  return {
    value: away(value, week.value),
    low: away(high, week.high),
    high: away(low, week.low),
    unit: "weeks a year",
    origin: { from: "derived", how: "365 / 7 weeks - available hours / hours a week" }
  };
}
