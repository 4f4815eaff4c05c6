/** What available working time is made of; all in days, or all in hours with `hoursPerUnit` 1. */
export interface WorkingTime {
  /** Days (or hours) a year that could be worked. */
  readonly possible: number;
  /** Days (or hours) a year lost: public holidays, annual leave, sickness, other leave. */
  readonly absences: readonly number[];
  /** Hours in one of these units; defaults to 1. */
  readonly hoursPerUnit?: number;
}

/**
 * Available working time of one post, hours a year.
 *
 *   AWT = [A - (B + C + D + E)] x F
 *
 * World Health Organization (2010), Workload indicators of staffing need: user's manual, step 3. Leave belongs here
 * and must not come off again among the allowances.
 *
 * @throws RangeError where an absence is negative or no time is left
 */
export function availableWorkingTime({ possible, absences, hoursPerUnit = 1 }: WorkingTime): number {
  const negative = absences.find((absence) => !(absence >= 0));
  if (negative !== undefined) throw new RangeError(`invalid absence; below 0: ${negative}`);
  const lost = absences.reduce((sum, absence) => sum + absence, 0);
  const time = (possible - lost) * hoursPerUnit;
  if (!(time > 0)) throw new RangeError(`invalid working time; nothing is left after absences: ${time}`);
  return time;
}
