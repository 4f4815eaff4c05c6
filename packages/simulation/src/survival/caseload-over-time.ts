import { exp } from "../arithmetic/exponential.ts";
import { integrate } from "../arithmetic/quadrature.ts";
import { discountedRestrictedMean } from "./discounting.ts";
import { type InflowOptions, inflowOverTime } from "./inflow-over-time.ts";
import { type StartingStock, survivorsOfStart } from "./starting-stock.ts";
import type { Survival } from "./survival.ts";

export interface CaseloadOverTimeOptions extends InflowOptions {
  readonly survival: Survival;
  /** Who is on the caseload at time 0. */
  readonly start: StartingStock;
  /** Continuous growth a year of the inflow *before* time 0, for a steady or counted start; defaults to 0. */
  readonly pastGrowthPerYear?: number;
}

/** Means over many histories of one service; times in years from the start. */
export interface CaseloadOverTime {
  /** Mean number of people on the caseload at a time of 0 or later. */
  readonly mean: (years: number) => number;
  /** Mean caseload averaged over a period. */
  readonly average: (from: number, to: number) => number;
  /** Mean number of people diagnosed in a period. */
  readonly arrivals: (from: number, to: number) => number;
  /** Mean number of deaths in a period: arrivals less the change of the caseload. */
  readonly deaths: (from: number, to: number) => number;
}

/**
 * The mean caseload as time goes by, without limit of capacity: survivors of the start plus the integral of
 * lambda(t - u) S(u) du. With Poisson inflow the number of people diagnosed since the start is Poisson with the second
 * part as mean. Eick, Massey & Whitt (1993), The physics of the M_t/G/infinity queue, Operations Research 41, 731-742.
 * @throws RangeError for an inflow or starting caseload that cannot be
 */
export function caseloadOverTime(options: CaseloadOverTimeOptions): CaseloadOverTime {
  const { survival, start, pastGrowthPerYear = 0 } = options;
  const inflow = inflowOverTime(options);
  const ofStart = survivorsOfStart(start, survival, options.ratePerYear, pastGrowthPerYear);
  const growth = inflow.growthPerYear;
  const ofInflow = (years: number): number =>
    inflow.pieces(years).reduce((sum, { from, to, ratePerYear, grows }) => {
      const g = grows ? growth : 0;
      const survivors =
        discountedRestrictedMean(survival, g, years - from) - discountedRestrictedMean(survival, g, years - to);
      return sum + ratePerYear * exp(g * years) * survivors;
    }, 0);
  const mean = (years: number): number => {
    if (!(years >= 0)) throw new RangeError(`invalid time; before the start: ${years}`);
    return ofStart(years) + ofInflow(years);
  };
  return {
    mean,
    average: (from, to) => (from === to ? mean(from) : integrate(mean, [from, to], 1e-9) / (to - from)),
    arrivals: inflow.arrivals,
    deaths: (from, to) => inflow.arrivals(from, to) - (mean(to) - mean(from))
  };
}
