import { exp } from "../arithmetic/exponential.ts";
import { gammaQuantile } from "../arithmetic/gamma-quantile.ts";
import { log, log1p } from "../arithmetic/logarithm.ts";
import { normalQuantile } from "../arithmetic/normal.ts";
import { power } from "../arithmetic/power.ts";
import { findRoot } from "../arithmetic/root.ts";
import { gammaSurvival } from "./gamma.ts";
import { logLogisticSurvival } from "./log-logistic.ts";
import { logNormalSurvival } from "./log-normal.ts";
import type { SurvivalPoint, TwoParameterLaw } from "./specification.ts";
import type { Survival, SurvivalProblem } from "./survival.ts";
import { weibullSurvival } from "./weibull.ts";

/** Shapes of the gamma law among which a fit is sought. */
const smallestShape = 1e-2;
const largestShape = 1e6;

/**
 * The law of a family that passes through two points: share alive after so many years. Closed forms but for gamma.
 * The mean is then an extrapolation, at times a wild one (65 % at 1 year and 44 % at 3 give a Weibull mean of 6.5).
 * @returns the problem where the points do not fall, or no law of the family passes through them
 */
export function fitTwoPoints(law: TwoParameterLaw, points: readonly SurvivalPoint[]): Survival | SurvivalProblem {
  const [one, two] = points;
  if (points.length !== 2 || one === undefined || two === undefined) {
    return { problem: `a ${law} survival is fitted to exactly two points (use a table for more): ${points.length}` };
  }
  const [early, late] = one.years <= two.years ? [one, two] : [two, one];
  for (const { years, alive } of [early, late]) {
    if (!(years > 0 && years < Number.POSITIVE_INFINITY))
      return { problem: `years of a point are not above 0: ${years}` };
    if (!(alive > 0 && alive < 1)) return { problem: `share alive is not between 0 and 1: ${alive}` };
  }
  if (!(early.years < late.years)) return { problem: `both points are at ${early.years} years` };
  if (!(early.alive > late.alive)) {
    return {
      problem: `share alive does not fall: ${early.alive} at ${early.years} years, ${late.alive} at ${late.years}`
    };
  }
  return through(law, early, late);
}

function through(law: TwoParameterLaw, early: SurvivalPoint, late: SurvivalPoint): Survival | SurvivalProblem {
  const logTimes = log(late.years / early.years);
  if (law === "weibull") {
    const shape = log(log(late.alive) / log(early.alive)) / logTimes;
    return weibullSurvival(shape, early.years / power(-log(early.alive), 1 / shape));
  }
  if (law === "logNormal") {
    const z = normalQuantile(early.alive);
    const sigma = logTimes / (z - normalQuantile(late.alive));
    return logNormalSurvival(sigma, early.years * exp(sigma * z));
  }
  if (law === "logLogistic") {
    const logOdds = log(early.alive) - log1p(-early.alive);
    const shape = (logOdds - (log(late.alive) - log1p(-late.alive))) / logTimes;
    return logLogisticSurvival(shape, early.years * exp(logOdds / shape));
  }
  return gammaThrough(early, late, logTimes);
}

/** The ratio of two quantiles of a gamma law falls as its shape rises. */
function gammaThrough(early: SurvivalPoint, late: SurvivalPoint, logTimes: number): Survival | SurvivalProblem {
  const excess = (logShape: number): number => {
    const shape = exp(logShape);
    return log(gammaQuantile(shape, 1 - late.alive) / gammaQuantile(shape, 1 - early.alive)) - logTimes;
  };
  const low = log(smallestShape);
  const high = log(largestShape);
  if (excess(low) < 0 || excess(high) > 0) {
    return { problem: `no gamma survival passes through ${early.alive} and ${late.alive} so far apart` };
  }
  const shape = exp(findRoot(excess, low, high));
  return gammaSurvival(shape, early.years / gammaQuantile(shape, 1 - early.alive));
}
