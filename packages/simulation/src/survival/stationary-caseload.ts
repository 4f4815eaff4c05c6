import { survivorsOfPastInflow } from "./discounting.ts";
import type { Survival } from "./survival.ts";

const monthsOfSum = 600;

/** An inflow, checked. @throws RangeError below 0 or not finite */
export function checkedRate(ratePerYear: number): number {
  if (!(ratePerYear >= 0 && ratePerYear < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`invalid inflow; below 0: ${ratePerYear}`);
  }
  return ratePerYear;
}

/**
 * The caseload that an inflow keeps up: ratePerYear x integral of e^(-growth u) S(u) du, which without growth is
 * inflow times mean survival (Little 1961). `ratePerYear` is the inflow now, `growth` its continuous growth a year up
 * to now (defaults to 0; for the last 100 years, see `yearsOfPastGrowth`). With Poisson inflow the number is Poisson
 * with this mean, whatever the survival (M/G/infinity; Eick, Massey & Whitt 1993, Operations Research 41, 731-742).
 * Infinity where the survival has no mean. @throws RangeError for an inflow below 0
 */
export function stationaryCaseload(ratePerYear: number, survival: Survival, growth = 0): number {
  return checkedRate(ratePerYear) === 0 ? 0 : ratePerYear * survivorsOfPastInflow(survival, growth, 0);
}

/**
 * Variance of the stationary caseload when the inflow of each month is multiplied by a gamma variable of mean 1 and
 * coefficient of variation `overdispersionCv`, drawn anew each month: the Poisson variance, which is the mean, plus
 * cv^2 x the sum over months of the squared expected survivors of that month's arrivals. Seen at the end of a month;
 * growth is left out of the second part, where it is negligible.
 * Law of total variance: given the multipliers, the caseload is Poisson.
 * @throws RangeError for an inflow or cv below 0
 */
export function caseloadVariance(
  ratePerYear: number,
  survival: Survival,
  growth: number,
  overdispersionCv: number
): number {
  if (!(overdispersionCv >= 0)) throw new RangeError(`invalid overdispersion cv; below 0: ${overdispersionCv}`);
  const mean = stationaryCaseload(ratePerYear, survival, growth);
  if (overdispersionCv === 0 || mean === 0 || mean === Number.POSITIVE_INFINITY) return mean;
  const spread = ratePerYear * overdispersionCv;
  return mean + spread * spread * squaredSurvivorsByMonth(survival);
}

/** Sum over months of (the integral of S over the month)^2, per person of yearly inflow. */
function squaredSurvivorsByMonth(survival: Survival): number {
  let sum = 0;
  let before = 0;
  for (let month = 1; month <= monthsOfSum; month++) {
    const now = survival.restrictedMean(month / 12);
    sum += (now - before) * (now - before);
    if (now - before < 1e-9 * now) break;
    before = now;
  }
  return sum;
}

/**
 * The coefficient of variation that `caseloadQuantile` and `negativeBinomialQuantile` want for a caseload of this
 * inflow: the standard deviation of its variance beyond the Poisson part, over its mean. 0 without overdispersion.
 */
export function caseloadCv(ratePerYear: number, survival: Survival, growth: number, overdispersionCv: number): number {
  const mean = stationaryCaseload(ratePerYear, survival, growth);
  if (mean === 0 || mean === Number.POSITIVE_INFINITY) return 0;
  const variance = caseloadVariance(ratePerYear, survival, growth, overdispersionCv);
  return Math.sqrt(Math.max(0, variance - mean)) / mean;
}
