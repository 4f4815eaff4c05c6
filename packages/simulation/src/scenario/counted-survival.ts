import type { Quantity } from "../quantity/quantity.ts";
import { type Draft, defaultOf, derivedQuantity } from "./draft.ts";
import { caseloadCount } from "./resolve-caseload.ts";
import { isInflowGiven } from "./resolve-inflow.ts";
import type { Inflow, SurvivalSpecification } from "./scenario.ts";

const how = "people on the caseload over new people a year";

/**
 * The survival of a scenario that gives new people and a counted caseload and no survival: the default law with the mean
 * stay that the two imply (Little 1961), in the shape of the default. Null where they imply none that is believable,
 * which is one within the range of the default mean, or where the inflow has grown, so that their ratio is no stay.
 */
export function countedSurvival(draft: Draft, inflow: Inflow): SurvivalSpecification | null {
  const count = caseloadCount(draft);
  const rate = inflow.newPatientsPerYear.value;
  if (count === null || !isInflowGiven(draft) || !(rate > 0) || inflow.pastGrowthPerYear.value !== 0) return null;
  const mean = defaultOf(draft.evidence, "survival-mean-years");
  const implied = count.value / rate;
  if (!(implied >= mean.low && implied <= mean.high)) return null;
  const ratio = defaultOf(draft.evidence, "survival-median-years").value / mean.value;
  return { law: "weibull", meanYears: stay(count, 1 / rate), medianYears: stay(count, ratio / rate) };
}

/** Mean and median come from one number, and say so in the same words: they move together. */
const stay = ({ value, low, high }: Quantity, factor: number): Quantity =>
  derivedQuantity(how, "years", value * factor, low * factor, high * factor);
