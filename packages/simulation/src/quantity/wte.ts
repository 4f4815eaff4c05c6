/** Whole-time equivalents that have so many hours of work a year, at so many available hours each. */
export function wteForHours(hoursPerYear: number, availableHoursPerWte: number): number {
  checkHours(hoursPerYear, availableHoursPerWte);
  return hoursPerYear / availableHoursPerWte;
}

/** Hours of work a year that so many whole-time equivalents have; the inverse of `wteForHours`. */
export function hoursForWte(wte: number, availableHoursPerWte: number): number {
  checkHours(wte, availableHoursPerWte);
  return wte * availableHoursPerWte;
}

function checkHours(amount: number, availableHoursPerWte: number): void {
  if (!(amount >= 0)) throw new RangeError(`invalid amount of work; below 0: ${amount}`);
  if (!(availableHoursPerWte > 0))
    throw new RangeError(`invalid available hours; not above 0: ${availableHoursPerWte}`);
}
