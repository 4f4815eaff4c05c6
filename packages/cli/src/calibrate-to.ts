import type { CalibrationTarget } from "@caseload/simulation";
import type { Arguments, Option } from "./command.ts";

const targets: readonly CalibrationTarget[] = ["reach", "audit", "workload"];

/** Option `--calibrate-to`. */
export const calibrateToOption = (summary: string): Option => ({ name: "calibrate-to", summary, choices: targets });

/** The target chosen, held against the choices when the line was read; null where none is. */
export const readCalibrateTo = ({ values }: Arguments): CalibrationTarget | null =>
  targets.find((target) => target === values["calibrate-to"]) ?? null;
