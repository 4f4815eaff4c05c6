import { type Draft, defaultQuantity, derivedQuantity, givenQuantity } from "./draft.ts";
import type { Path } from "./path.ts";
import { type RoleBook, supportWorker } from "./resolve-roles.ts";
import { checkShares } from "./resolve-tiers.ts";
import type { Meeting, Post, RoleSpecification, Scenario, Site } from "./scenario.ts";
import { suggest } from "./suggest.ts";

/** The largest service there is has a hundredth of these. */
const mostPosts = 2000;

/** Posts in place. */
export function resolvePosts(
  draft: Draft,
  roles: RoleBook,
  sites: readonly Site[],
  priceYear: Scenario["priceYear"]
): readonly Post[] {
  const { posts } = draft.content;
  if (posts === undefined) {
    if (!draft.unsure.has("posts")) draft.report("missing", ["posts"], "the posts in place ([] where there are none)");
    return [];
  }
  const bands = [...new Set(draft.evidence.payPoints.filter(({ year }) => year === priceYear).map(({ band }) => band))];
  const total = posts.reduce((sum, { count = 1 }) => sum + count, 0);
  if (total > mostPosts) {
    draft.report("outOfRange", ["posts"], `at most ${mostPosts} posts, counts included`, total);
    return [];
  }
  const ids = new Set(posts.map(({ role }) => role));
  if (ids.has(supportWorker) && ![...ids].some((id) => roles.roles.get(id)?.sbcExpertise === true)) {
    draft.warn("oversight", ["posts"], "there are support workers and no post with the expertise to oversee them");
  }
  return posts.flatMap((given, index): Post[] => {
    const path: Path = ["posts", index];
    const role = roles.find([...path, "role"], given.role);
    if (role?.external === true) {
      draft.report("conflict", [...path, "role"], "a role of this service, not one from outside it", given.role);
    }
    if (given.wte === undefined) draft.report("missing", [...path, "wte"], "the whole-time equivalents of the post");
    const wte = given.wte ?? 0;
    const heads = given.heads ?? Math.max(1, Math.ceil(wte - 1e-9));
    if (heads < wte - 1e-9) {
      draft.report("conflict", [...path, "heads"], `at least one person for each of the ${wte} WTE`, heads);
    }
    const band = given.band === undefined ? (role?.band ?? null) : String(given.band);
    if (band === null && role !== null && !role.external) {
      draft.report("missing", [...path, "band"], `a band, as the role ${role.id} has none`);
    } else if (band !== null && bands.length > 0 && !bands.includes(band)) {
      draft.report("unknownWord", [...path, "band"], `a band with a pay table (${bands.join(", ")})`, band);
    }
    const { startDate = null, endDate = null, site = null } = given;
    if (startDate !== null && endDate !== null && endDate < startDate) {
      draft.report("conflict", [...path, "endDate"], `a day on or after the start on ${startDate}`, endDate);
    }
    if (draft.content.staff?.alwaysOpenHoursPerYear !== undefined) {
      const without = "no such day in a service that is always open and keeps no calendar";
      if (startDate !== null) draft.report("conflict", [...path, "startDate"], without, startDate);
      if (endDate !== null) draft.report("conflict", [...path, "endDate"], without, endDate);
    }
    checkSite(draft, [...path, "site"], sites, site);
    const post: Post = {
      role: given.role,
      band: band ?? "",
      wte,
      heads,
      sbcShare:
        given.sbcShare === undefined
          ? usualShare(draft, role)
          : givenQuantity(draft, [...path, "sbcShare"], given.sbcShare, "share", "share of working time"),
      protection: given.protection ?? "protected",
      startDate,
      endDate,
      site
    };
    return Array.from({ length: given.count ?? 1 }, () => post);
  });
}

/**
 * A post of a role with expertise in secondary breast cancer, and a support worker's, is for that work alone; a post of
 * another specialty gives it the share that combined posts give.
 */
function usualShare(draft: Draft, role: RoleSpecification | null) {
  if (role === null || role.sbcExpertise || role.id === supportWorker) {
    return derivedQuantity("a dedicated post, as no share is given", "share of working time", 1);
  }
  return defaultQuantity(draft, "combined-post-share");
}

function checkSite(draft: Draft, path: Path, sites: readonly Site[], site: string | null): void {
  const ids = sites.map(({ id }) => id);
  if (site === null || ids.includes(site) || draft.unsure.has("sites")) return;
  draft.report("unknownWord", path, `a site (${ids.join(", ")})`, site, suggest(site, ids));
}

/** Places of work: one hub unless the file names others. Travel is added at every place but a hub. */
export function resolveSites(draft: Draft, organisation: string): readonly Site[] {
  const given = draft.content.sites;
  const noTravel = derivedQuantity("no travel at a hub", "minutes", 0);
  if (given === undefined) return [{ id: "main", label: organisation, hub: true, share: 1, travelMinutes: noTravel }];
  const sites = given.map(({ id, label = id, hub = given.length === 1, share, travelMinutes }, index): Site => {
    const path: Path = ["sites", index];
    if (given.findIndex((other) => other.id === id) < index) {
      draft.report("conflict", [...path, "id"], "an id that no other site has", id);
    }
    if (share === undefined && given.length > 1) {
      draft.report("missing", [...path, "share"], "the share of people cared for at this site");
    }
    const usual = hub ? noTravel : defaultQuantity(draft, "travel-minutes");
    const here: Path = [...path, "travelMinutes"];
    return {
      id,
      label,
      hub,
      share: share ?? 1,
      travelMinutes:
        travelMinutes === undefined ? usual : givenQuantity(draft, here, travelMinutes, "minutes", "minutes")
    };
  });
  if (given.every(({ share }) => share !== undefined))
    checkShares(
      draft,
      ["sites"],
      sites.map(({ share }) => share)
    );
  return sites;
}

/** Fixed meetings. */
export function resolveMeetings(draft: Draft, roles: RoleBook): readonly Meeting[] {
  return (draft.content.meetings ?? []).map(({ label, hoursPerMeeting, perYear, role, attendees = 1 }, index) => {
    const path: Path = ["meetings", index];
    if (hoursPerMeeting === undefined)
      draft.report("missing", [...path, "hoursPerMeeting"], "the hours of one meeting");
    if (perYear === undefined) draft.report("missing", [...path, "perYear"], "the meetings a year");
    if (role === undefined) draft.report("missing", [...path, "role"], "the role that attends");
    else roles.find([...path, "role"], role);
    return { label, hoursPerMeeting: hoursPerMeeting ?? 0, perYear: perYear ?? 0, role: role ?? "", attendees };
  });
}
