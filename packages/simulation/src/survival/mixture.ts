import { findRoot } from "../arithmetic/root.ts";
import { shareDead } from "./parameter.ts";
import type { Survival } from "./survival.ts";

/** One kind of person in a mixture, and the share of people at diagnosis who are of it. */
export interface SurvivalComponent {
  readonly share: number;
  readonly survival: Survival;
}

/** How far from 1 the shares of a mixture may sum, for decimal fractions. */
export const sharesTolerance = 1e-9;

/**
 * People of several kinds, each with a survival of its own; the shares are those at diagnosis and sum to 1. Survivors
 * and (restricted) means are averages by share; the hazard is the average among those still alive, so it falls as the
 * frail die first.
 * @throws RangeError without components, for a share not above 0, or shares that do not sum to 1
 */
export function mixtureSurvival(components: readonly SurvivalComponent[]): Survival {
  const total = components.reduce((sum, { share }) => sum + share, 0);
  for (const { share } of components) {
    if (!(share > 0)) throw new RangeError(`invalid share; not above 0: ${share}`);
  }
  if (!(Math.abs(total - 1) <= sharesTolerance)) throw new RangeError(`invalid shares; do not sum to 1: ${total}`);
  const average = (of: (survival: Survival) => number): number =>
    components.reduce((sum, { share, survival }) => sum + share * of(survival), 0) / total;
  const survivors = (years: number): number => average((survival) => survival.survivors(years));
  const quantile = (dead: number): number => {
    if (shareDead(dead) === 0) return 0;
    const ends = components.map(({ survival }) => survival.quantile(dead));
    return between(survivors, 1 - dead, Math.min(...ends), Math.max(...ends));
  };
  return {
    law: "mixture",
    mean: average((survival) => survival.mean),
    median: quantile(0.5),
    survivors,
    hazard: (years) => {
      const alive = survivors(years);
      if (alive === 0) return Math.min(...components.map(({ survival }) => survival.hazard(years)));
      return average((survival) => dying(survival, years)) / alive;
    },
    restrictedMean: (years) => average((survival) => survival.restrictedMean(years)),
    quantile
  };
}

/** Deaths per person-year of all diagnosed; 0, not NaN, of a component that has died out. */
function dying(survival: Survival, years: number): number {
  const alive = survival.survivors(years);
  return alive === 0 ? 0 : alive * survival.hazard(years);
}

/** Where the share alive falls to `alive`: the quantile of a mixture lies between those of its components. */
function between(survivors: (years: number) => number, alive: number, low: number, high: number): number {
  let end = high;
  if (end === Number.POSITIVE_INFINITY) {
    // A component in which nobody dies may still leave enough deaths to the others.
    if (survivors(Number.MAX_VALUE) > alive) return end;
    for (end = Math.max(1, low); survivors(end) > alive; ) end *= 2;
  }
  if (survivors(low) <= alive) return low;
  if (survivors(end) >= alive) return end;
  return findRoot((years) => survivors(years) - alive, low, end);
}
