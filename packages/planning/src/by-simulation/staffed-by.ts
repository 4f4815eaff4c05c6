import { defaultById, roles as libraryRoles } from "@caseload/evidence";
import type { Post, Quantity, RoleSpecification, Scenario, Search } from "@caseload/simulation";
import type { Establishment, SoughtRole } from "../establishment.ts";
import { thereOn, wteInPlace } from "../gap.ts";
import { bandOf } from "../method-answer.ts";

/** The roles of an establishment, in the order in which they are told. */
export const soughtRoles: readonly SoughtRole[] = ["cns", "supportWorker"];

/**
 * A scenario whose posts of the sought roles are replaced by dedicated ones, so many whole-time equivalents of each;
 * posts of other roles stay. Where the search keeps posts in place (`search.keepPostsInPlace`), those there on the first
 * day stay as they are, and only what they lack is added.
 *
 * @throws RangeError for posts below 0
 */
export function staffedBy(scenario: Scenario, establishment: Establishment): Scenario {
  const { keepPostsInPlace } = scenario.search;
  const isSought = ({ role }: Post): boolean => soughtRoles.some((sought) => sought === role);
  const kept = scenario.posts.filter(
    (post) => !isSought(post) || (keepPostsInPlace && thereOn(scenario.startDate, post))
  );
  const added = soughtRoles.flatMap((role) => {
    const there = keepPostsInPlace ? wteInPlace(scenario, role) : 0;
    return dedicatedPosts(scenario, role, Math.max(0, rounded(establishment[role] - there)));
  });
  return { ...scenario, roles: withRoles(scenario, added), posts: [...kept, ...added] };
}

/**
 * Posts for secondary breast cancer alone that make up so many whole-time equivalents of a role: full-time people, and
 * part-time ones for the rest. Where several part-timers are asked for (`search.partTimers`) they share the rest with as
 * many whole posts as leaves each of them less than full time: 3.2 WTE with two of them are two full-time people and two
 * of 0.6.
 *
 * Nobody has less than the least of a person (`search.leastHead`), unless there is less in all: a rest below it is shared
 * with one who would be full-time, and part-timers are as many as have the least. With a least of 0.4, 4.1 WTE are three
 * full-time people and two of 0.55; 0.3 WTE are one person.
 *
 * They work where the posts in place of the role do, or else at the hub with most people.
 * @throws RangeError for posts below 0
 */
export function dedicatedPosts(scenario: Scenario, role: SoughtRole, wte: number): readonly Post[] {
  if (!(wte >= 0 && wte < Number.POSITIVE_INFINITY)) throw new RangeError(`invalid posts; below 0: ${wte}`);
  const { fullTime, partTime, partTimers } = sharedOut(wte, scenario.search);
  const post = (ofWte: number, heads: number): Post => ({
    role,
    band: bandOf(scenario, role),
    wte: ofWte,
    heads,
    sbcShare: allOfIt,
    protection: "protected",
    startDate: null,
    endDate: null,
    site: siteOf(scenario, role)
  });
  return [...(fullTime > 0 ? [post(fullTime, fullTime)] : []), ...(partTime > 0 ? [post(partTime, partTimers)] : [])];
}

/**
 * Full-time people, and the part-time whole-time equivalents with the people who share them: as many full-time people
 * among these as it takes to keep each at the least. Where none would do, the fewest people share the rest.
 */
function sharedOut(wte: number, { partTimers: asked, leastHead }: Search) {
  const wanted = Math.max(1, asked ?? defaultById("part-timers").value);
  const most = Math.max(0, Math.floor(rounded(wte)) - (wanted - 1));
  for (let fullTime = most; fullTime >= 0; fullTime--) {
    const partTime = rounded(wte - fullTime);
    const atLeast = partTime === 0 ? 0 : Math.floor(rounded(partTime / leastHead));
    const partTimers = Math.min(wanted + most - fullTime, atLeast);
    if (partTimers >= partTime) return { fullTime, partTime, partTimers };
  }
  const partTime = rounded(wte - most);
  return { fullTime: most, partTime, partTimers: Math.ceil(partTime) };
}

/** Posts are told in hundredths at the finest; what lies far below is rounding. */
const rounded = (wte: number): number => Math.round(wte * 1e6) / 1e6;

const allOfIt: Quantity = {
  value: 1,
  low: 1,
  high: 1,
  unit: "share of working time",
  origin: { from: "derived", how: "a dedicated post" }
};

/** Null where the posts are there for all sites. */
function siteOf({ posts, sites }: Scenario, role: SoughtRole): string | null {
  const [inPlace] = posts.filter((post) => post.role === role).sort((a, b) => b.wte - a.wte);
  if (inPlace !== undefined) return inPlace.site;
  if (sites.length === 1) return null;
  const [largest] = [...sites].sort((a, b) => Number(b.hub) - Number(a.hub) || b.share - a.share);
  return largest?.id ?? null;
}

/** The roles of a scenario with those of some posts: one that did no work in the service may be unknown to it. */
function withRoles({ roles }: Scenario, posts: readonly Post[]): readonly RoleSpecification[] {
  const missing = [...new Set(posts.map(({ role }) => role))].filter((id) => roles.every((role) => role.id !== id));
  if (missing.length === 0) return roles;
  const added = libraryRoles.filter(({ id }) => missing.includes(id));
  return [...roles, ...added.map(({ band, ...role }): RoleSpecification => ({ ...role, band: band ?? null }))];
}
