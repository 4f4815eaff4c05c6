import type { Scenario } from "@caseload/simulation";
import { costOf, payRules } from "../cost.ts";
import type { Establishment, SoughtRole } from "../establishment.ts";
import type { Evidence } from "../evidence.ts";
import { soughtRoles, staffedBy } from "./staffed-by.ts";

/**
 * What an establishment costs, pounds a year: its posts priced post by post as they would be advertised, in the
 * scenario's price year, by its first pension convention (the trust's own contribution where both are asked for). Posts
 * of other roles are not in it.
 *
 * @throws RangeError for a price year or a band that the evidence has no pay for
 */
export function establishmentCost(
  scenario: Scenario,
  evidence: Pick<Evidence, "payPoints" | "onCosts" | "highCostAreas">
): (establishment: Establishment) => number {
  const { priceYear: year, cost } = scenario;
  const pension = cost.pension === "system" ? "system" : "trust";
  const rulesOf = remembered((band) =>
    payRules({ year, band, step: cost.payStep, highCostArea: cost.highCostArea, pension }, evidence)
  );
  const known = new Map<string, number>();
  const isSought = (role: string): role is SoughtRole => soughtRoles.some((sought) => sought === role);
  return (establishment) => {
    const key = `${establishment.cns} ${establishment.supportWorker}`;
    let pounds = known.get(key);
    if (pounds === undefined) {
      pounds = staffedBy(scenario, establishment)
        .posts.filter(({ role }) => isSought(role))
        .reduce((sum, post) => sum + costOf(post.wte, rulesOf(post.band), post.heads) * post.sbcShare.value, 0);
      known.set(key, pounds);
    }
    return pounds;
  };
}

function remembered<T>(of: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key) ?? of(key);
    known.set(key, found);
    return found;
  };
}
