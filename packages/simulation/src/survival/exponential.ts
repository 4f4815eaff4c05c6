import { exp, expm1 } from "../arithmetic/exponential.ts";
import { log, log1p } from "../arithmetic/logarithm.ts";
import { positive, shareDead } from "./parameter.ts";
import type { Survival } from "./survival.ts";

/**
 * The same hazard for ever: S(t) = exp(-t / mean). Mean in years. Has one parameter, so that mean and median cannot
 * both be chosen: the median is 0.69 of the mean. @throws RangeError for a mean not above 0
 */
export function exponentialSurvival(mean: number): Survival {
  positive("mean", mean);
  return {
    law: "exponential",
    mean,
    median: mean * log(2),
    survivors: (years) => (years <= 0 ? 1 : exp(-years / mean)),
    hazard: () => 1 / mean,
    restrictedMean: (years) => (years <= 0 ? 0 : -mean * expm1(-years / mean)),
    quantile: (dead) => -mean * log1p(-shareDead(dead))
  };
}
