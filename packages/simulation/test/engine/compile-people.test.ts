import { expect, test } from "vitest";
import { compilePeople } from "../../src/engine/compile-people.ts";
import { resolved, smallest } from "../scenario/resolved.ts";

const people = (text: string) => compilePeople(resolved(text).scenario);

test("the smallest useful file: an even year, a steady state, tiers of a quarter, a half and a quarter", () => {
  const program = people(smallest);
  expect(program).toMatchObject({ newPerYear: 74, start: "steadyState", startCount: 0 });
  expect([...program.monthFactors]).toEqual(Array.from({ length: 12 }, () => 1));
  expect([...program.tierShare]).toEqual([0.25, 0.75, 1]);
  expect([...program.siteShare]).toEqual([1]);
  expect(program.survival).toEqual({ law: "weibull", meanYears: 3.13, medianYears: 2 });
  expect(program.monthlyCounts).toHaveLength(0);
});

test("a profile that begins in January is turned to the month of the start date", () => {
  const profile = "[0.5, 1, 1, 1.25, 1.25, 1, 1, 1, 1, 1, 1, 1]";
  const program = people(`${smallest}startDate: 2026-04-01\ninflow: { monthProfile: ${profile} }\n`);
  expect([...program.monthFactors]).toEqual([1.25, 1.25, 1, 1, 1, 1, 1, 1, 1, 0.5, 1, 1]);
});

test("people counted at the start are whole people", () => {
  expect(people(`${smallest}caseload: 231.6\n`)).toMatchObject({ start: "count", startCount: 232 });
  expect(people(`${smallest}caseload: empty\n`)).toMatchObject({ start: "empty", startCount: 0 });
});

test("people listed at the start have days since diagnosis, and a tier where it is known", () => {
  const { scenario } = resolved(smallest);
  const listed = [{ yearsSinceDiagnosis: 2, tier: "supported" }, { yearsSinceDiagnosis: 0.5 }];
  const program = compilePeople({ ...scenario, startingCaseload: { from: "people", people: listed } });
  expect(program.start).toBe("people");
  expect([...program.startElapsedDays]).toEqual([730.5, 182.625]);
  expect([...program.startTier]).toEqual([1, -1]);
});
