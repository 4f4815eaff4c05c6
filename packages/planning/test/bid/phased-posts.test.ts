import type { Post, Scenario } from "@caseload/simulation";
import { expect, test } from "vitest";
import { phasedPosts } from "../../src/bid/phased-posts.ts";
import { madeUpPost } from "./made-up-post.ts";

const phased = (posts: readonly Post[], inPlace: readonly Post[]) =>
  phasedPosts({ posts, staff: { recruitmentWeeks: { value: 20 } } } as unknown as Scenario, inPlace, "2026-04-01").map(
    ({ role, wte, heads, startDate }) => ({ role, wte, heads, startDate })
  );

// Twenty weeks are 140 days.
const filled = "2026-08-19";

test("a post in place stays, and what is added begins when it is filled", () => {
  const nurse = madeUpPost();
  expect(phased([nurse, madeUpPost({ role: "supportWorker", band: "4" })], [nurse])).toEqual([
    { role: "cns", wte: 1, heads: 1, startDate: null },
    { role: "supportWorker", wte: 1, heads: 1, startDate: filled }
  ]);
  // Two alike where there is one: one of them is new.
  expect(phased([nurse, nurse], [nurse]).map(({ startDate }) => startDate)).toEqual([null, filled]);
});

test("a post that grows is in place as far as it was", () => {
  expect(phased([madeUpPost({ wte: 1, heads: 1 })], [madeUpPost({ wte: 0.6, heads: 1 })])).toEqual([
    { role: "cns", wte: 0.6, heads: 1, startDate: null },
    { role: "cns", wte: 0.4, heads: 1, startDate: filled }
  ]);
});

test("a post that shrinks or goes waits for nobody, and a date of its own is kept", () => {
  expect(phased([madeUpPost({ wte: 0.5 })], [madeUpPost()])).toEqual([
    { role: "cns", wte: 0.5, heads: 1, startDate: null }
  ]);
  expect(phased([], [madeUpPost()])).toEqual([]);
  expect(phased([madeUpPost({ startDate: "2027-01-01" })], [])[0]?.startDate).toBe("2027-01-01");
});
