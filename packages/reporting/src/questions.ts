import type { CalibrationTarget, Reading, Scenario } from "@caseload/simulation";

/** What is asked of a scenario beyond what its file says; each replaces the file's own. */
export interface Questions {
  readonly calibrateTo?: CalibrationTarget;
  readonly budgetPounds?: number;
  readonly seed?: number;
  readonly reading?: Reading | "both";
}

/** The scenario with other questions; everything about the service stays as it was resolved. */
export function withQuestions(scenario: Scenario, questions: Questions): Scenario {
  const { calibrateTo, budgetPounds, seed, reading } = questions;
  return {
    ...scenario,
    seed: seed ?? scenario.seed,
    readings: reading === undefined ? scenario.readings : reading === "both" ? ["strict", "delegated"] : [reading],
    calibration: { ...scenario.calibration, to: calibrateTo ?? scenario.calibration.to },
    budgetPounds: budgetPounds ?? scenario.budgetPounds
  };
}
