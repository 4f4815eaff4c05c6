import type { CalibrationTarget, Reading, Scenario } from "@caseload/simulation";
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

/** A case with the rate as it was inferred: it may be below 0, and null where no work hangs on a rate. */
export interface InferredCase extends CalibratedCase {
  readonly inferred: number | null;
}

/**
 * The case that a target makes, or null where the target cannot be used.
 *
 * A rate below 0 is taken as 0: people cannot make fewer contacts than none. Whether that happened is told by
 * `inferred`.
 *
 * @param asked - the scenario whose people were asked; a variant keeps the rate of its base, since its people are the
 *   same. Defaults to the scenario itself.
 */
export function calibratedCase(
  asGiven: Groundwork,
  to: CalibrationTarget,
  stayOf: StayOf,
  asked: Scenario = asGiven.scenario
): InferredCase | null {
  const target = statedTarget(asked, to);
  if ("problem" in target) return null;
  const groundwork = measuredGroundwork(asGiven, to, stayOf);
  const source = asked === asGiven.scenario ? groundwork : measuredGroundwork(groundworkOf(asked, stayOf), to, stayOf);
  const inferred = hangsOnContacts(groundwork.scenario) ? inferContacts(source, target.form, target.base) : null;
  if (inferred === null && hangsOnContacts(groundwork.scenario)) return null;
  const contactsPerPersonYear = Math.max(0, inferred ?? 0);
  const workloads = new Map(
    groundwork.scenario.readings.map((reading) => [reading, workloadAt(groundwork, reading, contactsPerPersonYear)])
  );
  return { to, groundwork, contactsPerPersonYear, workloads, inferred };
}

/**
 * Whose people were asked how often they need their nurse: those of the base, unless the variant has an opinion of its
 * own (reach or calibration).
 */
export function scenarioAsked(scenario: Scenario, base: Scenario | undefined): Scenario {
  if (base === undefined) return scenario;
  const opinion = ({ reach, calibration }: Scenario): string => JSON.stringify([reach, calibration]);
  return opinion(scenario) === opinion(base) ? base : scenario;
}

/** Whether any work is set off by a contact, so that there is a rate to infer. */
export const hangsOnContacts = ({ tasks }: Scenario): boolean =>
  tasks.some(({ triggers }) => triggers.some((trigger) => "contact" in trigger));

/** The groundwork of the scenario as a target measured it. */
export function measuredGroundwork(asGiven: Groundwork, to: CalibrationTarget, stayOf: StayOf): Groundwork {
  const measured = asMeasured(asGiven.scenario, to);
  return measured === asGiven.scenario ? asGiven : groundworkOf(measured, stayOf);
}
