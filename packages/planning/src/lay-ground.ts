import type { CalibrationTarget, Scenario } from "@caseload/simulation";
import type { CalibrationResult } from "./answer.ts";
import { assumptionsOf, withAssumptionAt } from "./assumption.ts";
import { calibrate, contactRate } from "./calibrate.ts";
import { calibratedCase, type InferredCase, measuredGroundwork, scenarioAsked } from "./calibrated-case.ts";
import { calibrationTargets } from "./calibration-target.ts";
import { defaultIn, type Evidence } from "./evidence.ts";
import { type Groundwork, groundworkOf } from "./groundwork.ts";
import type { FindRequirements } from "./ranges.ts";
import { type Question, requirementsOf } from "./requirements.ts";
import { rememberedStays, type StayOf } from "./stay.ts";

/** What the desk methods start from, and how they count again when an assumption is moved. */
export interface Ground {
  readonly stayOf: StayOf;
  readonly groundwork: Groundwork;
  /** Under every target, asked for or not. */
  readonly calibrations: readonly CalibrationResult[];
  /** Under the targets of the question; null for one that cannot be used. */
  readonly cases: ReadonlyMap<CalibrationTarget, InferredCase | null>;
  /** The posts of the question, by `questionKey`. */
  readonly find: FindRequirements;
}

/**
 * Who is on the caseload, what time a post has for them, and how often they need their nurse if a target is right.
 *
 * @param variantOf - the scenario that this one is a variant of: its people were asked how often they need their nurse
 * @throws RangeError for numbers that no resolved scenario holds: no working time
 */
export function layGround(
  scenario: Scenario,
  evidence: Required<Evidence>,
  question: Question,
  variantOf: Scenario | undefined
): Ground {
  const stayOf = rememberedStays();
  const groundwork = groundworkOf(scenario, stayOf);
  const asked = scenarioAsked(scenario, variantOf);
  const source = asked === scenario ? groundwork : groundworkOf(asked, stayOf);
  const askedAssumptions = new Map(assumptionsOf(asked, evidence.defaults).map((each) => [each.id, each]));
  const find: FindRequirements = (varied, moved) => {
    if (asked === scenario) return requirementsOf(varied, question, stayOf);
    const same = moved === undefined ? undefined : askedAssumptions.get(moved.assumption.id);
    const askedToo = moved === undefined || same === undefined ? asked : withAssumptionAt(asked, same, moved.end);
    return requirementsOf(varied, question, stayOf, askedToo);
  };
  return {
    stayOf,
    groundwork,
    calibrations: calibrationTargets.map((to) =>
      calibrate(measuredGroundwork(source, to, stayOf), to, defaultIn(evidence, contactRate))
    ),
    cases: new Map(question.targets.map((to) => [to, calibratedCase(groundwork, to, stayOf, asked)])),
    find
  };
}
