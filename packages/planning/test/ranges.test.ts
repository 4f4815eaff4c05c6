import { expect, test } from "vitest";
import { assumptionsOf } from "../src/assumption.ts";
import { rangesOf } from "../src/ranges.ts";
import { given, service } from "./made-up-service.ts";

/** A scenario with three uncertain numbers, and posts that are their weighted sum. */
const scenario = service({
  inflow: {
    ...service().inflow,
    newPatientsPerYear: given(10, "a", 7, 14),
    growthPerYear: given(0, "g"),
    pastGrowthPerYear: given(0, "p")
  },
  load: { caseloadQuantile: given(0.5, "q") },
  namedNurse: { meanDelayDays: given(5, "b", 1, 8) }
});
const assumptions = assumptionsOf(scenario, []).filter(({ id }) => id === "a" || id === "b");

const find = (each: typeof scenario) =>
  new Map([["sum", new Map([["cns", each.inflow.newPatientsPerYear.value + each.namedNurse.meanDelayDays.value]])]]);

test("rises and falls of independent assumptions are combined by the root of the sum of their squares", () => {
  const range = rangesOf(scenario, assumptions, find).get("sum");
  expect(range?.low.get("cns")).toBeCloseTo(15 - Math.sqrt(3 ** 2 + 4 ** 2), 12);
  expect(range?.high.get("cns")).toBeCloseTo(15 + Math.sqrt(4 ** 2 + 3 ** 2), 12);
});

test("drivers are sorted by their swing and hold the posts at both ends", () => {
  const { drivers } = rangesOf(scenario, assumptions, find).get("sum") ?? {};
  expect(drivers).toEqual([
    { id: "a", label: "New people a year", low: 7, high: 14, unit: "", wteAtLow: 12, wteAtHigh: 19 },
    { id: "b", label: "b", low: 1, high: 8, unit: "", wteAtLow: 11, wteAtHigh: 18 }
  ]);
});

test("an assumption that changes nothing drives nothing", () => {
  const flat = () => new Map([["flat", new Map([["cns", 3]])]]);
  expect(rangesOf(scenario, assumptions, flat).get("flat")).toMatchObject({ drivers: [] });
});

test("the low end is never below 0", () => {
  const steep = (each: typeof scenario) =>
    new Map([["steep", new Map([["cns", Math.max(0, each.inflow.newPatientsPerYear.value * 10 - 95)]])]]);
  expect(rangesOf(scenario, assumptions, steep).get("steep")?.low.get("cns")).toBe(0);
});

test("an end that is impossible beside the other numbers is left out", () => {
  const fails = (each: typeof scenario) => {
    if (each.inflow.newPatientsPerYear.value === 14) throw new RangeError("impossible");
    return find(each);
  };
  const range = rangesOf(scenario, assumptions, fails).get("sum");
  expect(range?.high.get("cns")).toBeCloseTo(15 + 3, 12);
  const broken = () => {
    throw new TypeError("a bug");
  };
  expect(() => rangesOf(scenario, assumptions, broken)).toThrow(TypeError);
});
