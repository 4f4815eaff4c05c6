import { type LittlesLaw, littlesLaw } from "../survival/littles-law.ts";
import { stationaryCaseload } from "../survival/stationary-caseload.ts";
import { isSurvivalProblem } from "../survival/survival.ts";
import { survivalOf } from "../survival/survival-of.ts";
import { type Draft, defaultOf } from "./draft.ts";
import type { Path } from "./path.ts";
import { isInflowGiven } from "./resolve-inflow.ts";
import type { Scenario, StartingCaseload } from "./scenario.ts";
import { survivalLawOf } from "./survival-law.ts";

/**
 * Caseload, inflow and survival are three numbers with two degrees of freedom. Where a scenario states a caseload, say
 * what the third number should be: a warning beyond the default `stock-tolerance`, an issue beyond `stock-refusal`, where
 * two of the three are given. A counted caseload that the default survival could not be made to explain (see
 * `countedSurvival`) is a warning however small the difference, as the desk methods then answer for another number; so
 * is a count of nobody.
 */
export function checkLittlesLaw(draft: Draft, { startingCaseload, inflow, survival }: Scenario): void {
  const caseload = peopleIn(startingCaseload);
  const ratePerYear = inflow.newPatientsPerYear.value;
  const law = survivalOf(survivalLawOf(survival));
  if (caseload === null || !(ratePerYear > 0)) return;
  if (isSurvivalProblem(law) || law.mean === Number.POSITIVE_INFINITY) return;
  const growth = inflow.pastGrowthPerYear.value;
  const isGiven = draft.content.survival !== undefined;
  const whose = isGiven ? "the survival given" : "the default survival";
  if (caseload === 0) {
    const kept = stationaryCaseload(ratePerYear, law, growth);
    draft.warn("littlesLaw", ["caseload"], `${setAside(0, ratePerYear, whose, kept)}; the years begin with nobody`);
    return;
  }
  const implied = littlesLaw({ caseload, ratePerYear, survival: law, growth });
  const difference = Math.abs(implied.relativeDifference);
  if (difference <= defaultOf(draft.evidence, "stock-tolerance").value) {
    const isSetAside = startingCaseload.from === "count" && !isGiven && growth === 0 && isDefault(survival);
    const text = setAside(caseload, ratePerYear, whose, implied.impliedCaseload);
    if (isSetAside) draft.warn("littlesLaw", ["caseload"], text);
    return;
  }
  const text = sentence(caseload, ratePerYear, law.mean, growth, whose, implied);
  if ((isGiven || isInflowGiven(draft)) && difference > defaultOf(draft.evidence, "stock-refusal").value) {
    const wanted = `caseload, new people a year and survival that fit together: ${text}`;
    draft.report("conflict", placeToMend(draft), wanted);
  } else {
    draft.warn("littlesLaw", ["caseload"], `${text}; ${answeredFor(implied.impliedCaseload)}`);
  }
}

function peopleIn(starting: StartingCaseload): number | null {
  if (starting.from === "count") return starting.count.value;
  return starting.from === "people" ? starting.people.length : null;
}

/** Which of the three the reader wrote: in the variant at hand before the file, and never in a preset. */
function placeToMend({ content, originOf }: Draft): Path {
  const written = ([["caseload"], ["newPatientsPerYear"], ["inflow"], ["survival"]] as const)
    .filter(([key]) => content[key] !== undefined)
    .map((path) => ({ path, origin: originOf(path) }))
    .flatMap(({ path, origin }) => (origin.from === "scenario" ? [{ path, at: origin.path }] : []));
  return (written.find(({ at }) => at.startsWith("variants")) ?? written[0])?.path ?? ["caseload"];
}

const isDefault = (survival: Scenario["survival"]): boolean =>
  survival.law === "weibull" && survival.meanYears?.origin.from === "default";

const setAside = (caseload: number, rate: number, whose: string, kept: number): string =>
  `the count says ${people(caseload)}; ${round(rate, 1)} new a year and ${whose} keep up ${round(kept, 0)}, and ` +
  answeredFor(kept);

/** The simulation begins with the people counted, and moves towards the others. */
const answeredFor = (kept: number): string => `the desk methods answer for ${round(kept, 0)}`;

function sentence(
  caseload: number,
  rate: number,
  mean: number,
  growth: number,
  whose: string,
  { impliedMeanYears, impliedCaseload, impliedRatePerYear }: LittlesLaw
): string {
  const grown =
    growth === 0
      ? ""
      : `${growth > 0 ? ", having grown" : ", having fallen"} by ${round(Math.abs(growth) * 100, 1)} % a year`;
  const counted = `${people(caseload)} over ${round(rate, 1)} new a year${grown}`;
  const begin =
    impliedMeanYears === null
      ? `no mean stay explains ${counted}`
      : `your inputs imply a mean stay of ${stayText(impliedMeanYears)}: ${counted}`;
  return (
    `${begin}; ${whose} has ${mean.toFixed(2)} years. With it ${round(rate, 1)} new a year keep up ` +
    `${people(impliedCaseload)}, and ${people(caseload)} need ${rateText(impliedRatePerYear)} new a year`
  );
}

/** "4.1 years", "15 days". */
const stayText = (years: number): string =>
  years < shortestInYears ? `${Math.max(1, Math.round(years * daysPerYear))} days` : `${years.toFixed(1)} years`;

/** Below this, tenths of a year say nothing. */
const shortestInYears = 0.25;
const daysPerYear = 365.25;

const people = (count: number): string => (count === 0 ? "nobody" : `${round(count, 0)} people`);

const rateText = (rate: number): string => round(rate, rate < 10 ? 1 : 0);

const round = (value: number, digits: number): string => String(Number(value.toFixed(digits)));
