import { exp } from "../arithmetic/exponential.ts";
import { categoryOf } from "../random/categorical.ts";
import { gammaMultiplier } from "../random/gamma-multiplier.ts";
import type { KeyedDraws } from "../random/keyed-draws.ts";
import { poissonVariate } from "../random/poisson-variate.ts";
import { Purpose } from "../random/purpose.ts";
import { firstArrival } from "./person-number.ts";
import type { PeopleProgram, Program } from "./program.ts";
import { stayOf } from "./stay.ts";
import { daysPerYear } from "./year.ts";

/** The two draws of the size of a starting caseload: its mean where inflow is overdispersed, and the number. */
const meanDraw = 0;
const numberDraw = 1;

/**
 * The people a service starts with, as columns; their numbers for draws are 0, 1, 2 … Times in days. Whoever was
 * diagnosed after the beginning of the warm-up arrives at that time, the others are there from the beginning.
 */
export interface StartingPeople {
  readonly count: number;
  readonly diagnosedAt: Float64Array;
  /** Infinity where nobody dies. */
  readonly diesAt: Float64Array;
  readonly tier: Uint8Array;
  readonly site: Uint8Array;
}

/**
 * Who is on the caseload at the start of a replication.
 *
 * `steadyState`: at the beginning of the warm-up, as many as the inflow of then (less by past growth) keeps up: a Poisson
 * number, its mean spread by a gamma variable where inflow is overdispersed, in which case it has the mean and variance
 * of `stationaryCaseload` and `caseloadVariance`. Months are evened out. `count`, `people`: those alive on day 0, exactly.
 * `empty`: nobody.
 * @throws RangeError for more people than numbers are kept for, or a steady start without a mean survival
 */
export function startingPeople(
  { clock, people }: Pick<Program, "clock" | "people">,
  draws: KeyedDraws
): StartingPeople {
  // The day on which they are known to be alive.
  const day = people.start === "steadyState" ? -clock.warmUpDays : 0;
  const elapsed = elapsedDays(people, clock.warmUpDays, draws);
  const { lifetimes } = stayOf(people);
  const count = elapsed.length;
  const diagnosedAt = new Float64Array(count);
  const diesAt = new Float64Array(count);
  const tier = new Uint8Array(count);
  const site = new Uint8Array(count);
  for (let person = 0; person < count; person++) {
    const days = elapsed[person] as number;
    const given = people.startTier[person] ?? -1;
    diagnosedAt[person] = day - days;
    diesAt[person] = day + lifetimes.remaining(draws, person, days);
    tier[person] = given >= 0 ? given : categoryOf(people.tierShare, draws.uniform(person, Purpose.tierAtDiagnosis, 0));
    site[person] = categoryOf(people.siteShare, draws.uniform(person, Purpose.site, 0));
  }
  return { count, diagnosedAt, diesAt, tier, site };
}

/** Days since diagnosis, on the day they are known to be alive, of everyone at the start. */
function elapsedDays(people: PeopleProgram, warmUpDays: number, draws: KeyedDraws): Float64Array {
  if (people.start === "people") return people.startElapsedDays;
  if (people.start === "empty") return new Float64Array(0);
  const count = people.start === "count" ? people.startCount : steadyNumber(people, warmUpDays, draws);
  if (count > firstArrival) throw new RangeError(`invalid starting caseload; above ${firstArrival}: ${count}`);
  const { timeSinceDiagnosis } = stayOf(people);
  const elapsed = new Float64Array(count);
  for (let person = 0; person < count; person++) elapsed[person] = timeSinceDiagnosis.draw(draws, person);
  return elapsed;
}

function steadyNumber(people: PeopleProgram, warmUpDays: number, draws: KeyedDraws): number {
  const { newPerYear, pastGrowthPerYear } = people;
  if (newPerYear === 0) return 0;
  const { perNewPerYear, cv } = stayOf(people).steadyCaseload;
  if (perNewPerYear === Number.POSITIVE_INFINITY) {
    throw new RangeError("invalid start; with a mean survival of Infinity no caseload is steady");
  }
  const mean = newPerYear * exp((-pastGrowthPerYear * warmUpDays) / daysPerYear) * perNewPerYear;
  const spread = gammaMultiplier(cv, draws, 0, Purpose.startingCaseload, meanDraw);
  return poissonVariate(mean * spread, draws, 0, Purpose.startingCaseload, numberDraw);
}
