import type { SurvivalLaw } from "../survival/specification.ts";
import type { SurvivalSpecification } from "./scenario.ts";

/** A scenario's survival in plain numbers, for `survivalOf`. */
export function survivalLawOf(specification: SurvivalSpecification): SurvivalLaw {
  switch (specification.law) {
    case "exponential":
      return { law: "exponential", meanYears: specification.meanYears.value };
    case "mixture":
      return {
        law: "mixture",
        components: specification.components.map(({ share, survival }) => ({
          share,
          survival: survivalLawOf(survival)
        }))
      };
    case "table":
    case "never":
      return specification;
    default: {
      const { law, meanYears, medianYears, points, shape, scaleYears } = specification;
      return {
        law,
        ...(meanYears === undefined ? {} : { meanYears: meanYears.value }),
        ...(medianYears === undefined ? {} : { medianYears: medianYears.value }),
        ...(points === undefined ? {} : { points }),
        ...(shape === undefined ? {} : { shape }),
        ...(scaleYears === undefined ? {} : { scaleYears })
      };
    }
  }
}
