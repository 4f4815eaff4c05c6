import { expect, test } from "vitest";
import { coverageByYearChart } from "../../src/charts/coverage-by-year.ts";
import { draw, wordsOf } from "./drawing.ts";
import { byYear, service } from "./made-up-service.ts";

test("work or people, each under its own name", () => {
  const rows = [...byYear("work-in-time", [0.42, 0.36], 0.01), ...byYear("reach", [0.25, 0.2], 0.01)];
  const drift = [
    { id: "work-in-time", unit: "share", firstYear: 1, lastYear: 2, first: 0.42, last: 0.36, low: -0.08, high: -0.04 }
  ];
  const work = coverageByYearChart([service(rows, { drift })]);
  const people = coverageByYearChart([service(rows)], "reach");
  expect(work?.title).toBe("The share of due work done in time falls from 42 % to 36 % between year 1 and year 2");
  expect(people?.title).toMatch(
    /^The share of people with all their due work done in time: 20 % to 25 % over the years/
  );
  expect(people?.alt).toMatch(/year 1 25 % \(24 % to 26 %\); year 2 20 %/);
  expect([work?.id, people?.id]).toEqual(["coverage-by-year-work-in-time", "coverage-by-year-reach"]);
});

test("all done in time, none done in time, and nothing due", () => {
  const all = coverageByYearChart([service(byYear("work-in-time", [1, 1], 0))]);
  expect(all === null ? [] : wordsOf(draw(all))).toContain("100 %");
  const none = coverageByYearChart([service(byYear("work-in-time", [0, 0], 0))]);
  expect(none === null ? "" : draw(none)).not.toMatch(/NaN|Infinity/);
  expect(coverageByYearChart([service(byYear("work-in-time", [null, null]))])).toBeNull();
});
