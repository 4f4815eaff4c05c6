import { littlesLaw } from "../survival/littles-law.ts";
import { isSurvivalProblem } from "../survival/survival.ts";
import { survivalOf } from "../survival/survival-of.ts";
import { type Draft, defaultOf } from "./draft.ts";
import { isInflowGiven } from "./resolve-inflow.ts";
import type { Scenario, StartingCaseload } from "./scenario.ts";
import { survivalLawOf } from "./survival-law.ts";

/**
 * Caseload, inflow and survival are three numbers with two degrees of freedom. Where a scenario states a caseload, say
 * what the third number should be: a warning beyond the default `stock-tolerance`, an issue beyond `stock-refusal`, where
 * two of the three are given. A counted caseload that the default survival could not be made to explain (see
 * `countedSurvival`) is a warning however small the difference, as the answer is then not for the people counted.
 */
export function checkLittlesLaw(draft: Draft, { startingCaseload, inflow, survival }: Scenario): void {
  const caseload = peopleIn(startingCaseload);
  const ratePerYear = inflow.newPatientsPerYear.value;
  const law = survivalOf(survivalLawOf(survival));
  if (caseload === null || !(caseload > 0 && ratePerYear > 0)) return;
  if (isSurvivalProblem(law) || law.mean === Number.POSITIVE_INFINITY) return;
  const growth = inflow.pastGrowthPerYear.value;
  const implied = littlesLaw({ caseload, ratePerYear, survival: law, growth });
  const difference = Math.abs(implied.relativeDifference);
  const isGiven = draft.content.survival !== undefined;
  if (difference <= defaultOf(draft.evidence, "stock-tolerance").value) {
    const isSetAside = startingCaseload.from === "count" && !isGiven && growth === 0 && isDefault(survival);
    if (isSetAside) draft.warn("littlesLaw", ["caseload"], setAside(caseload, ratePerYear, implied.impliedCaseload));
    return;
  }
  const text = sentence(caseload, ratePerYear, law.mean, growth, isGiven, implied);
  if ((isGiven || isInflowGiven(draft)) && difference > defaultOf(draft.evidence, "stock-refusal").value) {
    draft.report("conflict", ["caseload"], `caseload, new people a year and survival that fit together: ${text}`);
  } else {
    draft.warn("littlesLaw", ["caseload"], text);
  }
}

function peopleIn(starting: StartingCaseload): number | null {
  if (starting.from === "count") return starting.count.value;
  return starting.from === "people" ? starting.people.length : null;
}

const isDefault = (survival: Scenario["survival"]): boolean =>
  survival.law === "weibull" && survival.meanYears?.origin.from === "default";

const setAside = (caseload: number, rate: number, implied: number): string =>
  `the count says ${round(caseload, 0)} people; ${round(rate, 1)} new a year and the default survival keep up ` +
  `${round(implied, 0)}, and the answer is for ${round(implied, 0)}`;

function sentence(
  caseload: number,
  rate: number,
  mean: number,
  growth: number,
  isGiven: boolean,
  implied: ReturnType<typeof littlesLaw>
): string {
  const stay = implied.impliedMeanYears;
  const grown =
    growth === 0
      ? ""
      : `${growth > 0 ? ", having grown" : ", having fallen"} by ${round(Math.abs(growth) * 100, 1)} % a year`;
  const begin =
    stay === null
      ? `no mean stay explains ${round(caseload, 0)} people over ${round(rate, 1)} new a year${grown}`
      : `your inputs imply a mean stay of ${stay.toFixed(1)} years: ${round(caseload, 0)} people over ${round(rate, 1)} new a year${grown}`;
  const survival = isGiven ? "the survival given" : "the default survival";
  const answered = isGiven ? "" : `; the answer is for ${round(implied.impliedCaseload, 0)}`;
  return (
    `${begin}; ${survival} has ${mean.toFixed(2)}. With it the caseload would be ${round(implied.impliedCaseload, 0)}, ` +
    `or the new people ${round(implied.impliedRatePerYear, 0)} a year${answered}`
  );
}

const round = (value: number, digits: number): string => String(Number(value.toFixed(digits)));
