import {
  caseloadCv,
  caseloadQuantile,
  isSurvivalProblem,
  type Survival,
  type SurvivalSpecification,
  stationaryCaseload,
  survivalLawOf,
  survivalOf
} from "@caseload/simulation";

/** How long people stay on the caseload, and what an inflow of one person a year keeps up. */
export interface Stay {
  readonly survival: Survival;
  /** People on the caseload for each new person a year: the mean stay, or less where the inflow has grown. */
  readonly caseloadPerInflow: number;
  /** Coefficient of variation of the mean caseload when the months vary with one of 1. */
  readonly cvPerMonthlyCv: number;
  /** The caseload around a mean, with a coefficient of variation of that mean, that is not exceeded with a chance. */
  readonly notExceeded: (mean: number, cv: number, probability: number) => number;
}

/** The stay under a survival and a past growth of the inflow. */
export type StayOf = (specification: SurvivalSpecification, growth: number) => Stay;

/**
 * A function that works out each stay once: fitting a survival is the costly part of a desk answer, and the same one is
 * asked for again with every assumption that is moved.
 */
export function rememberedStays(): StayOf {
  const remembered = new Map<SurvivalSpecification, Map<number, Stay>>();
  return (specification, growth) => {
    const byGrowth = remembered.get(specification) ?? new Map<number, Stay>();
    remembered.set(specification, byGrowth);
    const stay = byGrowth.get(growth) ?? stayOf(specification, growth);
    byGrowth.set(growth, stay);
    return stay;
  };
}

/** @throws RangeError where the numbers fit no survival */
function stayOf(specification: SurvivalSpecification, growth: number): Stay {
  const survival = survivalOf(survivalLawOf(specification));
  if (isSurvivalProblem(survival)) throw new RangeError(`invalid survival; ${survival.problem}`);
  return {
    survival,
    caseloadPerInflow: stationaryCaseload(1, survival, growth),
    cvPerMonthlyCv: caseloadCv(1, survival, growth, 1),
    notExceeded: rememberedQuantiles()
  };
}

function rememberedQuantiles(): Stay["notExceeded"] {
  const remembered = new Map<string, number>();
  return (mean, cv, probability) => {
    const key = `${mean} ${cv} ${probability}`;
    const quantile = remembered.get(key) ?? caseloadQuantile(mean, cv, probability);
    remembered.set(key, quantile);
    return quantile;
  };
}
