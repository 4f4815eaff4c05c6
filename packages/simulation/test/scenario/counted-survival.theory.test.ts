import { defaultById } from "@caseload/evidence";
import { expect, test } from "vitest";
import { survivalLawOf } from "../../src/scenario/survival-law.ts";
import { isSurvivalProblem } from "../../src/survival/survival.ts";
import { survivalOf } from "../../src/survival/survival-of.ts";
import { resolved, smallest } from "./resolved.ts";

const survivalWith = (lines: string) => resolved(`${smallest}${lines}\n`).scenario.survival;

test("people counted over new people a year are the mean stay (Little 1961), in the shape of the default", () => {
  const { scenario, warnings } = resolved(`${smallest}caseload: {people: 296, low: 259, high: 315}\n`);
  expect(warnings).toEqual([]);
  // 296 / 74 = 4.0, 259 / 74 = 3.5; the default is 3.13 with a median of 2.
  const { survival } = scenario;
  if (survival.law !== "weibull") throw new Error(survival.law);
  expect(survival.meanYears?.value).toBeCloseTo(4, 12);
  expect(survival.meanYears?.low).toBeCloseTo(3.5, 12);
  expect(survival.meanYears?.high).toBeCloseTo(315 / 74, 12);
  expect(survival.medianYears?.value).toBeCloseTo(8 / 3.13, 12);
  const origin = { from: "derived", how: "people on the caseload over new people a year" };
  expect([survival.meanYears?.origin, survival.medianYears?.origin]).toEqual([origin, origin]);
  const law = survivalOf(survivalLawOf(survival));
  expect(isSurvivalProblem(law) ? law.problem : law.mean * 74).toBeCloseTo(296, 6);
});

test("at the ends of the range of the default mean the count is used, beyond them the default", () => {
  const { low, high, value } = defaultById("survival-mean-years");
  const mean = (people: number) => {
    const survival = survivalWith(`caseload: ${people}`);
    return survival.law === "weibull" ? survival.meanYears?.value : null;
  };
  expect(mean(Math.ceil(low * 74))).toBeCloseTo(Math.ceil(low * 74) / 74, 12);
  expect(mean(Math.floor(high * 74))).toBeCloseTo(Math.floor(high * 74) / 74, 12);
  expect(mean(Math.floor(low * 74))).toBe(value);
  expect(mean(Math.ceil(high * 74))).toBe(value);
});

test.each([
  ["a survival is given", "caseload: 280\nsurvival: {meanYears: 3.5}", 3.5],
  ["the inflow has grown", "caseload: 280\ninflow: {pastGrowthPerYear: 0.01}", 3.13],
  ["no count is given", "caseload: steadyState", 3.13],
  ["the caseload starts empty", "caseload: empty", 3.13]
])("the count implies nothing where %s", (_, lines, mean) => {
  expect(survivalWith(lines)).toMatchObject({ law: "weibull", meanYears: { value: mean } });
});

test("the count implies nothing where the inflow is a rate of the evidence times a population", () => {
  const text = "organisation: X\npopulation: 500000\nposts: []\ncaseload: 280\n";
  expect(resolved(text).scenario.survival).toMatchObject({ meanYears: { value: 3.13 } });
  const own = resolved(`${text}inflow: {perHundredThousand: 14}\n`).scenario.survival;
  expect(own.law === "weibull" && own.meanYears?.value).toBeCloseTo(280 / 70, 12);
});
