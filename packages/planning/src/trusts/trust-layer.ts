import type { ScenarioContent } from "@caseload/simulation";
import { countedPosts } from "./counted-posts.ts";
import type { Trust } from "./trust.ts";

/** What one trust lays over the base, in the words of a variant of a scenario file. */
type TrustLayer = NonNullable<ScenarioContent["variants"]>[number];

/**
 * A trust as a layer over the base: its own people, posts and sites, and everything else as the base has it. What the
 * range of its size is made of is in the range already, incomplete data too, so the layer asks for no further widening.
 */
export function trustLayer(trust: Trust): TrustLayer {
  const { newPatientsPerYear, newPatientsUsed: value, sites } = trust;
  const size = {
    value,
    low: Math.min(value, newPatientsPerYear.low),
    high: Math.max(value, newPatientsPerYear.high)
  };
  return {
    name: trust.key,
    organisation: trust.name,
    description: trust.how,
    inflow:
      trust.sizedBy === "breastActivity"
        ? { proxy: { of: "breastActivity", perYear: size } }
        : { newPatientsPerYear: size },
    dataCompleteness: "full",
    caseload: size.high > 0 ? "steadyState" : "empty",
    posts: countedPosts(trust).map(({ role, wte, sbcShare, basis }) => ({
      role,
      wte,
      ...(basis === "given" && sbcShare !== null ? { sbcShare } : {}),
      ...(basis === "dedicated" ? { sbcShare: 1 } : {})
    })),
    search: { keepPostsInPlace: false },
    ...(sites === null ? {} : { sites: sitesOf(sites) })
  };
}

/** One hub and spokes around it, all with as many people. */
function sitesOf(sites: number) {
  const spokes = Array.from({ length: Math.max(0, sites - 1) }, (_, index) => ({
    id: `spoke-${index + 1}`,
    label: `Spoke ${index + 1}`,
    hub: false,
    share: 1 / sites
  }));
  return [{ id: "hub", label: "Hub", hub: true, share: 1 / Math.max(1, sites) }, ...spokes];
}
