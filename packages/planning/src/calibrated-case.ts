import type { CalibrationTarget, Reading } from "@caseload/simulation";
import { asMeasured, statedTarget } from "./calibration-target.ts";
import { type Groundwork, groundworkOf, workloadAt } from "./groundwork.ts";
import { inferContacts } from "./infer-contacts.ts";
import type { StayOf } from "./stay.ts";
import type { Workload } from "./workload.ts";

/** A scenario with the contact rate that a target implies, ready for every method. */
export interface CalibratedCase {
  readonly to: CalibrationTarget;
  readonly groundwork: Groundwork;
  readonly contactsPerPersonYear: number;
  /** Work by reading, in the order of the scenario's readings. */
  readonly workloads: ReadonlyMap<Reading, Workload>;
}

/** A case with the rate as it was inferred, which may be below 0. */
export interface InferredCase extends CalibratedCase {
  readonly inferred: number;
}

/**
 * The case that a target makes, or null where the target cannot be used.
 *
 * A rate below 0 is taken as 0: people cannot make fewer contacts than none. Whether that happened is told by
 * `inferred`.
 */
export function calibratedCase(asGiven: Groundwork, to: CalibrationTarget, stayOf: StayOf): InferredCase | null {
  const target = statedTarget(asGiven.scenario, to);
  if ("problem" in target) return null;
  const groundwork = measuredGroundwork(asGiven, to, stayOf);
  const inferred = inferContacts(groundwork, target.form, target.base);
  if (inferred === null) return null;
  const contactsPerPersonYear = Math.max(0, inferred);
  const workloads = new Map(
    groundwork.scenario.readings.map((reading) => [reading, workloadAt(groundwork, reading, contactsPerPersonYear)])
  );
  return { to, groundwork, contactsPerPersonYear, workloads, inferred };
}

/** The groundwork of the scenario as a target measured it. */
export function measuredGroundwork(asGiven: Groundwork, to: CalibrationTarget, stayOf: StayOf): Groundwork {
  const measured = asMeasured(asGiven.scenario, to);
  return measured === asGiven.scenario ? asGiven : groundworkOf(measured, stayOf);
}
