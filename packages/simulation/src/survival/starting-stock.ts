import { survivorsOfPastInflow } from "./discounting.ts";
import { stationaryCaseload } from "./stationary-caseload.ts";
import type { Survival } from "./survival.ts";

/** Who is on the caseload at the start. */
export type StartingStock =
  | { readonly from: "empty" }
  /** What the inflow at the start and its past growth imply. */
  | { readonly from: "steadyState" }
  /** So many people, with the times since diagnosis of a steady caseload. */
  | { readonly from: "count"; readonly count: number }
  /** One time since diagnosis, in years, for each person. */
  | { readonly from: "people"; readonly yearsSinceDiagnosis: readonly number[] };

/**
 * Mean number of the people of a starting caseload who are alive at a later time, as a function of years.
 * A person diagnosed `age` years before the start is alive with probability S(age + t)/S(age); in a steady caseload
 * the density of that age is S(age) e^(-growth age), normalised.
 * @throws RangeError for a count or age below 0, or a steady start with a survival of infinite mean
 */
export function survivorsOfStart(
  start: StartingStock,
  survival: Survival,
  ratePerYear: number,
  pastGrowth: number
): (years: number) => number {
  switch (start.from) {
    case "empty":
      return () => 0;
    case "steadyState": {
      const size = stationaryCaseload(ratePerYear, survival, pastGrowth);
      if (size === Number.POSITIVE_INFINITY) {
        throw new RangeError(`invalid start; with a mean survival of Infinity (${survival.law}) no caseload is steady`);
      }
      return survivorsOfCount(size, survival, pastGrowth);
    }
    case "count":
      if (!(start.count >= 0)) throw new RangeError(`invalid starting caseload; below 0: ${start.count}`);
      return survivorsOfCount(start.count, survival, pastGrowth);
    case "people":
      return survivorsOfPeople(start.yearsSinceDiagnosis, survival);
  }
}

function survivorsOfCount(count: number, survival: Survival, pastGrowth: number): (years: number) => number {
  const all = survivorsOfPastInflow(survival, pastGrowth, 0);
  // Without a mean the typical age is beyond any bound, and so is the life to come.
  if (all === Number.POSITIVE_INFINITY) return () => count;
  return (years) => (count * survivorsOfPastInflow(survival, pastGrowth, years)) / all;
}

function survivorsOfPeople(ages: readonly number[], survival: Survival): (years: number) => number {
  const people = ages.map((age) => {
    if (!(age >= 0)) throw new RangeError(`invalid time since diagnosis; below 0: ${age}`);
    return { age, alive: survival.survivors(age) };
  });
  return (years) =>
    // Someone older than the survival allows is known to live, and taken to die at once.
    people.reduce((sum, { age, alive }) => {
      if (years === 0) return sum + 1;
      return sum + (alive === 0 ? 0 : survival.survivors(age + years) / alive);
    }, 0);
}
