import type { RatioTerms } from "../../statistics/ratio-estimate.ts";
import type { Part, RatioIndicator, RunTerms } from "./definition.ts";
import type { RunSums } from "./run-sums.ts";
import type { ServiceNames } from "./service-names.ts";

/** Nothing of it was done: 0, whatever it is out of. */
const nothingDone: RatioTerms = { numerator: 0, denominator: 1 };

/**
 * The terms of runs in which there was nobody whose time or deeds the share is of, so that it is 0 and not nothing; null
 * where somebody was there, or the indicator is no such share. Their own denominators are 0.
 */
export function termsWithoutStaff(
  { staffMinutes, termsOf }: Pick<RatioIndicator, "staffMinutes" | "termsOf">,
  part: Part,
  names: ServiceNames,
  runs: readonly RunSums[]
): RunTerms | null {
  const minutes = staffMinutes?.(part, names);
  const terms = termsOf(part, names);
  if (minutes === undefined || terms === null) return null;
  const isNobodyThere = runs.every((run) => minutes(run) === 0 && terms(run).denominator === 0);
  return isNobodyThere ? () => nothingDone : null;
}
