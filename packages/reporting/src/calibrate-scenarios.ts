import { calibrated } from "@caseload/planning";
import { bundledEvidence } from "@caseload/simulation";
import type { ReadScenario } from "./read-scenarios.ts";

export type CalibrateResult =
  | { readonly ok: true; readonly scenarios: readonly [ReadScenario, ...ReadScenario[]] }
  /** Why the contact rate cannot be inferred, a sentence for each scenario, without full stop. */
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * The scenario and its variants with the contact rate that `posts` counts with: inferred from each scenario's own
 * calibration target, and kept by variants whose people are those of their base. Hashes stay those of what was read.
 */
export function calibrateScenarios([base, ...variants]: readonly [ReadScenario, ...ReadScenario[]]): CalibrateResult {
  const problems: string[] = [];
  const calibrate = (read: ReadScenario): ReadScenario => {
    const options = read === base ? {} : { variantOf: base.scenario };
    const { scenario, problem, warnings } = calibrated(read.scenario, bundledEvidence, options);
    if (problem !== null) problems.push(read.variant === null ? problem : `variant ${read.variant}: ${problem}`);
    return { ...read, scenario, warnings: [...new Set([...read.warnings, ...warnings])] };
  };
  const scenarios = [calibrate(base), ...variants.map(calibrate)] as const;
  return problems.length === 0 ? { ok: true, scenarios } : { ok: false, problems };
}
