import { integrate } from "../arithmetic/quadrature.ts";
import type { Survival } from "./survival.ts";

function checkMean(survival: Survival): void {
  if (survival.mean === Number.POSITIVE_INFINITY) {
    throw new RangeError(
      `invalid survival; the mean of this ${survival.law} law is infinite, so no caseload is steady`
    );
  }
}

/**
 * Density of the time since diagnosis (years, per year) among the people of a steady caseload: S(u)/E[S]. It is also
 * the density of the time they have left: lifetimes are length-biased and the elapsed time uniform within them
 * (Cox 1962, Renewal Theory, chapter 5). @throws RangeError where the mean is infinite
 */
export function ageDensity(survival: Survival, years: number): number {
  checkMean(survival);
  return years < 0 ? 0 : survival.survivors(years) / survival.mean;
}

/**
 * Years of life still to come, on average, for someone alive `years` after diagnosis: (E[S] - R(years)) / S(years).
 * 0 where nobody is alive then; Infinity where the mean is.
 */
export function expectedResidual(survival: Survival, years: number): number {
  if (survival.mean === Number.POSITIVE_INFINITY) return survival.mean;
  const alive = survival.survivors(years);
  return alive === 0 ? 0 : Math.max(0, survival.mean - survival.restrictedMean(years)) / alive;
}

/**
 * Years of life still to come, on average over the people of a steady caseload: E[S^2] / 2 E[S]. Above the mean at
 * diagnosis wherever lifetimes spread more than exponential ones, because the long-lived are over-represented.
 * Taken over the first 1,000 years. @throws RangeError where the mean is infinite
 */
export function meanResidualOfStock(survival: Survival): number {
  checkMean(survival);
  const toCome = (years: number): number => Math.max(0, survival.mean - survival.restrictedMean(years));
  return integrate(toCome, [0, 1, 5, 25, 100, 1000], 1e-11) / survival.mean;
}
