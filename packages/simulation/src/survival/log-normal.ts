import { exp } from "../arithmetic/exponential.ts";
import { log } from "../arithmetic/logarithm.ts";
import { normalCdf, normalDensity, normalQuantile } from "../arithmetic/normal.ts";
import { positive, shareDead } from "./parameter.ts";
import type { Survival } from "./survival.ts";

/**
 * The logarithm of the time is normal with standard deviation `sigma`; the median is in years. The hazard rises from 0
 * and then falls. Mean median exp(sigma^2 / 2).
 * Johnson, Kotz & Balakrishnan, Continuous Univariate Distributions 1, chapter 14.
 * @throws RangeError for a parameter not above 0
 */
export function logNormalSurvival(sigma: number, median: number): Survival {
  positive("sigma", sigma);
  positive("median", median);
  const mean = median * exp(0.5 * sigma * sigma);
  const score = (years: number): number => log(years / median) / sigma;
  const survivors = (years: number): number => (years <= 0 ? 1 : normalCdf(-score(years)));
  return {
    law: "logNormal",
    mean,
    median,
    survivors,
    hazard: (years) => (years <= 0 ? 0 : normalDensity(score(years)) / (sigma * years * survivors(years))),
    restrictedMean: (years) =>
      years <= 0 ? 0 : mean * normalCdf(score(years) - sigma) + finite(years) * survivors(years),
    quantile: (dead) => (dead === 0 ? 0 : median * exp(sigma * normalQuantile(shareDead(dead))))
  };
}

/** Nobody is left at Infinity, and years x survivors tends to 0 there. */
const finite = (years: number): number => Math.min(years, Number.MAX_VALUE);
