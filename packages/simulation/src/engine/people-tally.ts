import type { People } from "./people.ts";
import type { Person } from "./person.ts";
import { blockOf, histogramDays, type RunLayout } from "./run.ts";

/** Adds up what becomes of people: who came and died, how soon they were named and assessed, whose needs were all met. */
export class PeopleTally {
  private readonly years: number;
  private readonly arrivals: Float64Array;
  private readonly deaths: Float64Array;
  private readonly deathsInformed: Float64Array;
  private readonly deathsPlanned: Float64Array;
  private readonly daysToNamedCns: Float64Array;
  private readonly daysToAssessment: Float64Array;
  private readonly daysUnnamed: Float64Array;
  private readonly daysUnassessed: Float64Array;
  private readonly diedUnnamed: Float64Array;
  private readonly diedUnassessed: Float64Array;
  private readonly peopleWithDue: Float64Array;
  private readonly peopleAllInTime: Float64Array;

  constructor(layout: RunLayout, totals: Float64Array) {
    const run = { totals };
    this.years = layout.dimensions.year;
    this.arrivals = blockOf(run, layout, "arrivals");
    this.deaths = blockOf(run, layout, "deaths");
    this.deathsInformed = blockOf(run, layout, "deathsInformed");
    this.deathsPlanned = blockOf(run, layout, "deathsPlanned");
    this.daysToNamedCns = blockOf(run, layout, "daysToNamedCns");
    this.daysToAssessment = blockOf(run, layout, "daysToAssessment");
    this.daysUnnamed = blockOf(run, layout, "daysUnnamed");
    this.daysUnassessed = blockOf(run, layout, "daysUnassessed");
    this.diedUnnamed = blockOf(run, layout, "diedUnnamed");
    this.diedUnassessed = blockOf(run, layout, "diedUnassessed");
    this.peopleWithDue = blockOf(run, layout, "peopleWithDue");
    this.peopleAllInTime = blockOf(run, layout, "peopleAllInTime");
  }

  came({ tier }: Person, year: number): void {
    addOne(this.arrivals, tier * this.years + year);
  }

  died(people: People, person: Person, year: number): void {
    addOne(this.deaths, person.tier * this.years + year);
    if (person.informed) addOne(this.deathsInformed, year);
    if (person.planned) addOne(this.deathsPlanned, year);
    this.#settle(people, person, year);
    if (person.diagnosedAt >= 0) {
      if (!person.everNamed) addOne(this.diedUnnamed, year);
      if (!person.assessed) addOne(this.diedUnassessed, year);
    }
    this.#never(person, person.diesAt);
  }

  /** Called before the person counts as assessed. */
  assessed(person: Person, now: number): void {
    if (!person.assessed) this.#after(this.daysToAssessment, person, now);
  }

  /** Called before the person counts as named. */
  named(person: Person, now: number): void {
    if (!person.everNamed) this.#after(this.daysToNamedCns, person, now);
  }

  yearEnded(people: People, year: number): void {
    for (const person of people.slots) {
      if (person.isAlive) this.#settle(people, person, year);
    }
  }

  end(people: People, now: number): void {
    for (const person of people.slots) {
      if (person.isAlive) this.#never(person, now);
    }
  }

  /** A person's year is over: was anything due, and if so all of it done in time? */
  #settle({ dueInYear, metInYear }: People, { slot, tier }: Person, year: number): void {
    const own = 2 * slot + (year & 1);
    const due = dueInYear[own] as number;
    if (due > 0) {
      const at = tier * this.years + year;
      addOne(this.peopleWithDue, at);
      if (metInYear[own] === due) addOne(this.peopleAllInTime, at);
    }
    dueInYear[own] = 0;
    metInYear[own] = 0;
  }

  #after(histogram: Float64Array, { diagnosedAt }: Person, now: number): void {
    if (diagnosedAt >= 0) addOne(histogram, Math.min(Math.floor(now - diagnosedAt), histogramDays - 1));
  }

  /** Whoever never was named, or assessed, counts beyond every day, and by the days until they were there no more. */
  #never(person: Person, until: number): void {
    if (person.diagnosedAt < 0) return;
    if (!person.everNamed) {
      addOne(this.daysToNamedCns, histogramDays - 1);
      this.#after(this.daysUnnamed, person, until);
    }
    if (!person.assessed) {
      addOne(this.daysToAssessment, histogramDays - 1);
      this.#after(this.daysUnassessed, person, until);
    }
  }
}

const addOne = (block: Float64Array, at: number): void => {
  block[at] = (block[at] as number) + 1;
};
