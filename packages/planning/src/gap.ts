import type { Post, Scenario } from "@caseload/simulation";
import type { Gap, RequiredPosts } from "./answer.ts";

/**
 * Posts in place held against posts required, for each role required and each role in place. A post counts where it is
 * there on the first day; its WTE is weighted by its share of time for secondary breast cancer.
 */
export function gapsOf(scenario: Scenario, required: readonly RequiredPosts[]): Gap[] {
  const inPlace = scenario.posts.filter((post) => thereOn(scenario.startDate, post));
  const asked = required.map((posts) => gapOf(posts, inPlace));
  const others = [...new Set(inPlace.map(({ role }) => role))].filter((role) =>
    required.every((posts) => posts.role !== role)
  );
  return [...asked, ...others.map((role) => gapOf(noneRequired(role, inPlace), inPlace))];
}

/** Whether a post is there on a day. ISO dates in the same form compare as text. */
export const thereOn = (date: string, { startDate, endDate }: Post): boolean =>
  (startDate === null || startDate <= date) && (endDate === null || endDate > date);

const noneRequired = (role: string, posts: readonly Post[]): RequiredPosts => ({
  role,
  band: posts.find((post) => post.role === role)?.band ?? "",
  wteLow: 0,
  wte: 0,
  wteHigh: 0
});

function gapOf(required: RequiredPosts, inPlace: readonly Post[]): Gap {
  const held = inPlace.filter(({ role }) => role === required.role);
  const wteContracted = held.reduce((sum, { wte }) => sum + wte, 0);
  const wteInPlace = held.reduce((sum, { wte, sbcShare }) => sum + wte * sbcShare.value, 0);
  const headsInPlace = held.reduce((sum, { heads }) => sum + heads, 0);
  const wtePerHead = headsInPlace > 0 && wteContracted > 0 ? wteContracted / headsInPlace : 1;
  const missing = required.wte - wteInPlace;
  return {
    role: required.role,
    band: required.band,
    wteInPlace,
    wteContracted,
    headsInPlace,
    wteLow: required.wteLow - wteInPlace,
    wte: missing,
    wteHigh: required.wteHigh - wteInPlace,
    headsMissing: headsFor(missing, wtePerHead),
    ratio: required.wte > 0 ? wteInPlace / required.wte : null
  };
}

/**
 * People to appoint for so many WTE. Counted on tenths of a post, which is how posts are shown and advertised: 3.0003 WTE
 * are three people and not four.
 */
function headsFor(wte: number, wtePerHead: number): number {
  const tenths = Math.round(wte * 10);
  return tenths > 0 ? Math.ceil(tenths / (10 * wtePerHead) - rounding) : 0;
}

/** So that a division that leaves nothing over is not one head more. */
const rounding = 1e-9;

/** WTE in place of a role on the first day, weighted by the share of time for secondary breast cancer. */
export const wteInPlace = (scenario: Scenario, role: string): number =>
  scenario.posts
    .filter((post) => post.role === role && thereOn(scenario.startDate, post))
    .reduce((sum, { wte, sbcShare }) => sum + wte * sbcShare.value, 0);
