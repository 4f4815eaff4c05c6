import type { IndicatorDifference } from "@caseload/simulation";
import { expect, test } from "vitest";
import { comparisonDocument } from "../src/comparison-document.ts";
import { comparisonSentence } from "../src/comparison-sentence.ts";
import { differenceRange, differenceText } from "../src/comparison-table.ts";
import type { Compared } from "../src/simulated.ts";
import { madeUpSimulated } from "./made-up-simulation.ts";

const difference = (id: string, parts: Partial<IndicatorDifference>): IndicatorDifference => ({
  id,
  label: id,
  unit: "share",
  reading: "strict",
  year: null,
  tier: null,
  role: null,
  task: null,
  site: null,
  base: 0.23,
  variant: 0.23,
  difference: 0,
  low: 0,
  high: 0,
  n: 20,
  ...parts
});

const compared = (...rows: readonly IndicatorDifference[]): Compared => ({
  ...madeUpSimulated({ variant: "a support worker" }),
  differences: [{ reading: "strict", rows }]
});

test("a variant that raises the share says by how much, and how sure that is", () => {
  const raised = compared(difference("reach", { variant: 0.27, difference: 0.04, low: 0.02, high: 0.06 }));
  expect(comparisonSentence(raised)).toBe(
    'Variant "a support worker": people with all their due work done in time rise by 4 points (2 to 6) from 23 % to ' +
      "27 % in the strict reading."
  );
});

test("a fall is told with its ends from the smaller to the larger", () => {
  const lowered = compared(difference("reach", { variant: 0.19, difference: -0.04, low: -0.06, high: -0.02 }));
  expect(comparisonSentence(lowered)).toContain("fall by 4 points (2 to 6) from 23 % to 19 %");
});

test("a difference that chance can make is said to be one", () => {
  const unsure = compared(difference("reach", { variant: 0.24, difference: 0.01, low: -0.01, high: 0.03 }));
  expect(comparisonSentence(unsure)).toContain("rise by 1 point (-1 to 3) from 23 % to 24 % (no more than chance)");
});

test("a variant equal to its base makes no difference at all", () => {
  const same = compared(
    difference("reach", {}),
    difference("backlog", { unit: "pieces of work", base: 8, variant: 8 })
  );
  expect(comparisonSentence(same)).toBe('Variant "a support worker" makes no difference at all.');
  const { report } = comparisonDocument("made-up.yaml", { base: madeUpSimulated(), variants: [same] });
  expect(report.headline).toBe('Variant "a support worker" makes no difference at all.');
  expect(report.sections.find(({ title }) => title === "Variant: a support worker")?.blocks).toEqual([
    { kind: "words", text: "No difference at all, in any indicator." }
  ]);
});

test("another tier alone is a difference", () => {
  const tier = compared(
    difference("reach", {}),
    difference("reach", { tier: "complex", variant: 0.3, difference: 0.07 })
  );
  expect(comparisonSentence(tier)).toContain("stay at 23 %");
});

test("differences carry their sign and unit", () => {
  expect(differenceText({ difference: 0.041, unit: "share" })).toBe("+4.1 points");
  expect(differenceText({ difference: -12.4, unit: "pieces of work" })).toBe("-12");
  expect(differenceText({ difference: 0, unit: "share" })).toBe("none at all");
  expect(differenceText({ difference: 3e-14, unit: "people" })).toBe("next to none");
  expect(differenceText({ difference: 39717, unit: "pounds a year" })).toBe("+£39,700");
  expect(differenceText({ difference: null, unit: "share" })).toBe("-");
  expect(differenceRange({ low: -0.01, high: 0.03, unit: "share" })).toBe("-1 to +3");
  expect(differenceRange({ low: null, high: null, unit: "share" })).toBe("");
});

test("JSON and CSV hold every difference", () => {
  const rows = [difference("reach", { difference: 0.04, variant: 0.27 }), difference("backlog", {})];
  const document = comparisonDocument("made-up.yaml", { base: madeUpSimulated(), variants: [compared(...rows)] });
  const { variants } = document.envelope.result as { readonly variants: readonly { readonly differences: unknown }[] };
  expect(variants[0]?.differences).toEqual(rows);
  expect(document.rows).toHaveLength(3);
  expect(document.rows[1]?.slice(0, 2)).toEqual(["a support worker", "reach"]);
});
