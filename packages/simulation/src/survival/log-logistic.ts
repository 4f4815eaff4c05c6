import { gammaFunction } from "../arithmetic/gamma-function.ts";
import { incompleteBeta } from "../arithmetic/incomplete-beta.ts";
import { power } from "../arithmetic/power.ts";
import { integrate } from "../arithmetic/quadrature.ts";
import { positive, shareDead } from "./parameter.ts";
import type { Survival } from "./survival.ts";

/**
 * S(t) = 1 / (1 + (t/median)^shape), median in years. Its tail is the longest of the laws: the mean, which is
 * median (pi/shape) / sin(pi/shape), is infinite for a shape of 1 or less.
 * Johnson, Kotz & Balakrishnan, Continuous Univariate Distributions 2, chapter 23.
 * @throws RangeError for a parameter not above 0
 */
export function logLogisticSurvival(shape: number, median: number): Survival {
  positive("shape", shape);
  positive("median", median);
  const odds = (years: number): number => power(years / median, shape);
  const survivors = (years: number): number => (years <= 0 ? 1 : 1 / (1 + odds(years)));
  const inverse = 1 / shape;
  // pi x / sin(pi x) = gamma(1 + x) gamma(1 - x), by reflection.
  const mean = shape <= 1 ? Number.POSITIVE_INFINITY : median * gammaFunction(1 + inverse) * gammaFunction(1 - inverse);
  return {
    law: "logLogistic",
    mean,
    median,
    survivors,
    hazard: (years) =>
      ((shape / median) * power(Math.max(0, years) / median, shape - 1)) / (1 + odds(Math.max(0, years))),
    restrictedMean: (years) => {
      if (years <= 0) return 0;
      if (years === Number.POSITIVE_INFINITY) return mean;
      if (shape > 1) return mean * incompleteBeta(inverse, 1 - inverse, 1 - survivors(years), survivors(years));
      return withoutMean(survivors, shape, years);
    },
    quantile: (dead) => median * power(shareDead(dead) / (1 - dead), inverse)
  };
}

/** The integral of S where no closed form serves: over x = t^shape, in which S has no steep start. */
function withoutMean(survivors: (years: number) => number, shape: number, years: number): number {
  const inverse = 1 / shape;
  return integrate((x) => survivors(power(x, inverse)) * inverse * power(x, inverse - 1), [0, power(years, shape)]);
}
