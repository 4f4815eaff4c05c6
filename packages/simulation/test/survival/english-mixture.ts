import { isSurvivalProblem, type Survival } from "../../src/survival/survival.ts";
import { survivalOf } from "../../src/survival/survival-of.ts";

const subtype = (share: number, shape: number, months: number) => ({
  share: 0.85 * share,
  survival: { law: "weibull", shape, scaleYears: (months * 0.95) / 12 } as const
});

/**
 * The English all-comer survival of the published domain evidence, section 1.2: with probability 0.15 an early death
 * (exponential, mean 2.5 months), else the Weibull of the subtype (66 / 19.5 / 14.5 %) with its scale times 0.95.
 */
export function englishMixture(): Survival {
  const result = survivalOf({
    law: "mixture",
    components: [
      { share: 0.15, survival: { law: "exponential", meanYears: 2.5 / 12 } },
      subtype(0.66, 1.07, 61),
      subtype(0.195, 1, 72.3),
      subtype(0.145, 0.9, 22.2)
    ]
  });
  if (isSurvivalProblem(result)) throw new Error(result.problem);
  return result;
}
