import type { Scenario } from "@caseload/simulation";
import { Interrupted } from "../by-simulation/interrupted.ts";
import type { Evidence } from "../evidence.ts";
import { SensitivityAnalysis } from "./sensitivity-analysis.ts";
import type { Sensitivity } from "./sensitivity-answer.ts";
import { askedOf, type FindSensitivityOptions } from "./sensitivity-question.ts";

/** What was found, or everything that is wrong with the question, in sentences without full stop. */
export type SensitivityResult =
  | { readonly ok: true; readonly found: Sensitivity }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * How sure the posts of the load method are over the ranges of all that is assumed, and which assumptions that hangs on,
 * in each reading of the scenario; the load method itself is held against the simulation at some points.
 *
 * Ranges tell what is not known, not what is left to chance: replication noise is no part of it.
 *
 * @throws RangeError for samples or points that are not whole numbers from 2 and 1, or a band or year without pay
 */
export async function findSensitivity(
  scenario: Scenario,
  evidence: Evidence,
  options: FindSensitivityOptions = {}
): Promise<SensitivityResult> {
  const asked = askedOf(scenario, evidence, options);
  if ("problems" in asked) return { ok: false, problems: asked.problems };
  const analysis = new SensitivityAnalysis(asked, evidence, options);
  try {
    await analysis.moveEachAlone(); //      what does each assumption do alone?
    await analysis.moveAllTogether(); //    how many posts, all of them being unsure?
    await analysis.apportion(); //          which of them makes them unsure?
    await analysis.holdAgainstSimulation(); // does the load method tell the truth?
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
  }
  return { ok: true, found: analysis.found() };
}
