import { exp } from "../arithmetic/exponential.ts";
import { gammaFunction } from "../arithmetic/gamma-function.ts";
import { lowerGamma } from "../arithmetic/incomplete-gamma.ts";
import { log, log1p } from "../arithmetic/logarithm.ts";
import { power } from "../arithmetic/power.ts";
import { positive, shareDead } from "./parameter.ts";
import type { Survival } from "./survival.ts";

/**
 * S(t) = exp(-(t/scale)^shape), scale in years. The hazard falls with time for shape below 1, rises above.
 * Mean scale gamma(1 + 1/shape); the restricted mean is that times P(1/shape, (t/scale)^shape).
 * Johnson, Kotz & Balakrishnan, Continuous Univariate Distributions 1, chapter 21.
 * @throws RangeError for a parameter not above 0
 */
export function weibullSurvival(shape: number, scale: number): Survival {
  positive("shape", shape);
  positive("scale", scale);
  const mean = scale * gammaFunction(1 + 1 / shape);
  const cumulativeHazard = (years: number): number => power(years / scale, shape);
  return {
    law: "weibull",
    mean,
    median: scale * power(log(2), 1 / shape),
    survivors: (years) => (years <= 0 ? 1 : exp(-cumulativeHazard(years))),
    hazard: (years) => (shape / scale) * power(Math.max(0, years) / scale, shape - 1),
    restrictedMean: (years) => (years <= 0 ? 0 : mean * lowerGamma(1 / shape, cumulativeHazard(years))),
    quantile: (dead) => scale * power(-log1p(-shareDead(dead)), 1 / shape)
  };
}
