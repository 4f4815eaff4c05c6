import { nearestIds } from "@caseload/evidence";

/** "; did you mean --seed?" where something is named alike, else nothing. */
export function didYouMean(written: string, words: readonly string[], prefix = ""): string {
  const near = nearestIds(written.slice(0, longest), words);
  return near.length === 0 ? "" : `; did you mean ${near.map((word) => `${prefix}${word}`).join(" or ")}?`;
}

/** A word longer than this is no misspelling of anything here. */
const longest = 100;
