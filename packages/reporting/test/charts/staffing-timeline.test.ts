import type { Post, Scenario } from "@caseload/simulation";
import { expect, test } from "vitest";
import { datedPosts, wteAt } from "../../src/charts/dated-posts.ts";
import { staffingTimelineChart } from "../../src/charts/staffing-timeline.ts";
import { post } from "../made-up-answer.ts";
import { madeUpRead } from "../made-up-simulation.ts";
import { draw, overlaps, textBoxes, wordsOf } from "./drawing.ts";

const { scenario: base } = madeUpRead();
const quantity = (value: number) => ({ ...base.staff.recruitmentWeeks, value });
function staffed(posts: readonly Post[], fidelity: Scenario["staff"]["fidelity"] = "rostered"): Scenario {
  const staff = { ...base.staff, fidelity, recruitmentWeeks: quantity(20), rampMonths: { cns: quantity(12) } };
  return { ...base, startDate: "2026-04-01", years: 3, posts, staff };
}
const from = (startDate: string | null, wte = 1, endDate: string | null = null): Post => ({
  ...post("cns", wte),
  startDate,
  endDate
});

test("new posts rise on their first day, are advertised before it and learn after it", () => {
  const scenario = staffed([from(null), from("2027-04-01")]);
  const chart = staffingTimelineChart(scenario);
  // 20 weeks are 140 days: 12 November 2026 + 140 days = 1 April 2027.
  expect(chart?.title).toBe(
    "CNS posts go from 1.0 to 2.0 WTE by 1 April 2027; the first advert must be out by 12 November 2026"
  );
  expect(chart?.table.rows).toEqual([
    ["CNS", 1, "-", "before the years looked at", "the first day", "none"],
    ["CNS", 1, "12 November 2026", "1 April 2027", "31 March 2028", "none"]
  ]);
  expect(chart?.key).toMatch(/Thin lines.*Hollow marks/);
  expect(chart === null ? [] : wordsOf(draw(chart))).toContain("CNS 2.0");
});

test("half-way through the time of learning half the work is done, and none before the first day", () => {
  const posts = datedPosts(staffed([from(null), from("2027-04-01")]));
  expect(wteAt(posts, 364)).toEqual({ inPost: 1, full: 1 });
  expect(wteAt(posts, 365)).toEqual({ inPost: 2, full: 1 });
  expect(wteAt(posts, 365 + 365.25 / 2)).toEqual({ inPost: 2, full: 1.5 });
  expect(wteAt(posts, 365 + 365.25)).toEqual({ inPost: 2, full: 2 });
});

test("the last day of a post is a day in post; an advert before the years is said to be", () => {
  const chart = staffingTimelineChart(staffed([from(null, 1, "2026-12-31"), from("2026-05-01")]));
  expect(chart?.title).toMatch(
    /^CNS posts go from 1\.0 to 2\.0 to 1\.0 WTE by 1 January 2027; the first advert must be out by 12 December 2025, before/
  );
});

test("posts that stay as they are; without absence as events nobody learns; without posts no chart", () => {
  expect(staffingTimelineChart(staffed([from(null), post("supportWorker", 0.5)]))?.title).toBe(
    "Posts stay as they are: 1.0 WTE of CNS and 0.5 WTE of support worker"
  );
  expect(staffingTimelineChart(staffed([from("2027-04-01")], "headroom"))?.key).not.toContain("learn");
  expect(staffingTimelineChart(staffed([]))).toBeNull();
  expect(staffingTimelineChart(staffed([from(null, 1, "2025-01-01")]))).toBeNull();
});

test("of more than four roles the smallest are one line; equal numbers do not lie on each other", () => {
  const roles = ["cns", "supportWorker", "a", "b", "c", "d"].map((role) => post(role, 1));
  const chart = staffingTimelineChart(staffed(roles));
  for (const width of [760, 320]) {
    const boxes = chart === null ? [] : textBoxes(draw(chart, { width }));
    expect(boxes.map(({ words }) => words)).toContain("Other roles 3.0");
    expect(overlaps(boxes)).toEqual([]);
  }
});
