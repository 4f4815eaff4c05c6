import { exp, expm1 } from "../arithmetic/exponential.ts";
import { log1p } from "../arithmetic/logarithm.ts";
import { gammaMultiplier } from "../random/gamma-multiplier.ts";
import type { KeyedDraws } from "../random/keyed-draws.ts";
import { Purpose } from "../random/purpose.ts";
import type { PeopleProgram, Program } from "./program.ts";
import { daysPerYear } from "./year.ts";

/** A month is a twelfth of a year, as in `inflowOverTime`. */
const daysPerMonth = daysPerYear / 12;
/** Added to the number of a month, which is below 0 in the warm-up, to make the number of an occurrence. */
const monthOffset = 1048576;

/** The times at which people are diagnosed. */
export interface ArrivalTimes {
  /** Day of the next diagnosis, rising from call to call; Infinity from the horizon on. */
  next(): number;
}

/**
 * The inflow of one replication: a Poisson process from the beginning of the warm-up (from day 0 where the people of day
 * 0 are given) to the horizon, by inversion of its cumulative rate, one keyed exponential for each arrival, so that a
 * greater inflow brings every arrival forward and changes nothing else.
 *
 * The rate is `newPerYear` x e^(growth t), with the past growth before day 0, x the factor of the month (the year repeats
 * backwards too) x, where overdispersed, a gamma variable of mean 1 drawn anew each month. Months with a count have
 * exactly so many arrivals (rounded), anywhere in the month, instead.
 */
export function openInflow(program: Pick<Program, "clock" | "people">, draws: KeyedDraws): ArrivalTimes {
  const { clock, people } = program;
  const listed = people.start === "count" || people.start === "people";
  return new Inflow(people, listed ? 0 : -clock.warmUpDays, clock.horizonDays, draws);
}

class Inflow implements ArrivalTimes {
  private readonly people: PeopleProgram;
  private readonly draws: KeyedDraws;
  private readonly horizon: number;
  /** Time reached, and exponentials drawn. */
  private now: number;
  private drawn = 0;
  /** The month the time is in: its number, its end, and its rate at the time 0 of its growth. */
  private month: number;
  private end = 0;
  private ratePerDay = 0;
  private growthPerDay = 0;
  /** Arrivals still to come in a month with a count; -1 in others. */
  private counted = -1;
  /** What is left, in expected arrivals, of the exponential that the next arrival takes. */
  private left = 0;

  constructor(people: PeopleProgram, from: number, horizon: number, draws: KeyedDraws) {
    this.people = people;
    this.draws = draws;
    this.horizon = horizon;
    this.now = from;
    this.month = Math.floor(from / daysPerMonth);
    this.#enterMonth();
    this.left = this.#exponential();
  }

  next(): number {
    while (this.now < this.horizon) {
      const at = this.counted < 0 ? this.#byRate() : this.#byCount();
      if (at <= this.end) {
        this.now = at;
        return at < this.horizon ? at : Number.POSITIVE_INFINITY;
      }
      this.now = this.end;
      this.month += 1;
      this.#enterMonth();
    }
    return Number.POSITIVE_INFINITY;
  }

  #exponential(): number {
    return this.draws.exponential(0, Purpose.inflow, this.drawn++);
  }

  #enterMonth(): void {
    const { newPerYear, monthFactors, monthlyCounts, growthPerYear, pastGrowthPerYear } = this.people;
    const month = this.month;
    this.end = (month + 1) * daysPerMonth;
    const count = monthlyCounts[month];
    this.counted = count === undefined ? -1 : Math.round(count);
    if (count !== undefined) return;
    const factor = monthFactors[((month % 12) + 12) % 12] ?? 1;
    this.ratePerDay = (newPerYear * factor * this.#multiplier(month)) / daysPerYear;
    this.growthPerDay = (month < 0 ? pastGrowthPerYear : growthPerYear) / daysPerYear;
  }

  #multiplier(month: number): number {
    const cv = this.people.overdispersionCv;
    return gammaMultiplier(cv, this.draws, 0, Purpose.inflowMultiplier, month + monthOffset);
  }

  /** Time of the next arrival, or Infinity beyond the end of the month, whose arrivals are then taken off `left`. */
  #byRate(): number {
    const growth = this.growthPerDay;
    const rate = this.ratePerDay * exp(growth * this.now);
    const days = this.end - this.now;
    const expected = rate * (growth === 0 ? days : expm1(growth * days) / growth);
    if (this.left >= expected) {
      this.left -= expected;
      return Number.POSITIVE_INFINITY;
    }
    const wait = growth === 0 ? this.left / rate : log1p((this.left * growth) / rate) / growth;
    this.left = this.#exponential();
    return Math.min(this.now + wait, this.end);
  }

  /** Of n times anywhere in what is left of the month, the first: 1 - U^(1/n) of the way. */
  #byCount(): number {
    if (this.counted <= 0) return Number.POSITIVE_INFINITY;
    const share = -expm1(-this.#exponential() / this.counted);
    this.counted -= 1;
    return Math.min(this.now + (this.end - this.now) * share, this.end);
  }
}
