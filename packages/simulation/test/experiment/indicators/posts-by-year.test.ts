import { expect, test } from "vitest";
import { postsByYear, yearsInPost } from "../../../src/experiment/indicators/posts-by-year.ts";
import { scenarioOf } from "./made-up-runs.ts";

const scenario = scenarioOf(`organisation: Made-up Trust
newPatientsPerYear: 74
startDate: 2026-04-01
years: 2
posts:
  - { role: cns, wte: 1, sbcShare: 0.5 }
  - { role: cns, wte: 0.8, startDate: 2026-10-01 }
  - { role: supportWorker, wte: 1, endDate: 2026-06-10 }
`);

test("a post counts for the part of each year in which it is there", () => {
  const [always, later, leaving] = scenario.posts.map((post) => yearsInPost(post, scenario));
  expect(always).toEqual([1, 1]);
  // 183 days from 1 April to 1 October; 70 from 1 April to 10 June.
  expect(later?.[0]).toBeCloseTo(1 - 183 / 365.25, 12);
  expect(later?.[1]).toBe(1);
  expect(leaving?.[0]).toBeCloseTo(70 / 365.25, 12);
  expect(leaving?.[1]).toBe(0);
});

test("the posts of a role are their WTE, for the part of their time that is the service's", () => {
  const [first, second] = postsByYear(scenario, "cns");
  expect(first).toBeCloseTo(0.5 + 0.8 * (1 - 183 / 365.25), 12);
  expect(second).toBeCloseTo(1.3, 12);
  expect(postsByYear(scenario, "communityNurse")).toEqual([0, 0]);
});
