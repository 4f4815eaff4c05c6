import { exp } from "../arithmetic/exponential.ts";
import { logGamma } from "../arithmetic/gamma-function.ts";
import { gammaQuantile } from "../arithmetic/gamma-quantile.ts";
import { lowerGamma, upperGamma } from "../arithmetic/incomplete-gamma.ts";
import { log } from "../arithmetic/logarithm.ts";
import { positive, shareDead } from "./parameter.ts";
import type { Survival } from "./survival.ts";

/**
 * S(t) = Q(shape, t/scale), scale in years; mean shape x scale. The hazard falls with time for shape below 1, rises
 * above, and tends to 1/scale. Restricted mean: mean P(shape + 1, t/scale) + t S(t).
 * Johnson, Kotz & Balakrishnan, Continuous Univariate Distributions 1, chapter 17.
 * @throws RangeError for a parameter not above 0
 */
export function gammaSurvival(shape: number, scale: number): Survival {
  positive("shape", shape);
  positive("scale", scale);
  const mean = shape * scale;
  const survivors = (years: number): number => (years <= 0 ? 1 : upperGamma(shape, years / scale));
  const density = (years: number): number =>
    exp((shape - 1) * log(years / scale) - years / scale - logGamma(shape)) / scale;
  return {
    law: "gamma",
    mean,
    median: scale * gammaQuantile(shape, 0.5),
    survivors,
    hazard: (years) => (years <= 0 ? atStart(shape, scale) : density(years) / survivors(years)),
    restrictedMean: (years) => {
      if (years <= 0) return 0;
      if (years === Number.POSITIVE_INFINITY) return mean;
      return mean * lowerGamma(shape + 1, years / scale) + years * survivors(years);
    },
    quantile: (dead) => scale * gammaQuantile(shape, shareDead(dead))
  };
}

function atStart(shape: number, scale: number): number {
  if (shape === 1) return 1 / scale;
  return shape < 1 ? Number.POSITIVE_INFINITY : 0;
}
