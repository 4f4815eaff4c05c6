import { expect, test } from "vitest";
import { compareIndicators } from "../../../src/experiment/indicators/difference.ts";
import type { Replicated } from "../../../src/experiment/replicate.ts";
import { type Entry, layoutFor, madeUpRun, madeUpService, sourceOf } from "./made-up-runs.ts";

const scenario = madeUpService();
const layout = layoutFor(scenario);
const source = sourceOf(scenario, "mdtDiscussion", "diagnosis");

function replicated(runs: readonly (readonly Entry[])[], seed = 1) {
  const made: Replicated = {
    runs: runs.map((entries, i) => madeUpRun(layout, entries, i)),
    replications: runs.length,
    complete: true,
    stoppedBy: "asked",
    preciseFrom: null,
    seed
  };
  return { replicated: made, layout, scenario };
}

const shares = (...inTime: readonly number[]) =>
  inTime.map((number): readonly Entry[] => [
    ["due", { source }, 100],
    ["inTime", { source }, number]
  ]);

const whole = (rows: ReturnType<typeof compareIndicators>, id: string) =>
  rows.find((each) => each.id === id && each.year === null && each.tier === null && each.task === null);

test("a variant equal to its base differs by exactly zero, with no width", () => {
  const rows = compareIndicators(replicated(shares(30, 50, 71)), replicated(shares(30, 50, 71)), "strict");
  expect(whole(rows, "standard-7")).toMatchObject({ difference: 0, low: 0, high: 0, n: 3 });
  expect(rows.filter(({ difference }) => difference !== null && difference !== 0)).toEqual([]);
});

test("what chance did to both falls out of a difference", () => {
  const rows = compareIndicators(replicated(shares(30, 50, 70)), replicated(shares(34, 54, 74)), "strict");
  const row = whole(rows, "standard-7");
  expect(row?.base).toBeCloseTo(0.5, 14);
  expect(row?.variant).toBeCloseTo(0.54, 14);
  expect(row?.difference).toBeCloseTo(0.04, 14);
  expect(row?.low).toBeCloseTo(0.04, 12);
});

test("pairs of other seeds or numbers are refused", () => {
  expect(() => compareIndicators(replicated(shares(30, 50)), replicated(shares(30, 50), 2), "strict")).toThrow(
    "invalid pair; seed 1 against 2"
  );
  expect(() => compareIndicators(replicated(shares(30, 50)), replicated(shares(30)), "strict")).toThrow(
    "invalid pair; 2 replications against 1"
  );
});

test("parts are paired by name, and what only one has gives no row", () => {
  const other = madeUpService("places: { perWte: 50 }\n");
  const variant = {
    ...replicated(shares(30, 50)),
    scenario: { ...other, tasks: other.tasks.filter(({ id }) => id !== "carePlan") }
  };
  const layoutOfVariant = layoutFor(variant.scenario);
  const runs = variant.replicated.runs.map((_, i) => madeUpRun(layoutOfVariant, [], i));
  const rows = compareIndicators(
    replicated(shares(30, 50)),
    { ...variant, layout: layoutOfVariant, replicated: { ...variant.replicated, runs } },
    "strict"
  );
  expect(rows.some(({ task }) => task === "carePlan")).toBe(false);
  expect(rows.some(({ task }) => task === "decisionSupport")).toBe(true);
  expect(rows.some(({ id }) => id === "unplaced")).toBe(false);
});
