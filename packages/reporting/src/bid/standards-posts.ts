import { staffedBy, wteInPlace } from "@caseload/planning";
import type { Scenario } from "@caseload/simulation";
import type { FoundBySimulation } from "../found-by-simulation.ts";

/**
 * The service with the least-cost posts that meet the Standards in any reading asked about, the posts in place being kept;
 * null where none were found.
 */
export function standardsPosts(scenario: Scenario, { posts }: Pick<FoundBySimulation, "posts">): Scenario | null {
  const found = posts.flatMap(({ verdict, cheapest }) => (verdict === "meets" && cheapest !== null ? [cheapest] : []));
  const [cheapest] = found.sort((a, b) => a.costPerYear - b.costPerYear);
  if (cheapest === undefined) return null;
  const kept = { ...scenario, search: { ...scenario.search, keepPostsInPlace: true } };
  const wanted = {
    cns: Math.max(cheapest.cns, wteInPlace(scenario, "cns")),
    supportWorker: Math.max(cheapest.supportWorker, wteInPlace(scenario, "supportWorker"))
  };
  return { ...staffedBy(kept, wanted), search: scenario.search };
}
