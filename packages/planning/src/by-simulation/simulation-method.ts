import type { Scenario } from "@caseload/simulation";
import type { MethodAnswer } from "../answer.ts";
import { assumptionsUsed } from "../assumptions-used.ts";
import { hangsOnContacts } from "../calibrated-case.ts";
import { complete, type Evidence } from "../evidence.ts";
import { shown } from "../explain-line.ts";
import { cannotTell, methodAnswer } from "../method-answer.ts";
import type { SimulatedPosts } from "./simulated-posts.ts";

/**
 * The simulated posts as the answer of a method beside the others: what they cost and what is missing. Posts have no
 * range here: `sensitivity` says how far the assumptions move them.
 *
 * @throws RangeError for a band or year without pay
 */
export function simulationMethod(found: SimulatedPosts, scenario: Scenario, evidence: Evidence): MethodAnswer {
  const { reading, verdict, cheapest, confirmation, effort } = found;
  const to = hangsOnContacts(scenario) ? scenario.calibration.to : null;
  const required = new Map(
    cheapest === null
      ? []
      : [["cns", cheapest.cns] as const, ["supportWorker", cheapest.supportWorker] as const].filter(
          ([role, wte]) => role === "cns" || wte > 0
        )
  );
  const finding = {
    method: "simulation" as const,
    reading,
    calibratedTo: to,
    required,
    low: required,
    high: required,
    why: whyOf(scenario),
    details: { verdict, confirmation, effort },
    explain: [],
    drivers: [],
    assumptions: assumptionsUsed(scenario, "load", reading, scenario.calibration.to)
  };
  if (verdict !== "meets") return cannotTell(finding, `${verdict}: ${reasonOf(found)}`);
  return methodAnswer(finding, scenario, complete(evidence));
}

/** What stands between the search and an answer. */
function reasonOf({ verdict, outOfReach, confirmation, bracket: { boundBy }, effort }: SimulatedPosts): string {
  if (verdict === "cannot be met") {
    return boundBy === null
      ? outOfReach.map(({ label, limit }) => `${label}: ${limit}`).join("; ")
      : `no posts do, with ${boundBy}`;
  }
  if (!effort.complete) return "the search was ended early";
  return boundBy === null || confirmation !== null
    ? "the replications do not decide it"
    : `the replications do not decide whether any posts do, with ${boundBy}`;
}

function whyOf({ successProbability }: Scenario): string {
  return (
    "follows each person, task and nurse day by day, so work may wait within its window while chance, part-time posts and " +
    `days off count: the cheapest posts with which all Standards that can be met reach their targets together with a chance of ${shown(successProbability.value)} or more`
  );
}
