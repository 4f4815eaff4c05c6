import { staffedBy, wteInPlace } from "@caseload/planning";
import type { Scenario } from "@caseload/simulation";

/**
 * The least that could be done: the next whole CNS post, beside the posts in place. One CNS where there is none.
 */
export function minimumPosts(scenario: Scenario): Scenario {
  const kept = { ...scenario, search: { ...scenario.search, keepPostsInPlace: true } };
  const cns = Math.floor(wteInPlace(scenario, "cns")) + 1;
  return { ...staffedBy(kept, { cns, supportWorker: wteInPlace(scenario, "supportWorker") }), search: scenario.search };
}
