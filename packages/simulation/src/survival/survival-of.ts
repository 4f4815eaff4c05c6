import { exponentialSurvival } from "./exponential.ts";
import { fitMeanAndMedian } from "./fit-mean-and-median.ts";
import { fitTwoPoints } from "./fit-two-points.ts";
import { gammaSurvival } from "./gamma.ts";
import { tableSurvival } from "./kaplan-meier.ts";
import { logLogisticSurvival } from "./log-logistic.ts";
import { logNormalSurvival } from "./log-normal.ts";
import { mixtureSurvival, type SurvivalComponent, sharesTolerance } from "./mixture.ts";
import { neverDying } from "./never.ts";
import type { SurvivalLaw, TwoParameterLaw } from "./specification.ts";
import { isSurvivalProblem, type Survival, type SurvivalProblem } from "./survival.ts";
import { weibullSurvival } from "./weibull.ts";

/**
 * The survival that a specification asks for, fitted where it gives (mean, median) or two points.
 * @returns the problem, in words without full stop, where there is none: it is a user's, so nothing is thrown
 */
export function survivalOf(specification: SurvivalLaw): Survival | SurvivalProblem {
  switch (specification.law) {
    case "exponential":
      return isPositive(specification.meanYears)
        ? exponentialSurvival(specification.meanYears)
        : { problem: `mean is not above 0: ${specification.meanYears}` };
    case "mixture":
      return mixtureOf(specification.components);
    case "table":
      return tableSurvival(specification.rows);
    case "never":
      return neverDying();
    default:
      return twoParameterSurvival(specification);
  }
}

const isPositive = (x: number): boolean => x > 0 && x < Number.POSITIVE_INFINITY;

const given: Readonly<Record<TwoParameterLaw, (shape: number, scale: number) => Survival>> = {
  weibull: weibullSurvival,
  logNormal: logNormalSurvival,
  logLogistic: logLogisticSurvival,
  gamma: gammaSurvival
};

function twoParameterSurvival(
  specification: Extract<SurvivalLaw, { readonly law: TwoParameterLaw }>
): Survival | SurvivalProblem {
  const { law, meanYears, medianYears, points, shape, scaleYears } = specification;
  const byMoments = meanYears !== undefined || medianYears !== undefined;
  const byParameters = shape !== undefined || scaleYears !== undefined;
  if (Number(byMoments) + Number(byParameters) + Number(points !== undefined) !== 1) {
    return { problem: `a ${law} survival wants one of: mean and median; two points; shape and scale` };
  }
  if (points !== undefined) return withMean(fitTwoPoints(law, points));
  if (byMoments) {
    if (meanYears === undefined || medianYears === undefined) {
      return { problem: `a ${law} survival wants both mean and median` };
    }
    return fitMeanAndMedian(law, meanYears, medianYears);
  }
  if (shape === undefined || scaleYears === undefined)
    return { problem: `a ${law} survival wants both shape and scale` };
  if (!isPositive(shape)) return { problem: `shape is not above 0: ${shape}` };
  if (!isPositive(scaleYears)) return { problem: `scale is not above 0: ${scaleYears}` };
  return withMean(given[law](shape, scaleYears));
}

/** A caseload without a mean survival would grow without end, whatever the inflow. */
function withMean(result: Survival | SurvivalProblem): Survival | SurvivalProblem {
  if (isSurvivalProblem(result) || result.mean < Number.POSITIVE_INFINITY) return result;
  return {
    problem: `mean of this ${result.law} survival is infinite (its tail is too long), so no caseload is steady`
  };
}

function mixtureOf(
  parts: readonly { readonly share: number; readonly survival: SurvivalLaw }[]
): Survival | SurvivalProblem {
  const components: SurvivalComponent[] = [];
  for (const [i, { share, survival }] of parts.entries()) {
    if (!(share > 0)) return { problem: `share of component ${i + 1} is not above 0: ${share}` };
    const result = survivalOf(survival);
    if (isSurvivalProblem(result)) return { problem: `component ${i + 1}: ${result.problem}` };
    components.push({ share, survival: result });
  }
  const total = components.reduce((sum, { share }) => sum + share, 0);
  if (!(Math.abs(total - 1) <= sharesTolerance)) return { problem: `shares of the mixture do not sum to 1: ${total}` };
  return mixtureSurvival(components);
}
