import type { IndicatorRow, Places } from "@caseload/simulation";
import { expect, test } from "vitest";
import { placesWords } from "../src/places-words.ts";

const row = (standard: number, mean: number): IndicatorRow => {
  const parts: Partial<IndicatorRow> = { id: `standard-${standard}`, mean, denominator: 100 };
  return { ...{ year: null, tier: null, role: null, task: null, site: null }, ...parts } as IndicatorRow;
};

const places = (unplacedReceive: Places["unplacedReceive"]): { places: Places } => ({
  places: { perWte: {} as Places["perWte"], weights: [1, 1, 1], order: "need", unplacedReceive }
});

test("Standards of the newly diagnosed at exactly nothing are explained by the rule on places", () => {
  // 4 falls due at an assessment: places do not make that nothing by themselves.
  const rows = [row(1, 0), row(3, 0.2), row(4, 0), row(5, 0)];
  expect(placesWords({ rows }, places("contacts"))).toMatch(
    /^Standards 1 and 5 are at exactly 0 % by the rule on places: .* only their contacts are answered \(`places\.unplacedReceive`\)\./
  );
  expect(placesWords({ rows }, places("nothing"))).toContain("nothing is done for them");
});

test("nothing is explained where there is no such rule, or nothing to explain", () => {
  const rows = [row(1, 0), row(5, 0)];
  expect(placesWords({ rows }, { places: null })).toBe("");
  expect(placesWords({ rows }, places("everything"))).toBe("");
  expect(placesWords({ rows: [row(1, 0.001), row(5, 0.2)] }, places("contacts"))).toBe("");
  expect(placesWords({ rows: [row(1, 0.1), row(5, 0)] }, places("contacts"))).toMatch(/^Standard 5 is at exactly/);
});
