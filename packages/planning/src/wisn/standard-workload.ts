/** A health service activity: how often it is done a year, and its standard. */
export type Activity =
  | { readonly label: string; readonly volumePerYear: number; readonly hoursPerUnit: number }
  | { readonly label: string; readonly volumePerYear: number; readonly unitsPerHour: number };

/**
 * Standard workload: units of an activity that one post could do in a year, were it to do nothing else.
 *
 *   SW = AWT / hours per unit      or      SW = AWT x units per hour
 *
 * World Health Organization (2010), Workload indicators of staffing need: user's manual, step 5. `utilisation` is the
 * share of the working time that may be planned: 1 (the default) is WHO's method.
 *
 * @throws RangeError for a unit that takes no time
 */
export function standardWorkload(activity: Activity, workingHours: number, utilisation = 1): number {
  const planned = workingHours * utilisation;
  const workload = "hoursPerUnit" in activity ? planned / activity.hoursPerUnit : planned * activity.unitsPerHour;
  if (!(workload > 0 && workload < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`invalid activity standard; a unit must take some time: ${activity.label}`);
  }
  return workload;
}

/**
 * Posts that the activities ask for, before allowances: the sum of volume over standard workload.
 *
 * @throws RangeError for a negative volume
 */
export function serviceNeed(activities: readonly Activity[], workingHours: number, utilisation = 1): number {
  return activities.reduce((sum, activity) => {
    if (!(activity.volumePerYear >= 0)) throw new RangeError(`invalid volume; below 0: ${activity.volumePerYear}`);
    if (activity.volumePerYear === 0) return sum;
    return sum + activity.volumePerYear / standardWorkload(activity, workingHours, utilisation);
  }, 0);
}
