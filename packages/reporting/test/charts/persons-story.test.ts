import { type Followed, follow } from "@caseload/simulation";
import { expect, test } from "vitest";
import { storyChart } from "../../src/charts/persons-story.ts";
import { happenings, namedTimes, piecesOf } from "../../src/charts/story-pieces.ts";
import { storyWork } from "../../src/story-table.ts";
import { madeUpRead } from "../made-up-simulation.ts";
import { draw, wordsOf } from "./drawing.ts";

const { scenario } = madeUpRead("seed: 4\n");
const followed = follow({ ...scenario, readings: ["delegated"] }, "delegated", {
  seed: 4,
  replication: 0,
  patient: 48
});
if (typeof followed === "number") throw new Error(`only ${followed} are diagnosed`);

test("every piece of work is told once, with the fate that the table of the story counts", () => {
  const work = storyWork(followed.lines, scenario);
  const counted = piecesOf(followed, scenario).map(({ label, pieces }) => {
    const count = (...fates: readonly string[]) => pieces.filter(({ fate }) => fates.includes(fate)).length;
    return {
      label,
      inTime: count("in time"),
      late: count("late"),
      superseded: count("gave way"),
      lost: count("lost"),
      open: count("open")
    };
  });
  expect(counted).toEqual(
    work.map(({ label, inTime, late, superseded, lost, open }) => ({ label, inTime, late, superseded, lost, open }))
  );
  expect(counted.length).toBeGreaterThan(5);
});

test("the title counts what became of the work, and the table has a row for all that is drawn", () => {
  const chart = storyChart(followed, scenario);
  const pieces = piecesOf(followed, scenario).flatMap((task) => task.pieces);
  const done = pieces.filter(({ fate }) => fate === "in time").length;
  const late = pieces.filter(({ fate }) => fate === "late").length;
  expect(chart.title).toBe(
    `Of ${pieces.length} pieces of work for patient 48, done in time: ${done}, late: ${late}, not done: ${pieces.length - done - late}`
  );
  const others = happenings(followed).flatMap(({ times }) => times).length + namedTimes(followed).length;
  expect(chart.table.rows).toHaveLength(pieces.length + others + (followed.diesAt <= followed.untilDays ? 2 : 1));
  expect(wordsOf(draw(chart))).toContain("Has a named CNS");
});

test("a short life is told in months, and what was still open at the end has no mark", () => {
  const source = 0;
  const made = (lines: Followed["lines"]): Followed => ({
    ...followed,
    diagnosedAt: 10,
    diesAt: 100,
    untilDays: 4000,
    horizonDays: 700,
    lines
  });
  const short = made([
    { time: 10, what: "diagnosed", tier: 0, site: 0 },
    { time: 10, what: "arose", source, dueAt: 24 },
    { time: 40, what: "named", server: 0, as: "cns" },
    { time: 55, what: "event", event: 1 },
    { time: 100, what: "died" }
  ]);
  expect(piecesOf(short, scenario)[0]?.pieces).toEqual([{ from: 10, to: 100, fate: "open" }]);
  expect(namedTimes(short)).toEqual([{ from: 40, to: 100 }]);
  const chart = storyChart(short, scenario);
  expect(chart.alt).toContain("Progression: once. Has a named CNS: 67 % of the time.");
  expect(wordsOf(draw(chart))).toEqual(
    expect.arrayContaining(["months since the diagnosis", "dies", "0 of 1 in time"])
  );
  expect(storyChart(made([{ time: 10, what: "diagnosed", tier: 0, site: 0 }]), scenario).title).toMatch(/^Of 0 pieces/);
});

test("the end of the years looked at is drawn only where the person outlives them", () => {
  expect(wordsOf(draw(storyChart({ ...followed, horizonDays: 9000, diesAt: 800 }, scenario)))).not.toContain(
    "years looked at end"
  );
  expect(wordsOf(draw(storyChart({ ...followed, horizonDays: 500, diesAt: 800 }, scenario)))).toContain(
    "years looked at end"
  );
});
