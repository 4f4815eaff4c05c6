/** A duty that some of the staff have beside the others: how many have it, and their hours a year each. */
export interface IndividualActivity {
  readonly label: string;
  readonly staff: number;
  readonly hoursPerYear: number;
}

/**
 * Individual allowance factor: posts that go into duties of certain staff.
 *
 *   IAF = sum of (staff x hours a year each) / AWT
 *
 * World Health Organization (2010), Workload indicators of staffing need: user's manual, step 6.
 *
 * @throws RangeError for a negative number of staff or hours
 */
export function individualAllowanceFactor(activities: readonly IndividualActivity[], workingHours: number): number {
  return activities.reduce((sum, { label, staff, hoursPerYear }) => {
    if (!(staff >= 0 && hoursPerYear >= 0)) throw new RangeError(`invalid individual allowance; below 0: ${label}`);
    return sum + (staff * hoursPerYear) / workingHours;
  }, 0);
}
