import type { Preset } from "@caseload/evidence";
import { expect, test } from "vitest";
import { presetReport, presetTable } from "../src/preset-report.ts";

const preset: Preset = {
  id: "made-up",
  title: "Made-up service",
  description: "A service that does not exist",
  system: "S1",
  scenario: { newPatientsPerYear: 40, posts: [{ role: "cns", wte: 0.5 }] },
  given: [
    { path: "newPatientsPerYear", facts: ["fact-a", "fact-b"], place: "line 1" },
    { path: "posts[0].wte", facts: [], place: "line 2" }
  ],
  open: [{ path: "survival", what: "how long people live", why: "the source does not say" }]
};

test("a preset shows what is given with its value and place, and what is open with the reason", () => {
  const report = presetReport(preset);
  expect(report.headline).toBe("Made-up service: two values given, one left open.");
  const lists = report.sections.flatMap(({ blocks }) => blocks.flatMap((b) => (b.kind === "list" ? b.items : [])));
  expect(lists).toEqual([
    "newPatientsPerYear: 40 (line 1) [fact-a, fact-b]",
    "posts[0].wte: 0.5 (line 2)",
    "survival: how long people live. the source does not say"
  ]);
});

test("the same as rows", () => {
  expect(presetTable(preset).rows.map(([state, path, value]) => [state, path, value])).toEqual([
    ["given", "newPatientsPerYear", "40"],
    ["given", "posts[0].wte", "0.5"],
    ["open", "survival", "how long people live"]
  ]);
});
