import { isSurvivalProblem } from "../survival/survival.ts";
import { survivalOf } from "../survival/survival-of.ts";
import type { Program } from "./program.ts";
import { daysPerYear } from "./year.ts";

/** About how large a run will be: what room to make, and how finely to cut the calendar. Results do not hang on it. */
export interface ExpectedSize {
  readonly people: number;
  readonly eventsPerDay: number;
}

/** Room beyond the mean, so that columns seldom grow. */
const spareRoom = 1.25;
const leastRoom = 64;

/** The expected size of a program's runs, from its rates alone. */
export function expectedSize({ clock, people, course, work }: Program): ExpectedSize {
  const survival = survivalOf(people.survival);
  const stay = isSurvivalProblem(survival) ? 0 : survival.mean;
  const years = clock.years + clock.warmUpDays / daysPerYear;
  const perYear = people.newPerYear * (1 + Math.max(0, people.growthPerYear) * clock.years);
  const alive = perYear * Math.min(stay, Math.max(years, stay)) || 0;
  const size = Math.min(Math.max(alive, people.startCount, people.startElapsedDays.length), mostRoom);
  const rates = Array.from({ length: course.tiers }, (_, tier) => workRate(work, tier, course.tiers));
  const perPerson =
    course.progression +
    course.treatmentChange +
    course.reEntry +
    rates.reduce((sum, rate) => sum + rate, 0) / course.tiers;
  return {
    people: Math.ceil(leastRoom + spareRoom * size),
    // Whatever arises is also finished.
    eventsPerDay: Math.max(1, 2 * size * perPerson)
  };
}

/** Beyond this many, columns grow as they fill. */
const mostRoom = 200_000;

function workRate(
  { demand, demandRate, recurring, intervalDays }: Program["work"],
  tier: number,
  tiers: number
): number {
  const byChance = tier < tiers && demand.length > 0 ? (demandRate[(tier + 1) * demand.length - 1] ?? 0) : 0;
  let recurs = 0;
  for (let i = 0; i < recurring.length; i++) recurs += 1 / (intervalDays[i] ?? Number.POSITIVE_INFINITY);
  return byChance + recurs;
}
