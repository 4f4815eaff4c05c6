import { factById, survivalAlternatives } from "@caseload/evidence";
import { expect, test } from "vitest";
import { survivalLawOf } from "../../src/scenario/survival-law.ts";
import { isSurvivalProblem } from "../../src/survival/survival.ts";
import { survivalOf } from "../../src/survival/survival-of.ts";
import { problemsOf, resolved, smallest } from "./resolved.ts";

const meanOf = (word: string): number => {
  const law = survivalOf(survivalLawOf(resolved(`${smallest}survival: ${word}\n`).scenario.survival));
  return isSurvivalProblem(law) ? Number.NaN : law.mean;
};

test("low and high are the published stocks over the published new diagnoses; central is the published mixture", () => {
  const [stock, inflow] = [factById("pub-mbc-prevalence-rate"), factById("pub-mbc-incidence-rate")];
  if (stock.kind !== "number" || inflow.kind !== "number") throw new Error("no numbers");
  expect(meanOf("low")).toBeCloseTo((stock.low ?? Number.NaN) / inflow.value, 6);
  expect(meanOf("high")).toBeCloseTo((stock.high ?? Number.NaN) / inflow.value, 6);
  expect(meanOf("central")).toBe(meanOf("average-english-trust"));
  expect(meanOf("central")).toBeCloseTo(3.85, 2);
});

test("a word keeps the shape of the default survival and says which it is", () => {
  const { survival } = resolved(`${smallest}survival: high\n`).scenario;
  if (survival.law !== "weibull") throw new Error(survival.law);
  expect((survival.medianYears?.value ?? 0) / (survival.meanYears?.value ?? 1)).toBeCloseTo(2 / 3.13, 12);
  expect(survival.meanYears?.origin).toEqual({ from: "preset", preset: "high", path: "survival.meanYears" });
});

test.each([
  ["lwo", "low"],
  ["centrall", "central"],
  ["hihg", "high"],
  ["average-english-trst", "average-english-trust"]
])("%s is refused with the word perhaps meant", (written, meant) => {
  const [problem] = problemsOf(`${smallest}survival: ${written}\n`);
  expect(problem).toContain("low, central, high, or a preset");
  expect(problem).toContain(`did you mean "${meant}"?`);
});

test("every alternative can be used", () => {
  expect(survivalAlternatives.map(({ id }) => id)).toEqual(["low", "central", "high"]);
  for (const { id } of survivalAlternatives) expect(meanOf(id)).toBeGreaterThan(3);
});
