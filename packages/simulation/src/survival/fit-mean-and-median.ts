import { exp } from "../arithmetic/exponential.ts";
import { gammaFunction, logGamma } from "../arithmetic/gamma-function.ts";
import { lowerGamma } from "../arithmetic/incomplete-gamma.ts";
import { log } from "../arithmetic/logarithm.ts";
import { power } from "../arithmetic/power.ts";
import { findRoot } from "../arithmetic/root.ts";
import { gammaSurvival } from "./gamma.ts";
import { logLogisticSurvival } from "./log-logistic.ts";
import { logNormalSurvival } from "./log-normal.ts";
import type { TwoParameterLaw } from "./specification.ts";
import type { Survival, SurvivalProblem } from "./survival.ts";
import { weibullSurvival } from "./weibull.ts";

/** A mean this many times the median asks for shapes that no person's survival has; fits stop there. */
const largestRatio = 1e6;

/**
 * 1/shape at which the Weibull law's mean is smallest against its median (0.9857 of it, at shape 7.09): the root of
 * digamma(1 + x) = log log 2. Between here and 1/shape 0.29 the mean is below the median.
 */
const weibullTurn = 0.1409935646095288;

/**
 * The law of a family with this mean and median, both in years. Every law here with a long tail has a mean above its
 * median; the Weibull alone reaches a little below (to 0.9857 of it, for rising hazards).
 * @returns the problem where the family has no such law
 */
export function fitMeanAndMedian(law: TwoParameterLaw, mean: number, median: number): Survival | SurvivalProblem {
  if (!(mean > 0 && mean < Number.POSITIVE_INFINITY)) return { problem: `mean is not above 0: ${mean}` };
  if (!(median > 0 && median < Number.POSITIVE_INFINITY)) return { problem: `median is not above 0: ${median}` };
  const ratio = mean / median;
  if (ratio > largestRatio) return { problem: `mean is more than a million times the median: ${mean} and ${median}` };
  if (law === "weibull") return weibull(mean, median);
  if (!(ratio > 1 + 1e-9)) {
    return { problem: `mean of a ${law} survival is above its median; mean ${mean}, median ${median}` };
  }
  if (law === "logNormal") return logNormalSurvival(Math.sqrt(2 * log(ratio)), median);
  return law === "logLogistic" ? logLogistic(mean, median) : gamma(mean, median);
}

/** mean/median = gamma(1 + 1/k) / (log 2)^(1/k), which rises with 1/k from the turn on. */
function weibull(mean: number, median: number): Survival | SurvivalProblem {
  const logRatio = log(mean / median);
  const excess = (x: number): number => logGamma(1 + x) - x * log(log(2)) - logRatio;
  if (excess(weibullTurn) > 0) {
    return { problem: `mean of a weibull survival is at least 0.9857 of its median; mean ${mean}, median ${median}` };
  }
  const shape = 1 / findRoot(excess, weibullTurn, 30);
  return weibullSurvival(shape, median / power(log(2), 1 / shape));
}

/** mean/median = gamma(1 + 1/k) gamma(1 - 1/k), which rises from 1 to Infinity as 1/k goes from 0 to 1. */
function logLogistic(mean: number, median: number): Survival {
  const logRatio = log(mean / median);
  const excess = (x: number): number => log(gammaFunction(1 + x) * gammaFunction(1 - x)) - logRatio;
  return logLogisticSurvival(1 / findRoot(excess, 1e-9, 1 - 1e-9), median);
}

/** P(a, a median/mean) = 1/2, which falls in a; sought on the logarithm of the shape a. */
function gamma(mean: number, median: number): Survival {
  const excess = (logShape: number): number => lowerGamma(exp(logShape), (exp(logShape) * median) / mean) - 0.5;
  const shape = exp(findRoot(excess, log(1e-3), log(1e10)));
  return gammaSurvival(shape, mean / shape);
}
