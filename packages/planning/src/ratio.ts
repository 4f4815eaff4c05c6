import { log, power } from "@caseload/simulation";
import type { RatioBasis } from "./answer.ts";

export const ratioBases: readonly RatioBasis[] = [
  "local-share-additive",
  "local-share-overlapping",
  "reference-caseload-additive",
  "reference-caseload-overlapping"
];

/** The reach estimate applied to a caseload. */
export interface ReachEstimate {
  /** Share of the reference caseload that one full-time nurse reaches, in (0, 1). */
  readonly reach: number;
  readonly referenceCaseload: number;
  /** People on the local caseload. */
  readonly caseload: number;
  /** Share of people to be reached by nurses who overlap: all of them never are. */
  readonly coverage: number;
}

/**
 * Posts by the reach estimate, in one of its readings.
 *
 *   local share, additive             1 / r
 *   local share, overlapping          the smallest w with 1 - (1 - r)^w >= coverage
 *   reference caseload, additive      caseload / (r x reference)
 *   reference caseload, overlapping   the same with r x reference / caseload for r
 *
 * As a share of the local caseload the estimate asks every service for the same number of posts, whatever its size;
 * as people per post at the reference caseload it scales. Where one nurse alone covers the share wanted, nobody
 * overlaps, and the part of a post that covers it is taken.
 *
 * @throws RangeError for a reach or coverage outside (0, 1), or a reference caseload not above 0
 */
export function ratioPosts(estimate: ReachEstimate, basis: RatioBasis): number {
  const { reach, referenceCaseload, caseload, coverage } = estimate;
  if (!(reach > 0 && reach < 1)) throw new RangeError(`invalid reach; not in (0, 1): ${reach}`);
  if (!(coverage > 0 && coverage < 1)) throw new RangeError(`invalid coverage; not in (0, 1): ${coverage}`);
  if (!(referenceCaseload > 0)) throw new RangeError(`invalid reference caseload; not above 0: ${referenceCaseload}`);
  switch (basis) {
    case "local-share-additive":
      return 1 / reach;
    case "local-share-overlapping":
      return overlapping(reach, coverage);
    case "reference-caseload-additive":
      return caseload / (reach * referenceCaseload);
    case "reference-caseload-overlapping":
      return caseload === 0 ? 0 : overlapping((reach * referenceCaseload) / caseload, coverage);
  }
}

const overlapping = (reach: number, coverage: number): number =>
  reach >= coverage ? coverage / reach : log(1 - coverage) / log(1 - reach);

/** Share of people reached by so many posts: added up, to at most everybody, or each reaching a share of the rest. */
export function shareReached(posts: number, reach: number, basis: "additive" | "overlapping"): number {
  if (basis === "additive" || reach >= 1) return Math.min(1, posts * reach);
  return 1 - leftOut(posts, reach);
}

/** (1 - reach)^posts. */
const leftOut = (posts: number, reach: number): number => power(1 - reach, posts);
