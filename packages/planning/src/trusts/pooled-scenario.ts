import type { Evidence, Post, Quantity, RoleSpecification, Scenario, Site } from "@caseload/simulation";
import { soughtRoles } from "../by-simulation/staffed-by.ts";
import { travelOf } from "./as-trust.ts";
import { sum } from "./sum-of-swings.ts";
import type { Trust } from "./trust.ts";

/** A trust with the scenario that it was laid to. */
export interface LaidTrust {
  readonly trust: Trust;
  readonly scenario: Scenario;
}

/** A service that several trusts share. */
export interface PooledScenario {
  readonly scenario: Scenario;
  /** The trust at which the nurses are based. */
  readonly hub: Trust;
}

/**
 * The trusts as one service. Everybody new comes to it; its nurses are based at the largest trust and travel to the
 * others, for the tasks that are done where the patient is: so long as the rurality of the trust says for its own site, and
 * as before for the spokes that it has already. People are at the sites as they were. The meetings of all trusts go on, and
 * so do their posts of other roles.
 *
 * @throws RangeError where there is no trust
 */
export function pooledScenario(
  name: string,
  laid: readonly LaidTrust[],
  evidence: Pick<Evidence, "defaults">
): PooledScenario {
  const sizeOf = ({ trust }: LaidTrust): number => trust.newPatientsUsed;
  const [hub] = [...laid].sort((a, b) => sizeOf(b) - sizeOf(a) || (a.trust.key < b.trust.key ? -1 : 1));
  if (hub === undefined) throw new RangeError("invalid pool; no trust");
  const scenarios = laid.map(({ scenario }) => scenario);
  const inflow = sum(laid.map(({ scenario }) => scenario.inflow.newPatientsPerYear.value));
  const shareOf = ({ inflow: own }: Scenario): number =>
    inflow > 0 ? own.newPatientsPerYear.value / inflow : 1 / laid.length;
  return {
    hub: hub.trust,
    scenario: {
      ...hub.scenario,
      organisation: name,
      description: `${laid.length} trusts that share their posts`,
      inflow: {
        ...hub.scenario.inflow,
        newPatientsPerYear: summed(inflow),
        proxy: scenarios.map((scenario) => scenario.inflow.proxy).find((proxy) => proxy !== null) ?? null
      },
      startingCaseload: inflow > 0 ? { from: "steadyState" } : hub.scenario.startingCaseload,
      posts: laid.flatMap(({ trust, scenario }) =>
        scenario.posts.filter(isOfAnotherRole).map((post) => inPool(post, trust))
      ),
      roles: allRoles(scenarios),
      meetings: scenarios.flatMap(({ meetings }) => meetings),
      sites: laid.flatMap((each) => {
        const share = shareOf(each.scenario);
        return sitesOf(each, each === hub ? null : travelOf(each.trust, evidence)).map((site) => ({
          ...site,
          share: site.share * share
        }));
      })
    }
  };
}

/** The sites of a trust in the pool: its hubs are spokes of the pool unless the nurses are based there. */
const sitesOf = ({ trust, scenario }: LaidTrust, travel: Quantity | null): readonly Site[] =>
  scenario.sites.map((site) => ({
    ...site,
    id: siteId(trust, site.id),
    label: site.hub ? trust.name : `${trust.name}: ${site.label}`,
    ...(site.hub && travel !== null ? { hub: false, travelMinutes: travel } : {})
  }));

/** Unique in the pool: every trust may have a "hub". */
const siteId = ({ key }: Trust, id: string): string => `${key}-${id}`;

const inPool = (post: Post, trust: Trust): Post =>
  post.site === null ? post : { ...post, site: siteId(trust, post.site) };

const isOfAnotherRole = ({ role }: Post): boolean => soughtRoles.every((sought) => sought !== role);

const summed = (value: number): Quantity => ({
  value,
  low: value,
  high: value,
  unit: "people a year",
  origin: { from: "derived", how: "sum over the trusts" }
});

function allRoles(scenarios: readonly Scenario[]): readonly RoleSpecification[] {
  const byId = new Map<string, RoleSpecification>();
  for (const role of scenarios.flatMap(({ roles }) => roles)) if (!byId.has(role.id)) byId.set(role.id, role);
  return [...byId.values()];
}
