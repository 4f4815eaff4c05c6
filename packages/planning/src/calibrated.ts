import type { CalibrationTarget, Quantity, Scenario } from "@caseload/simulation";
import type { CalibrationResult } from "./answer.ts";
import { calibrate, contactRate } from "./calibrate.ts";
import { hangsOnContacts, measuredGroundwork, scenarioAsked } from "./calibrated-case.ts";
import { asMeasured } from "./calibration-target.ts";
import { complete, defaultIn, type Evidence } from "./evidence.ts";
import { groundworkOf } from "./groundwork.ts";
import { rememberedStays } from "./stay.ts";
import { proxyWarnings, standingWarnings } from "./warnings.ts";

export interface CalibratedOptions {
  /** Defaults to the scenario's own target. */
  readonly calibrateTo?: CalibrationTarget;
  /** The scenario that this one is a variant of; as for `findPosts`. */
  readonly variantOf?: Scenario;
}

/** A scenario with the contact rate that a target implies. */
export interface Calibrated {
  /** As the target measured it: its `contactsPerPersonYear` and, by an audit that timed contacts, their minutes. */
  readonly scenario: Scenario;
  /** The rate, at least 0. Where no rate could be inferred, that of the scenario as it was given. */
  readonly contactsPerPersonYear: number;
  readonly calibration: CalibrationResult;
  /** Why no rate could be inferred though work hangs on one; else null. */
  readonly problem: string | null;
  /** What a reader of an answer by this rate should know; a sentence each, without full stop. */
  readonly warnings: readonly string[];
}

/**
 * The scenario with its contact rate as calibration infers it: the very rate that `findPosts` counts with under the same
 * target, so that both speak of one service. A rate below 0 is taken as 0.
 */
export function calibrated(scenario: Scenario, evidence: Evidence, options: CalibratedOptions = {}): Calibrated {
  const { calibrateTo: to = scenario.calibration.to, variantOf } = options;
  const stayOf = rememberedStays();
  const asked = groundworkOf(scenarioAsked(scenario, variantOf), stayOf);
  const calibration = calibrate(measuredGroundwork(asked, to, stayOf), to, defaultIn(complete(evidence), contactRate));
  const inferred = calibration.contactsPerPersonYear;
  const rate = inferred === null ? scenario.contactsPerPersonYear : possible(inferred);
  return {
    scenario: { ...asMeasured(scenario, to), contactsPerPersonYear: rate },
    contactsPerPersonYear: rate.value,
    calibration,
    problem: hangsOnContacts(scenario) ? calibration.problem : null,
    warnings: [...proxyWarnings(scenario), ...standingWarnings(calibration)]
  };
}

/** People cannot make fewer contacts than none. */
const possible = (rate: Quantity): Quantity => ({
  ...rate,
  value: Math.max(0, rate.value),
  low: Math.max(0, rate.low),
  high: Math.max(0, rate.high)
});
