import { categoryOf } from "../random/categorical.ts";
import type { KeyedDraws } from "../random/keyed-draws.ts";
import { Purpose } from "../random/purpose.ts";
import { type ArrivalTimes, openInflow } from "./inflow.ts";
import type { Lifetimes } from "./lifetimes.ts";
import { firstArrival } from "./person-number.ts";
import type { Program } from "./program.ts";
import { startingPeople } from "./starting-people.ts";
import { stayOf } from "./stay.ts";

/** Somebody who joins the caseload. Times in days; `id` is the person's number for draws. */
export interface Newcomer {
  readonly id: number;
  readonly diagnosedAt: number;
  readonly diesAt: number;
  readonly tier: number;
  readonly site: number;
}

/**
 * Who joins the caseload, and when: those there at the beginning of the warm-up, then those diagnosed, one by one. People
 * of a given starting caseload who were diagnosed during the warm-up come among them.
 */
export class Newcomers {
  readonly starting: readonly Newcomer[];
  /** Time of the next diagnosis; Infinity after the last. */
  nextAt = Number.POSITIVE_INFINITY;
  private readonly given: readonly Newcomer[];
  private readonly inflow: ArrivalTimes;
  private readonly lifetimes: Lifetimes;
  private readonly program: Program;
  private readonly draws: KeyedDraws;
  private nextGiven = 0;
  private nextArrival: number;
  private arrivals = 0;

  constructor(program: Program, draws: KeyedDraws) {
    this.program = program;
    this.draws = draws;
    this.lifetimes = stayOf(program.people).lifetimes;
    const begin = -program.clock.warmUpDays;
    const { count, diagnosedAt, diesAt, tier, site } = startingPeople(program, draws);
    const all = Array.from(
      { length: count },
      (_, id): Newcomer => ({
        id,
        diagnosedAt: diagnosedAt[id] as number,
        diesAt: diesAt[id] as number,
        tier: tier[id] as number,
        site: site[id] as number
      })
    );
    this.starting = all.filter((person) => person.diagnosedAt <= begin);
    this.given = all
      .filter((person) => person.diagnosedAt > begin)
      .sort((a, b) => a.diagnosedAt - b.diagnosedAt || a.id - b.id);
    this.inflow = openInflow(program, draws);
    this.nextArrival = this.inflow.next();
    this.#setNext();
  }

  /** Whoever is diagnosed at `nextAt`. */
  take(): Newcomer {
    const given = this.given[this.nextGiven];
    if (given !== undefined && given.diagnosedAt <= this.nextArrival) {
      this.nextGiven++;
      this.#setNext();
      return given;
    }
    const id = firstArrival + this.arrivals++;
    const diagnosedAt = this.nextArrival;
    const { tierShare, siteShare } = this.program.people;
    const newcomer = {
      id,
      diagnosedAt,
      diesAt: diagnosedAt + this.lifetimes.fromDiagnosis(this.draws, id),
      tier: categoryOf(tierShare, this.draws.uniform(id, Purpose.tierAtDiagnosis, 0)),
      site: siteShare.length === 1 ? 0 : categoryOf(siteShare, this.draws.uniform(id, Purpose.site, 0))
    };
    this.nextArrival = this.inflow.next();
    this.#setNext();
    return newcomer;
  }

  #setNext(): void {
    const given = this.given[this.nextGiven]?.diagnosedAt ?? Number.POSITIVE_INFINITY;
    this.nextAt = Math.min(given, this.nextArrival);
  }
}
