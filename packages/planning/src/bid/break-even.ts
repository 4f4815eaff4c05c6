/** How many events would have to be avoided a year for the posts to pay for themselves. */
export interface BreakEven {
  /** Pounds a year that the posts cost more than doing nothing. */
  readonly costPerYear: number;
  /** Pounds of one event. */
  readonly costPerEvent: number;
  readonly eventsPerYear: number;
  /** Of each hundred people on the caseload, a year. */
  readonly perHundredPeople: number | null;
}

/**
 * Events that would have to be avoided: a threshold, not a promise. Whether a post avoids any is not known.
 *
 * @param costPerEvent - pounds, above 0
 * @param caseload - people; null or 0 leaves the rate out
 * @throws RangeError for an event that costs nothing
 */
export function breakEven(costPerYear: number, costPerEvent: number, caseload: number | null): BreakEven {
  if (!(costPerEvent > 0)) throw new RangeError(`invalid cost of an event; not above 0: ${costPerEvent}`);
  const eventsPerYear = Math.max(0, costPerYear) / costPerEvent;
  const perHundredPeople = caseload !== null && caseload > 0 ? (100 * eventsPerYear) / caseload : null;
  return { costPerYear, costPerEvent, eventsPerYear, perHundredPeople };
}
