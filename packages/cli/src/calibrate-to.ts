import type { ReadScenario } from "@caseload/reporting";
import type { CalibrationTarget } from "@caseload/simulation";
import type { Arguments, Option } from "./command.ts";
import { InputError } from "./input-error.ts";

const targets: readonly CalibrationTarget[] = ["reach", "audit", "workload"];

/** Option `--calibrate-to`. */
export const calibrateToOption = (summary: string): Option => ({ name: "calibrate-to", summary, choices: targets });

/** The target chosen, held against the choices when the line was read; null where none is. */
export const readCalibrateTo = ({ values }: Arguments): CalibrationTarget | null =>
  targets.find((target) => target === values["calibrate-to"]) ?? null;

/**
 * Refuses a calibration to an audit that is not there.
 *
 * @param file - the scenario file as it was named
 * @throws InputError
 */
export function requireAudit(args: Arguments, file: string, scenarios: readonly ReadScenario[]): void {
  if (readCalibrateTo(args) === "audit" && scenarios.some(({ scenario }) => scenario.calibration.audit === null)) {
    throw new InputError([`${file}: gives no audit to calibrate to; caseload init writes a template for one`]);
  }
}
