import type { Person } from "./person.ts";
import type { Program } from "./program.ts";
import { blockOf, type RunLayout } from "./run.ts";
import type { Task } from "./task.ts";

/** What knows the time; a bare number would be boxed at every call that is not inlined. */
interface Moment {
  readonly now: number;
  readonly year: number;
}

/**
 * Levels over time: how many people are on the caseload, have a named nurse, how much work waits. Kept as areas (level x
 * days), brought up to date whenever a level changes; a year that ends closes all areas, so no event straddles years.
 */
export class TimeAreas {
  private readonly program: Program;
  private readonly years: number;
  private readonly personDays: Float64Array;
  private readonly namedCnsDays: Float64Array;
  private readonly keyWorkerDays: Float64Array;
  private readonly unplacedDays: Float64Array;
  private readonly siteDays: Float64Array;
  private readonly waitingDays: Float64Array;
  private readonly caseloadSeries: Float64Array;
  private readonly waitingSeries: Float64Array;
  // levels, and since when they hold
  private readonly alive: Int32Array;
  private readonly named: Int32Array;
  private readonly keyed: Int32Array;
  private readonly since: Float64Array;
  private readonly namedSince: Float64Array;
  private readonly atSite: Int32Array;
  private readonly siteSince: Float64Array;
  private readonly waiting: Int32Array;
  private readonly waitingSince: Float64Array;

  constructor(program: Program, layout: RunLayout, totals: Float64Array) {
    const { year, tier, site, task } = layout.dimensions;
    this.program = program;
    this.years = year;
    this.personDays = blockOf({ totals }, layout, "personDays");
    this.namedCnsDays = blockOf({ totals }, layout, "namedCnsDays");
    this.keyWorkerDays = blockOf({ totals }, layout, "keyWorkerDays");
    this.unplacedDays = blockOf({ totals }, layout, "unplacedDays");
    this.siteDays = blockOf({ totals }, layout, "personDaysAtSite");
    this.waitingDays = blockOf({ totals }, layout, "waitingDays");
    this.caseloadSeries = blockOf({ totals }, layout, "caseloadSeries");
    this.waitingSeries = blockOf({ totals }, layout, "waitingSeries");
    this.alive = new Int32Array(tier);
    this.named = new Int32Array(tier);
    this.keyed = new Int32Array(tier);
    this.since = new Float64Array(tier).fill(-program.clock.warmUpDays);
    this.namedSince = new Float64Array(tier).fill(-program.clock.warmUpDays);
    this.atSite = new Int32Array(site);
    this.siteSince = new Float64Array(site).fill(-program.clock.warmUpDays);
    this.waiting = new Int32Array(task);
    this.waitingSince = new Float64Array(task).fill(-program.clock.warmUpDays);
  }

  /** Somebody comes (1) or goes (-1). */
  change(now: number, person: Person, by: number, year: number): void {
    const { tier, site } = person;
    this.#closeTier(now, tier, year);
    if (this.program.places !== null) this.#closeNamed(now, tier, year);
    this.alive[tier] = (this.alive[tier] as number) + by;
    this.#closeSite(now, site, year);
    this.atSite[site] = (this.atSite[site] as number) + by;
  }

  /** Somebody has a named CNS, or key worker (1), or no more (-1). */
  name(now: number, person: Person, by: number, cns: boolean, keyWorker: boolean, year: number): void {
    const { tier } = person;
    this.#closeNamed(now, tier, year);
    if (cns) this.named[tier] = (this.named[tier] as number) + by;
    if (keyWorker) this.keyed[tier] = (this.keyed[tier] as number) + by;
  }

  /** Somebody is in another tier than before. */
  move(now: number, person: Person, from: number, year: number): void {
    const to = person.tier;
    const named = person.namedCns === null ? 0 : 1;
    const keyed = person.keyWorker === null ? 0 : 1;
    for (const level of [from, to]) {
      this.#closeTier(now, level, year);
      this.#closeNamed(now, level, year);
    }
    this.alive[from] = (this.alive[from] as number) - 1;
    this.alive[to] = (this.alive[to] as number) + 1;
    this.named[from] = (this.named[from] as number) - named;
    this.named[to] = (this.named[to] as number) + named;
    this.keyed[from] = (this.keyed[from] as number) - keyed;
    this.keyed[to] = (this.keyed[to] as number) + keyed;
  }

  /** A piece of work waits (1), or no more (-1). */
  wait({ now, year }: Moment, { isOversight, kind: { task } }: Task, by: number): void {
    if (isOversight) return;
    this.#closeWaiting(now, task, year);
    this.waiting[task] = (this.waiting[task] as number) + by;
  }

  /** Closes all areas: what follows belongs to the next year. */
  flush(now: number, year: number): void {
    for (let tier = 0; tier < this.since.length; tier++) {
      this.#closeTier(now, tier, year);
      this.#closeNamed(now, tier, year);
    }
    for (let site = 0; site < this.siteSince.length; site++) this.#closeSite(now, site, year);
    for (let kind = 0; kind < this.waitingSince.length; kind++) this.#closeWaiting(now, kind, year);
  }

  /** Writes the levels at the end of a week down. */
  snapshot(week: number): void {
    this.caseloadSeries[week] = this.alive.reduce((sum, count) => sum + count, 0);
    this.waitingSeries[week] = this.waiting.reduce((sum, count) => sum + count, 0);
  }

  /** Closed when people come, go or change tier, and never because of the staff: the same bits whoever is in post. */
  #closeTier(now: number, tier: number, year: number): void {
    const days = now - (this.since[tier] as number);
    this.since[tier] = now;
    const at = tier * this.years + year;
    this.personDays[at] = (this.personDays[at] as number) + days * (this.alive[tier] as number);
  }

  #closeNamed(now: number, tier: number, year: number): void {
    const days = now - (this.namedSince[tier] as number);
    this.namedSince[tier] = now;
    if (days === 0) return;
    const at = tier * this.years + year;
    const keyed = this.keyed[tier] as number;
    this.namedCnsDays[at] = (this.namedCnsDays[at] as number) + days * (this.named[tier] as number);
    this.keyWorkerDays[at] = (this.keyWorkerDays[at] as number) + days * keyed;
    if (this.program.places === null) return;
    const unplaced = (this.alive[tier] as number) - keyed;
    this.unplacedDays[at] = (this.unplacedDays[at] as number) + days * unplaced;
  }

  #closeSite(now: number, site: number, year: number): void {
    const at = site * this.years + year;
    const days = now - (this.siteSince[site] as number);
    this.siteSince[site] = now;
    this.siteDays[at] = (this.siteDays[at] as number) + days * (this.atSite[site] as number);
  }

  #closeWaiting(now: number, kind: number, year: number): void {
    const at = kind * this.years + year;
    const days = now - (this.waitingSince[kind] as number);
    this.waitingSince[kind] = now;
    this.waitingDays[at] = (this.waitingDays[at] as number) + days * (this.waiting[kind] as number);
  }
}
