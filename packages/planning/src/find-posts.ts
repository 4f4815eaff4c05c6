import type { CalibrationTarget, Scenario } from "@caseload/simulation";
import type { BudgetAnswer, DeskMethod, MethodAnswer, PostsAnswer } from "./answer.ts";
import { assumptionsOf } from "./assumption.ts";
import { budgetAnswer } from "./budget.ts";
import { hangsOnContacts } from "./calibrated-case.ts";
import { calibrationTargets } from "./calibration-target.ts";
import { caseloadByYear } from "./caseload-by-year.ts";
import { comparatorsFor } from "./comparators.ts";
import { complete, defaultIn, type Evidence } from "./evidence.ts";
import type { Groundwork } from "./groundwork.ts";
import { layGround } from "./lay-ground.ts";
import { methodAnswer } from "./method-answer.ts";
import { rangesOf } from "./ranges.ts";
import { ratioBases } from "./ratio.ts";
import { coverageDefault, ratioFinding } from "./ratio-answer.ts";
import { type WorkMethod, workMethods } from "./requirements.ts";
import { warningsOf } from "./warnings.ts";
import { type Desk, workAnswers } from "./work-answers.ts";

/** Which answers are wanted. */
export interface FindPostsOptions {
  /** Defaults to all four; an empty list answers the calibrations alone. */
  readonly methods?: readonly DeskMethod[];
  /** One target, or every one that can be used, side by side; defaults to all. */
  readonly calibrateTo?: CalibrationTarget | "all";
  /**
   * The scenario that this one is a variant of. Its people are the same, so they need their nurse as often: the contact
   * rate is inferred for the base and kept, unless the variant has an opinion of its own (reach or calibration).
   */
  readonly variantOf?: Scenario;
}

/**
 * How many posts a service needs, by the desk methods: no simulation, nothing random, the same bits on every engine.
 *
 * Every method is answered in each reading of the scenario and, where it counts work, under each calibration target
 * that can be used. A target that was asked for and cannot be used gets answers that say why.
 *
 * @throws RangeError for numbers that no resolved scenario holds: no working time, a band or year without pay
 */
export function findPosts(scenario: Scenario, evidence: Evidence, options: FindPostsOptions = {}): PostsAnswer {
  const known = complete(evidence);
  const { methods: wanted = ["ratio", ...workMethods], calibrateTo = "all" } = options;
  // What a budget buys is told by the load method, asked for or not.
  const isNeeded = (method: WorkMethod) =>
    wanted.includes(method) || (method === "load" && scenario.budgetPounds !== null);
  const targets = calibrateTo === "all" ? targetsOf(scenario) : [calibrateTo];

  // Who is on the caseload, what time does a post have for them, and how often do they need their nurse?
  const question = { methods: workMethods.filter(isNeeded), targets };
  const { groundwork, calibrations, cases, find } = layGround(scenario, known, question, options.variantOf);

  // How many posts does each method ask for, and how far would each assumption move it?
  const ranges = rangesOf(scenario, assumptionsOf(scenario, known.defaults), find);

  // What do they cost, and what is missing?
  const desk: Desk = { scenario, evidence: known, calibrations, cases, ranges };
  const methods = wanted.flatMap((method) =>
    method === "ratio"
      ? ratioAnswers(groundwork, known)
      : targets.flatMap((to) => (isAsked(to, desk, options) ? workAnswers(desk, method, to) : []))
  );
  const budgetBasis = budgetAnswers(desk);
  const budget = budgetOf(desk, budgetBasis);
  return {
    caseload: caseloadAnswer(groundwork),
    methods,
    calibrations,
    comparators: comparatorsFor(groundwork.caseload, known.facts),
    budget,
    assumptions: [...new Set([...methods, ...budgetBasis].flatMap((answer) => answer.assumptions))],
    warnings: warningsOf(scenario, calibrations, known)
  };
}

/** Where no work hangs on a contact rate, one target is as good as another. */
const targetsOf = (scenario: Scenario): readonly CalibrationTarget[] =>
  hangsOnContacts(scenario) ? calibrationTargets : ["workload"];

/** Targets that cannot be used are left out, unless one was chosen: then the answers say why. */
const isAsked = (
  to: CalibrationTarget,
  { scenario, cases }: Desk,
  { calibrateTo = "all" }: FindPostsOptions
): boolean => (cases.get(to) ?? null) !== null || calibrateTo === to || scenario.calibration.to === to;

function caseloadAnswer({ scenario, caseload }: Groundwork): PostsAnswer["caseload"] {
  const { newPatientsPerYear, meanStayYears, medianStayYears } = caseload;
  return {
    newPatientsPerYear,
    meanStayYears,
    medianStayYears,
    caseload: caseload.caseload,
    caseloadQuantile: scenario.load.caseloadQuantile.value,
    byYear: caseloadByYear(scenario, caseload).map((year) => year.caseload)
  };
}

function ratioAnswers(groundwork: Groundwork, evidence: Required<Evidence>): MethodAnswer[] {
  const { scenario } = groundwork;
  const coverage = defaultIn(evidence, coverageDefault).value;
  return ratioBases.flatMap((basis) =>
    scenario.readings.map((reading) =>
      methodAnswer(ratioFinding(groundwork, basis, reading, coverage), scenario, evidence)
    )
  );
}

/** The case a budget is answered by: the scenario's own target, or the first one that can be used. */
const budgetCase = ({ scenario, cases }: Desk) =>
  cases.get(scenario.calibration.to) ?? [...cases.values()].find((each) => each !== null) ?? null;

/** The load method's answers, which say what a budget is worth; none where no budget is asked about. */
function budgetAnswers(desk: Desk): MethodAnswer[] {
  const calibrated = budgetCase(desk);
  return desk.scenario.budgetPounds === null || calibrated === null ? [] : workAnswers(desk, "load", calibrated.to);
}

function budgetOf(desk: Desk, answers: readonly MethodAnswer[]): BudgetAnswer | null {
  const { scenario, evidence } = desk;
  const calibrated = budgetCase(desk);
  if (scenario.budgetPounds === null || calibrated === null) return null;
  return budgetAnswer(scenario.budgetPounds, calibrated, answers, evidence);
}
