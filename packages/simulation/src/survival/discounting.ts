import { exp } from "../arithmetic/exponential.ts";
import { integrate } from "../arithmetic/quadrature.ts";
import type { Survival } from "./survival.ts";

/**
 * Growth of the inflow is taken to have gone on for this many years, longer than anyone diagnosed before them has
 * lived, and the inflow to have been level before. Without such a bound a shrinking service would have had an
 * unlimited inflow in the distant past, and the integral of a long-tailed survival would not exist.
 */
export const yearsOfPastGrowth = 100;

/** Where a survival curve bends, in years: the integrals are taken in these pieces. */
const bends: readonly number[] = [0, 0.25, 1, 4, 16, 50, yearsOfPastGrowth];

/**
 * The integral of e^(-growth u) S(u) du from 0 to `years`: expected survivors at the end of that time of an inflow
 * that grew at this rate and ends at 1 a year.
 *
 * Integrated by parts, e^(-g t) R(t) + g integral of e^(-g u) R(u) du with R the restricted mean, because R is smooth
 * where S falls steeply at 0.
 */
export function discountedRestrictedMean(survival: Survival, growth: number, years: number): number {
  if (years <= 0) return 0;
  if (growth === 0) return survival.restrictedMean(years);
  return exp(-growth * years) * survival.restrictedMean(years) + growth * discountedArea(survival, growth, years);
}

/** The integral of e^(-growth u) R(u) du from 0 to `years`. */
function discountedArea(survival: Survival, growth: number, years: number): number {
  const f = (u: number): number => exp(-growth * u) * survival.restrictedMean(u);
  return integrate(f, [...bends.filter((bend) => bend < years), years], 1e-11);
}

/**
 * Expected survivors, `after` years on, of the people diagnosed before a moment at which the inflow was 1 a year and
 * had grown at the rate `growth`: the integral of e^(-growth u) S(u + after) du over all u above 0. With `after` 0 it
 * is the whole caseload of that moment per person of yearly inflow, and without growth the mean survival.
 *
 * By parts, T(after) - g integral of e^(-g u) T(u + after) du with T = mean - R, the years of life still to come.
 * Growth counts for `yearsOfPastGrowth`. Infinity where the mean is.
 */
export function survivorsOfPastInflow(survival: Survival, growth: number, after: number): number {
  if (survival.mean === Number.POSITIVE_INFINITY) return survival.mean;
  const toCome = (years: number): number => Math.max(0, survival.mean - survival.restrictedMean(years));
  if (growth === 0) return toCome(after);
  const f = (u: number): number => exp(-growth * u) * toCome(u + after);
  return toCome(after) - growth * integrate(f, bends, 1e-11);
}
