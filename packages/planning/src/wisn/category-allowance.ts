/** A support activity that every post of the category does: hours by period, or a share of working time. */
export type SupportActivity =
  | { readonly label: string; readonly share: number }
  | { readonly label: string; readonly hours: number; readonly per: "day" | "week" | "month" | "year" };

/** Length of the working periods that hours are stated by. */
export interface WorkingPeriods {
  /** Available working time, hours a year. */
  readonly workingHours: number;
  /** Needed for activities stated by the day or week. */
  readonly hoursPerDay?: number | undefined;
  /** Defaults to 5. */
  readonly daysPerWeek?: number | undefined;
}

/**
 * Category allowance standard: the share of working time that support activities take.
 *
 *   per day h / F · per week h / (F x days) · per month 12 h / AWT · per year h / AWT
 *
 * World Health Organization (2010), Workload indicators of staffing need: user's manual, step 6.
 *
 * @throws RangeError for a negative time, and where support takes all the time: such a post could serve nobody
 */
export function categoryAllowanceStandard(support: readonly SupportActivity[], periods: WorkingPeriods): number {
  const standard = support.reduce((sum, activity) => {
    const share = shareOf(activity, periods);
    if (!(share >= 0)) throw new RangeError(`invalid support time; below 0: ${activity.label}`);
    return sum + share;
  }, 0);
  return checked(standard);
}

function shareOf(activity: SupportActivity, { workingHours, hoursPerDay, daysPerWeek = 5 }: WorkingPeriods): number {
  if ("share" in activity) return activity.share;
  switch (activity.per) {
    case "day":
      return activity.hours / known(hoursPerDay);
    case "week":
      return activity.hours / (known(hoursPerDay) * daysPerWeek);
    case "month":
      return (12 * activity.hours) / workingHours;
    case "year":
      return activity.hours / workingHours;
  }
}

function known(hoursPerDay: number | undefined): number {
  if (hoursPerDay !== undefined && hoursPerDay > 0) return hoursPerDay;
  throw new RangeError(`invalid hours per day; needed for support stated by the day or week: ${hoursPerDay}`);
}

/**
 * Category allowance factor, CAF = 1 / (1 - CAS). Not 1 + CAS: adding 15 per cent is not dividing by 0.85.
 *
 * @throws RangeError unless 0 <= CAS < 1
 */
export const categoryAllowanceFactor = (standard: number): number => 1 / (1 - checked(standard));

function checked(standard: number): number {
  if (standard >= 0 && standard < 1) return standard;
  throw new RangeError(`invalid category allowance; support takes all the working time or less than none: ${standard}`);
}
