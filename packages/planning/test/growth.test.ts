import { expect, test } from "vitest";
import { findPosts } from "../src/index.ts";
import { evidence, given, service } from "./made-up-service.ts";

const growing = (growthPerYear: number, pastGrowthPerYear = 0) =>
  findPosts(
    service({
      inflow: {
        ...service().inflow,
        growthPerYear: given(growthPerYear, "growth"),
        pastGrowthPerYear: given(pastGrowthPerYear, "past growth")
      }
    }),
    evidence
  );

const postsOf = ({ methods }: ReturnType<typeof growing>) =>
  methods.map(({ posts }) => posts.reduce((sum, { wte }) => sum + wte, 0));

test("more growth in the years ahead never means fewer posts now, and more people in every year", () => {
  const [none, some, more] = [growing(0), growing(0.03), growing(0.06)];
  expect(postsOf(none).length).toBeGreaterThan(5);
  expect(postsOf(some)).toEqual(postsOf(none));
  expect(postsOf(more)).toEqual(postsOf(none));
  for (const [index, people] of none.caseload.byYear.entries()) {
    expect(some.caseload.byYear[index]).toBeGreaterThan(people);
    expect(more.caseload.byYear[index]).toBeGreaterThan(some.caseload.byYear[index] ?? 0);
  }
  expect([...some.caseload.byYear].sort((a, b) => a - b)).toEqual(some.caseload.byYear);
});

test("growth up to now means fewer people now, and a caseload that goes on growing though the inflow stands still", () => {
  const { caseload } = growing(0, 0.05);
  expect(caseload.caseload).toBeLessThan(growing(0).caseload.caseload);
  expect(caseload.byYear[0]).toBeGreaterThan(caseload.caseload);
  expect(caseload.byYear[4]).toBeGreaterThan(caseload.byYear[0] ?? 0);
});
