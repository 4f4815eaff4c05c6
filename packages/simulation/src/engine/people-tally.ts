import type { People } from "./people.ts";
import { blockOf, histogramDays, type RunLayout } from "./run.ts";

/** Adds up what becomes of people: who came and died, how soon they were named and assessed, whose needs were all met. */
export class PeopleTally {
  readonly #years: number;
  readonly #arrivals: Float64Array;
  readonly #deaths: Float64Array;
  readonly #deathsInformed: Float64Array;
  readonly #deathsPlanned: Float64Array;
  readonly #daysToNamedCns: Float64Array;
  readonly #daysToAssessment: Float64Array;
  readonly #peopleWithDue: Float64Array;
  readonly #peopleAllInTime: Float64Array;

  constructor(layout: RunLayout, totals: Float64Array) {
    const run = { totals };
    this.#years = layout.dimensions.year;
    this.#arrivals = blockOf(run, layout, "arrivals");
    this.#deaths = blockOf(run, layout, "deaths");
    this.#deathsInformed = blockOf(run, layout, "deathsInformed");
    this.#deathsPlanned = blockOf(run, layout, "deathsPlanned");
    this.#daysToNamedCns = blockOf(run, layout, "daysToNamedCns");
    this.#daysToAssessment = blockOf(run, layout, "daysToAssessment");
    this.#peopleWithDue = blockOf(run, layout, "peopleWithDue");
    this.#peopleAllInTime = blockOf(run, layout, "peopleAllInTime");
  }

  came({ tier }: People, person: number, year: number): void {
    addOne(this.#arrivals, (tier[person] as number) * this.#years + year);
  }

  died(people: People, person: number, year: number): void {
    addOne(this.#deaths, (people.tier[person] as number) * this.#years + year);
    if (people.informed[person] === 1) addOne(this.#deathsInformed, year);
    if (people.planned[person] === 1) addOne(this.#deathsPlanned, year);
    this.#settle(people, person, year);
    this.#never(people, person);
  }

  /** Called before the person counts as assessed. */
  assessed(people: People, person: number, now: number): void {
    if (people.assessed[person] === 0) this.#after(this.#daysToAssessment, people, person, now);
  }

  /** Called before the person counts as named. */
  named(people: People, person: number, now: number): void {
    if (people.everNamed[person] === 0) this.#after(this.#daysToNamedCns, people, person, now);
  }

  yearEnded(people: People, year: number): void {
    for (let person = 0; person < people.used; person++) {
      if (people.isAlive[person] === 1) this.#settle(people, person, year);
    }
  }

  end(people: People): void {
    for (let person = 0; person < people.used; person++) {
      if (people.isAlive[person] === 1) this.#never(people, person);
    }
  }

  /** A person's year is over: was anything due, and if so all of it done in time? */
  #settle({ dueInYear, metInYear, tier }: People, person: number, year: number): void {
    const own = 2 * person + (year & 1);
    const due = dueInYear[own] as number;
    if (due > 0) {
      const at = (tier[person] as number) * this.#years + year;
      addOne(this.#peopleWithDue, at);
      if (metInYear[own] === due) addOne(this.#peopleAllInTime, at);
    }
    dueInYear[own] = 0;
    metInYear[own] = 0;
  }

  #after(histogram: Float64Array, { diagnosedAt }: People, person: number, now: number): void {
    const since = diagnosedAt[person] as number;
    if (since >= 0) addOne(histogram, Math.min(Math.floor(now - since), histogramDays - 1));
  }

  /** Whoever never was named, or assessed, counts beyond every day. */
  #never({ diagnosedAt, everNamed, assessed }: People, person: number): void {
    if ((diagnosedAt[person] as number) < 0) return;
    if (everNamed[person] === 0) addOne(this.#daysToNamedCns, histogramDays - 1);
    if (assessed[person] === 0) addOne(this.#daysToAssessment, histogramDays - 1);
  }
}

const addOne = (block: Float64Array, at: number): void => {
  block[at] = (block[at] as number) + 1;
};
