import { findRoot } from "../arithmetic/root.ts";
import { survivorsOfPastInflow } from "./discounting.ts";
import { stationaryCaseload } from "./stationary-caseload.ts";
import type { Survival } from "./survival.ts";

/** Longest and shortest stretch of a survival that is looked for. */
const mostStretched = 1e3;
const leastStretched = 1e-6;

/** Caseload, inflow and survival: three numbers with two degrees of freedom. */
export interface StockAndFlow {
  /** People on the caseload now. */
  readonly caseload: number;
  /** New people a year now. */
  readonly ratePerYear: number;
  readonly survival: Survival;
  /** Continuous growth a year of the inflow up to now; defaults to 0. */
  readonly growth?: number;
}

/** What each of the three should be if the other two are right. */
export interface LittlesLaw {
  /** Inflow x mean survival, without growth. */
  readonly impliedCaseload: number;
  readonly impliedRatePerYear: number;
  /**
   * Mean survival in years, without growth caseload / inflow; with growth, the mean of the same curve stretched in
   * time until it agrees. Null where no stretch does.
   */
  readonly impliedMeanYears: number | null;
  /** (caseload given - implied) / implied: above 0 where more people are given than inflow and survival explain. */
  readonly relativeDifference: number;
}

/**
 * Little's law as a check of a scenario's caseload, inflow and survival.
 * Little (1961), A proof for the queuing formula L = lambda W, Operations Research 9, 383-387.
 * @throws RangeError for a caseload or inflow not above 0, or a survival of infinite mean
 */
export function littlesLaw({ caseload, ratePerYear, survival, growth = 0 }: StockAndFlow): LittlesLaw {
  if (!(caseload > 0)) throw new RangeError(`invalid caseload; not above 0: ${caseload}`);
  if (!(ratePerYear > 0)) throw new RangeError(`invalid inflow; not above 0: ${ratePerYear}`);
  if (survival.mean === Number.POSITIVE_INFINITY) {
    throw new RangeError(
      `invalid survival; the mean of this ${survival.law} law is infinite, so no caseload is steady`
    );
  }
  const impliedCaseload = stationaryCaseload(ratePerYear, survival, growth);
  return {
    impliedCaseload,
    impliedRatePerYear: caseload / survivorsOfPastInflow(survival, growth, 0),
    impliedMeanYears: impliedMean(caseload / ratePerYear, survival, growth),
    relativeDifference: (caseload - impliedCaseload) / impliedCaseload
  };
}

/** Stretched by c, the integral of e^(-g u) S(u/c) du is c times the one of S at growth g c. */
function impliedMean(caseloadPerInflow: number, survival: Survival, growth: number): number | null {
  if (growth === 0) return caseloadPerInflow;
  const excess = (stretch: number): number =>
    stretch * survivorsOfPastInflow(survival, growth * stretch, 0) - caseloadPerInflow;
  let low = 1;
  let high = 1;
  while (excess(low) > 0) {
    low /= 2;
    if (low < leastStretched) return null;
  }
  while (!(excess(high) >= 0)) {
    high *= 2;
    if (high > mostStretched) return null;
  }
  return survival.mean * (low === high ? 1 : findRoot(excess, low, high, 1e-12));
}
