import type { Default } from "@caseload/evidence";
import type { Evidence, Post, Quantity, Scenario, Site, StartingCaseload } from "@caseload/simulation";
import { type CountedPost, countedPosts } from "./counted-posts.ts";
import type { Trust } from "./trust.ts";

/**
 * The scenario that a trust's layer was resolved to, with what no scenario file can say: shares of time and travel that
 * are defaults of the evidence, so that their ranges are known and shared by all trusts, and the survival of the base.
 */
export function asTrust(trust: Trust, scenario: Scenario, base: Scenario, evidence: Evidence): Scenario {
  const posts = countedPosts(trust);
  const combined = defaultQuantity(evidence, "combined-post-share");
  const travel = travelOf(trust, evidence);
  return {
    ...scenario,
    dataCompleteness: trust.dataCompleteness ?? "full",
    survival: base.survival,
    startingCaseload: startingCaseload(trust, scenario),
    posts: scenario.posts.map((post, index) => withShare(post, posts[index], combined)),
    sites: scenario.sites.map((site) => withTravel(site, travel))
  };
}

/** A caseload that was counted and may be shown is there on the first day. */
function startingCaseload(trust: Trust, { startingCaseload: steady }: Scenario): StartingCaseload {
  const { sizedBy, observed, from, to } = trust;
  const count = observed.caseload;
  const isAsCounted = sizedBy === "caseload" && from.length === 0 && to.length === 0;
  if (!isAsCounted || count === undefined || count.shown === null || count.shown === 0) return steady;
  const origin = { from: "derived", how: "people on the caseload, from the trusts' file" } as const;
  return {
    from: "count",
    count: { value: count.shown, low: count.low, high: count.high, unit: "people", origin }
  };
}

const withShare = (post: Post, counted: CountedPost | undefined, combined: Quantity): Post =>
  counted?.basis === "combined" ? { ...post, sbcShare: combined } : post;

/** Travel that nobody stated: the low end of what is believed in a town, the high end in the country. */
export function travelOf({ rurality }: Pick<Trust, "rurality">, evidence: Pick<Evidence, "defaults">): Quantity {
  const usual = defaultQuantity(evidence, "travel-minutes");
  if (rurality === "urban") return { ...usual, value: usual.low, high: usual.value };
  if (rurality === "rural") return { ...usual, value: usual.high, low: usual.value };
  return usual;
}

const withTravel = (site: Site, travel: Quantity): Site => {
  const { origin } = site.travelMinutes;
  const isStated = origin.from !== "default" || travel.origin.from !== "default" || origin.id !== travel.origin.id;
  return isStated ? site : { ...site, travelMinutes: travel };
};

function defaultQuantity({ defaults }: Pick<Evidence, "defaults">, id: string): Quantity {
  const found: Default | undefined = defaults.find((each) => each.id === id);
  if (found === undefined) throw new RangeError(`invalid evidence; it has no default ${id}`);
  const { value, low, high, unit } = found;
  return { value, low, high, unit, origin: { from: "default", id } };
}
