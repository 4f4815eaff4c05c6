import { expect, test } from "vitest";
import { staffTable } from "../src/service-table.ts";
import { simulationDocument } from "../src/simulation-document.ts";
import { madeUpRead, madeUpReading, madeUpSimulated } from "./made-up-simulation.ts";

const simulated = madeUpSimulated();
const { envelope, rows, report } = simulationDocument("made-up.yaml", simulated);
const result = envelope.result as {
  readonly readings: readonly Record<string, unknown>[];
  readonly indicators: readonly Record<string, unknown>[];
};

test("every indicator is a row with the same keys", () => {
  const keys = ["id", "label", "unit", "reading", "year", "tier", "role", "task", "site", "mean", "low", "high"];
  const more = ["target", "verdict", "n", "denominator", "smallNumbers"];
  for (const row of result.indicators) expect(Object.keys(row)).toEqual([...keys, ...more]);
  expect(result.indicators).toHaveLength(simulated.readings.reduce((sum, reading) => sum + reading.rows.length, 0));
  expect(new Set(result.indicators.map(({ reading }) => reading))).toEqual(new Set(["strict", "delegated"]));
});

test("the JSON survives being written and read", () => {
  expect(JSON.parse(JSON.stringify(envelope))).toEqual(envelope);
  expect(envelope).toMatchObject({ command: "simulate", scenario: "made-up.yaml", seed: 1 });
  expect(result.readings.map(({ reading, replications, complete }) => [reading, replications, complete])).toEqual([
    ["strict", 20, true],
    ["delegated", 20, true]
  ]);
});

test("the CSV has a row for each row of the JSON", () => {
  expect(rows[0]?.slice(0, 3)).toEqual(["id", "label", "unit"]);
  expect(rows.slice(1).map((row) => row[9])).toEqual(result.indicators.map(({ mean }) => mean));
});

test("the sections come in order", () => {
  expect(report.sections.map(({ title }) => title)).toEqual([
    "The Standards against their targets",
    "People and their care",
    "Staff time",
    "Work done and left undone",
    "Year by year",
    "What it stands on",
    "What was assumed"
  ]);
});

test("a partial result warns of it", () => {
  const part = madeUpReading(madeUpRead(), "strict", 0.4, { complete: false, asked: 100, replications: 37 });
  const warned = simulationDocument("made-up.yaml", madeUpSimulated({ readings: [part] })).report.sections;
  expect(warned.find(({ title }) => title === "Warnings")?.blocks[0]).toEqual({
    kind: "list",
    items: ["Interrupted: of 100 replications asked for, 37 finished (strict reading)."]
  });
});

test("readings that come to the same have their tables once", () => {
  const read = madeUpRead();
  const same = madeUpSimulated({
    readings: [madeUpReading(read, "strict", 0.4), madeUpReading(read, "delegated", 0.4)]
  });
  const standards = simulationDocument("made-up.yaml", same).report.sections[0]?.blocks ?? [];
  expect(standards.filter(({ kind }) => kind === "table")).toHaveLength(1);
});

test("the share of people and the share of work are told beside each other", () => {
  const told = JSON.stringify(report);
  expect(told).toContain("Two shares not to be confused: ");
  expect(told).toMatch(/% of pieces of work are done in time, and [\d.]+ % of people have all of theirs in time/);
});

test("the hours of combined posts are said to be of the whole posts", () => {
  const labels = (sbcShare: number): string => {
    const { scenario } = simulated;
    const posts = scenario.posts.map((post) => ({ ...post, sbcShare: { ...post.sbcShare, value: sbcShare } }));
    return JSON.stringify(staffTable(simulated.readings, { ...scenario, posts }).rows);
  };
  expect(labels(1)).not.toContain("other work included");
  expect(labels(0.5)).toContain("CNS: hours in post, other work included");
});
