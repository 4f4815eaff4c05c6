import type { Post } from "@caseload/simulation";

/** A whole CNS post from the first day on, or what differs from it. */
export const madeUpPost = (changes: Partial<Post> = {}): Post => ({
  role: "cns",
  band: "7",
  wte: 1,
  heads: 1,
  sbcShare: { value: 1, low: 1, high: 1, unit: "share of working time", origin: { from: "derived", how: "" } },
  protection: "protected",
  startDate: null,
  endDate: null,
  site: null,
  ...changes
});
