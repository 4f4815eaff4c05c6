import type { MethodAnswer } from "@caseload/planning";
import type { Scenario } from "@caseload/simulation";

/** Whether a method is calibrated to what the scenario chose, or needs no calibration. */
export const isAsChosen = (method: MethodAnswer, scenario: Scenario): boolean =>
  method.calibratedTo === null || method.calibratedTo === scenario.calibration.to;
