import { daysPerYear } from "../../engine/year.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { survivalIn } from "./caseload-claims.ts";

/** Steps a year; the error falls with the fourth power. */
const stepsPerYear = 100;

/**
 * Mean person-years of each tier in the years observed, for an even inflow from nobody at the start of the warm-up, an
 * exponential survival and moves between tiers at a rate: dn/dt = lambda share + (moves - deaths) n, solved together with
 * its integral by the Runge-Kutta method of order 4.
 */
export function personYearsByTier(scenario: Scenario): readonly number[] {
  const { tiers, tierChanges, inflow, years, warmUpDays } = scenario;
  const deaths = 1 / survivalIn(scenario).mean;
  const arrivals = tiers.map(({ share }) => share.value * inflow.newPatientsPerYear.value);
  const moves = tierChanges.perYear;
  const change = (people: readonly number[]): number[] =>
    people.map((here, tier) => {
      let rate = (arrivals[tier] ?? 0) - deaths * here;
      for (const [other, there] of people.entries()) {
        rate += (moves[other]?.[tier] ?? 0) * there - (moves[tier]?.[other] ?? 0) * here;
      }
      return rate;
    });
  let people: readonly number[] = tiers.map(() => 0);
  people = advance(people, warmUpDays / daysPerYear, change).people;
  return advance(people, years, change).personYears;
}

function advance(start: readonly number[], years: number, change: (people: readonly number[]) => readonly number[]) {
  const steps = Math.ceil(years * stepsPerYear);
  const step = steps === 0 ? 0 : years / steps;
  let people = start;
  let personYears: readonly number[] = start.map(() => 0);
  for (let i = 0; i < steps; i++) {
    const first = change(people);
    const at2 = plus(people, first, step / 2);
    const second = change(at2);
    const at3 = plus(people, second, step / 2);
    const third = change(at3);
    const at4 = plus(people, third, step);
    const fourth = change(at4);
    const weighted = (a: readonly number[], b: readonly number[], c: readonly number[], d: readonly number[]) =>
      a.map((each, tier) => (each + 2 * (b[tier] ?? 0) + 2 * (c[tier] ?? 0) + (d[tier] ?? 0)) / 6);
    personYears = plus(personYears, weighted(people, at2, at3, at4), step);
    people = plus(people, weighted(first, second, third, fourth), step);
  }
  return { people, personYears };
}

const plus = (a: readonly number[], b: readonly number[], times: number): readonly number[] =>
  a.map((each, tier) => each + times * (b[tier] ?? 0));
