import { longer } from "./columns.ts";
import type { People } from "./people.ts";
import type { Person } from "./person.ts";
import type { Program } from "./program.ts";
import { blockOf, type RunLayout } from "./run.ts";

/**
 * Adds up the days on which people should have a named CNS and those on which they have one. Nobody should on the day of
 * the diagnosis: days count from the end of the window for a first contact.
 */
export class NamedTally {
  private readonly years: number;
  private readonly window: number;
  private readonly expectedDays: Float64Array;
  private readonly namedExpectedDays: Float64Array;
  private readonly expectedByMonth: Float64Array;
  private readonly namedByMonth: Float64Array;
  // by slot: since when days are not yet counted; Infinity where somebody has no named CNS
  private expectedSince = new Float64Array(64);
  private namedSince = new Float64Array(64);

  constructor({ work }: Program, layout: RunLayout, totals: Float64Array) {
    const run = { totals };
    this.years = layout.dimensions.year;
    this.window = work.namedWithinDays;
    this.expectedDays = blockOf(run, layout, "expectedDays");
    this.namedExpectedDays = blockOf(run, layout, "namedExpectedDays");
    this.expectedByMonth = blockOf(run, layout, "expectedByMonth");
    this.namedByMonth = blockOf(run, layout, "namedByMonth");
  }

  came({ slot, diagnosedAt }: Person, now: number): void {
    if (slot >= this.expectedSince.length) {
      this.expectedSince = longer(this.expectedSince, 2 * slot);
      this.namedSince = longer(this.namedSince, 2 * slot);
    }
    this.expectedSince[slot] = Math.max(now, diagnosedAt + this.window);
    this.namedSince[slot] = Number.POSITIVE_INFINITY;
  }

  named({ slot }: Person, now: number): void {
    this.namedSince[slot] = Math.max(now, this.expectedSince[slot] as number);
  }

  unnamed({ slot }: Person, now: number, tier: number, year: number): void {
    this.#addNamed(slot, now, tier * this.years + year);
    this.namedSince[slot] = Number.POSITIVE_INFINITY;
  }

  /** Counts what is not yet counted of one person's days, for the tier they were in. */
  close({ slot }: Person, now: number, tier: number, year: number): void {
    const at = tier * this.years + year;
    const days = now - (this.expectedSince[slot] as number);
    if (days > 0) {
      this.expectedDays[at] = (this.expectedDays[at] as number) + days;
      this.expectedSince[slot] = now;
    }
    this.#addNamed(slot, now, at);
  }

  yearEnded({ slots }: People, now: number, year: number): void {
    for (const person of slots) {
      if (person.isAlive) this.close(person, now, person.tier, year);
    }
  }

  /** Counts people at the end of a week: those who should have a named CNS by now, and those who have. */
  weekEnded({ slots }: People, now: number, month: number): void {
    for (const { isAlive, diagnosedAt, namedCns } of slots) {
      if (!isAlive || diagnosedAt + this.window > now) continue;
      this.expectedByMonth[month] = (this.expectedByMonth[month] as number) + 1;
      if (namedCns !== null) this.namedByMonth[month] = (this.namedByMonth[month] as number) + 1;
    }
  }

  #addNamed(slot: number, now: number, at: number): void {
    const days = now - (this.namedSince[slot] as number);
    if (!(days > 0)) return;
    this.namedExpectedDays[at] = (this.namedExpectedDays[at] as number) + days;
    this.namedSince[slot] = now;
  }
}
