import { littlesLaw } from "../survival/littles-law.ts";
import { isSurvivalProblem } from "../survival/survival.ts";
import { survivalOf } from "../survival/survival-of.ts";
import { type Draft, defaultOf } from "./draft.ts";
import type { Scenario, StartingCaseload } from "./scenario.ts";
import { survivalLawOf } from "./survival-law.ts";

/**
 * Caseload, inflow and survival are three numbers with two degrees of freedom. Where a scenario states a caseload, say
 * what the third number should be: a warning beyond the default `stock-tolerance`, an issue beyond `stock-refusal`. A
 * survival that nobody gave is no reason to refuse, only to warn.
 */
export function checkLittlesLaw(draft: Draft, { startingCaseload, inflow, survival }: Scenario): void {
  const caseload = peopleIn(startingCaseload);
  const ratePerYear = inflow.newPatientsPerYear.value;
  const law = survivalOf(survivalLawOf(survival));
  if (caseload === null || !(caseload > 0 && ratePerYear > 0)) return;
  if (isSurvivalProblem(law) || law.mean === Number.POSITIVE_INFINITY) return;
  const growth = inflow.growthPerYear.value;
  const implied = littlesLaw({ caseload, ratePerYear, survival: law, growth });
  const difference = Math.abs(implied.relativeDifference);
  if (difference <= defaultOf(draft.evidence, "stock-tolerance").value) return;
  const isGiven = draft.content.survival !== undefined;
  const text = sentence(caseload, ratePerYear, law.mean, growth, isGiven, implied);
  if (isGiven && difference > defaultOf(draft.evidence, "stock-refusal").value) {
    draft.report("conflict", ["caseload"], `caseload, new people a year and survival that fit together: ${text}`);
  } else {
    draft.warn("littlesLaw", ["caseload"], text);
  }
}

function peopleIn(starting: StartingCaseload): number | null {
  if (starting.from === "count") return starting.count.value;
  return starting.from === "people" ? starting.people.length : null;
}

function sentence(
  caseload: number,
  rate: number,
  mean: number,
  growth: number,
  isGiven: boolean,
  implied: ReturnType<typeof littlesLaw>
): string {
  const stay = implied.impliedMeanYears;
  const grown = growth === 0 ? "" : `, growing by ${round(growth * 100, 1)} % a year`;
  const begin =
    stay === null
      ? `no mean stay explains ${round(caseload, 0)} people over ${round(rate, 1)} new a year${grown}`
      : `your inputs imply a mean stay of ${stay.toFixed(1)} years: ${round(caseload, 0)} people over ${round(rate, 1)} new a year${grown}`;
  const survival = isGiven ? "the survival given" : "the default survival";
  return (
    `${begin}; ${survival} has ${mean.toFixed(2)}. With it the caseload would be ${round(implied.impliedCaseload, 0)}, ` +
    `or the new people ${round(implied.impliedRatePerYear, 0)} a year`
  );
}

const round = (value: number, digits: number): string => String(Number(value.toFixed(digits)));
