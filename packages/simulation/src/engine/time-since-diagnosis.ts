import { exp } from "../arithmetic/exponential.ts";
import { findRoot } from "../arithmetic/root.ts";
import type { KeyedDraws } from "../random/keyed-draws.ts";
import { Purpose } from "../random/purpose.ts";
import { yearsOfPastGrowth } from "../survival/discounting.ts";
import type { Survival } from "../survival/survival.ts";
import { daysPerYear } from "./year.ts";

/** Steps of the envelope over the years of past growth; they widen with the cube, as survival falls fastest at first. */
const cells = 400;
/** A tail smaller than this, of everyone, may be what rounding left of two integrals: there is none. */
const roundingLeft = 1e-12;

/**
 * How long ago the people of a steady caseload were diagnosed. The density of the time u is proportional to
 * e^(-growth u) S(u), growth being that of the inflow up to now (which counts for `yearsOfPastGrowth`, as in
 * `stationaryCaseload`). Drawn exactly: by rejection under a staircase, and beyond those years, where S alone is left, by
 * inversion of its integral. Where the law has no mean, times beyond those years are left out.
 */
export class TimeSinceDiagnosis {
  private readonly survival: Survival;
  private readonly growth: number;
  private readonly edges = new Float64Array(cells + 1);
  /** Most and least that the density can be in a cell, and areas under the staircase up to the end of a cell. */
  private readonly highest = new Float64Array(cells);
  private readonly lowest = new Float64Array(cells);
  private readonly areas = new Float64Array(cells);
  private readonly tail: number;

  constructor(survival: Survival, growthPerYear: number) {
    this.survival = survival;
    this.growth = growthPerYear;
    let area = 0;
    for (let cell = 0; cell < cells; cell++) {
      const from = this.edges[cell] as number;
      const to = yearsOfPastGrowth * ((cell + 1) / cells) * ((cell + 1) / cells) * ((cell + 1) / cells);
      const [early, late] = [exp(-growthPerYear * from), exp(-growthPerYear * to)];
      const highest = Math.max(early, late) * survival.survivors(from);
      area += highest * (to - from);
      this.edges[cell + 1] = to;
      this.highest[cell] = highest;
      this.lowest[cell] = Math.min(early, late) * survival.survivors(to);
      this.areas[cell] = area;
    }
    const toCome = survival.mean < Number.POSITIVE_INFINITY ? this.#toCome(yearsOfPastGrowth) : 0;
    const tail = toCome * exp(-growthPerYear * yearsOfPastGrowth);
    this.tail = tail > roundingLeft * area ? tail : 0;
  }

  /** Days since the diagnosis of a person. */
  draw(draws: KeyedDraws, person: number): number {
    draws.draw(person, Purpose.timeSinceDiagnosis, 0);
    const area = this.areas[cells - 1] as number;
    for (;;) {
      const place = draws.asUniform() * (area + this.tail);
      if (place >= area) return this.#beyond(1 - (place - area) / this.tail) * daysPerYear;
      const cell = this.#cellAt(place);
      const from = this.edges[cell] as number;
      const highest = this.highest[cell] as number;
      const below = cell === 0 ? 0 : (this.areas[cell - 1] as number);
      const years = Math.min(from + (place - below) / highest, this.edges[cell + 1] as number);
      draws.again();
      const height = draws.asUniform() * highest;
      if (height < (this.lowest[cell] as number) || height < this.#density(years)) return years * daysPerYear;
      draws.again();
    }
  }

  #density(years: number): number {
    return exp(-this.growth * years) * this.survival.survivors(years);
  }

  /** The integral of S from `years` on. */
  #toCome(years: number): number {
    return Math.max(0, this.survival.mean - this.survival.restrictedMean(years));
  }

  /** The years of which the share `left` of the tail lies beyond. */
  #beyond(left: number): number {
    const wanted = left * this.#toCome(yearsOfPastGrowth);
    const excess = (years: number): number => this.#toCome(years) - wanted;
    let to = 2 * yearsOfPastGrowth;
    while (excess(to) > 0) to *= 2;
    return findRoot(excess, yearsOfPastGrowth, to);
  }

  /** The cell that holds this much of the area under the staircase. */
  #cellAt(place: number): number {
    let low = 0;
    let high = cells - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (place < (this.areas[middle] as number)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
