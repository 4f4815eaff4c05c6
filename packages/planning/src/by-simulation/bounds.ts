import type { Reading, Scenario } from "@caseload/simulation";
import type { Establishment, SoughtRole } from "../establishment.ts";
import { shown } from "../explain-line.ts";
import { wteInPlace } from "../gap.ts";
import { type Ladder, ladder } from "./ladder.ts";
import { soughtRoles } from "./staffed-by.ts";

/** The fewest and the most whole-time equivalents of a role that may be asked for; null where there is no most. */
export interface Bounds {
  readonly least: number;
  readonly most: number | null;
}

/**
 * The bounds of the search: those of the user, with the posts in place as the least where they are kept. In the strict
 * reading support workers change nothing, so there are no more of them than the least.
 */
export function boundsOf(scenario: Scenario, reading: Reading): Readonly<Record<SoughtRole, Bounds>> {
  const { search } = scenario;
  const ofRole = (role: SoughtRole): Bounds => {
    const least = Math.max(search[role].least, search.keepPostsInPlace ? wteInPlace(scenario, role) : 0);
    const most = role === "supportWorker" && reading === "strict" ? least : search[role].most;
    return { least, most: most === null ? null : Math.max(least, most) };
  };
  return { cns: ofRole("cns"), supportWorker: ofRole("supportWorker") };
}

/** The steps between the bounds; where there is no most, up to unlimited staff. */
export function laddersOf(
  bounds: Readonly<Record<SoughtRole, Bounds>>,
  step: number,
  unlimited: Establishment
): Readonly<Record<SoughtRole, Ladder>> {
  const ofRole = (role: SoughtRole): Ladder => {
    const { least, most } = bounds[role];
    return ladder(least, most ?? Math.max(least, unlimited[role]), step);
  };
  return { cns: ofRole("cns"), supportWorker: ofRole("supportWorker") };
}

const nameOf: Readonly<Record<SoughtRole, string>> = { cns: "CNS", supportWorker: "support worker" };

/**
 * The bounds of the user's on which an answer lies, in words; null where it lies on none. Without an answer, the most
 * that was allowed.
 */
export function boundBy(
  bounds: Readonly<Record<SoughtRole, Bounds>>,
  reading: Reading,
  answer: Establishment | null
): string | null {
  const words = soughtRoles.flatMap((role) => {
    if (role === "supportWorker" && reading === "strict") return [];
    const { least, most } = bounds[role];
    const isLeast = answer !== null && least > 0 && answer[role] === least;
    const isMost = most !== null && (answer === null || answer[role] === most);
    if (isLeast && isMost) return [`${shown(least)} WTE of ${nameOf[role]} asked for`];
    if (isLeast) return [`at least ${shown(least)} WTE of ${nameOf[role]}`];
    return isMost ? [`at most ${shown(most)} WTE of ${nameOf[role]}`] : [];
  });
  return words.length === 0 ? null : words.join(" and ");
}
