import type { Post } from "@caseload/simulation";
import { expect, test } from "vitest";
import { gapsOf } from "../src/gap.ts";
import { given, service } from "./made-up-service.ts";

const post = (changes: Partial<Post>): Post => ({
  role: "cns",
  band: "7",
  wte: 1,
  heads: 1,
  sbcShare: given(1, "share"),
  protection: "protected",
  startDate: null,
  endDate: null,
  site: null,
  ...changes
});

const required = [
  { role: "cns", band: "7", wteLow: 3, wte: 4, wteHigh: 5 },
  { role: "supportWorker", band: "4", wteLow: 0, wte: 0, wteHigh: 0 }
];

test("a combined post counts by its share for secondary breast cancer", () => {
  const posts = [post({ wte: 0.8 }), post({ wte: 2, heads: 2, sbcShare: given(0.2, "share") })];
  const [cns, worker] = gapsOf(service({ posts }), required);
  expect(cns).toMatchObject({ wteContracted: 2.8, headsInPlace: 3 });
  expect(cns?.wteInPlace).toBeCloseTo(1.2, 12);
  expect([cns?.wteLow, cns?.wte, cns?.wteHigh].map((wte) => wte?.toFixed(2))).toEqual(["1.80", "2.80", "3.80"]);
  expect(cns?.ratio).toBeCloseTo(0.3, 12);
  expect(worker).toMatchObject({ wteInPlace: 0, wte: 0, headsMissing: 0, ratio: null });
});

test("missing heads are at the WTE a head of the posts in place, rounded up", () => {
  const [cns] = gapsOf(service({ posts: [post({ wte: 1.2, heads: 2 })] }), required);
  expect(cns?.headsMissing).toBe(Math.ceil(2.8 / 0.6));
  expect(gapsOf(service({ posts: [] }), required)[0]?.headsMissing).toBe(4);
  expect(gapsOf(service({ posts: [post({ wte: 6, heads: 6 })] }), required)[0]).toMatchObject({
    wte: -2,
    headsMissing: 0
  });
});

test("a post that has not begun, or has ended, is not in place", () => {
  const posts = [
    post({ startDate: "2026-04-01" }),
    post({ startDate: "2026-04-02" }),
    post({ endDate: "2026-04-01" }),
    post({ endDate: "2026-04-02" })
  ];
  expect(gapsOf(service({ posts, startDate: "2026-04-01" }), required)[0]?.wteContracted).toBe(2);
});

test("roles in place that nobody asked for are listed with nothing required", () => {
  const gaps = gapsOf(service({ posts: [post({ role: "breastCareNurse", band: "6", wte: 2, heads: 2 })] }), required);
  expect(gaps.at(-1)).toMatchObject({ role: "breastCareNurse", band: "6", wteInPlace: 2, wte: -2, ratio: null });
});

test("heads are counted on tenths of a post, as posts are shown: 3.0003 WTE are three people, 3.06 four", () => {
  const heads = (wte: number) =>
    gapsOf(service({ posts: [] }), [{ role: "cns", band: "7", wteLow: wte, wte, wteHigh: wte }])[0]?.headsMissing;
  expect([heads(3.0003), heads(3.06), heads(0.04), heads(0)]).toEqual([3, 4, 0, 0]);
});
