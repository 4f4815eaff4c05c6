import type { FrontierPoint, SimulatedPosts, Trial } from "@caseload/planning";
import { successShare } from "@caseload/simulation";
import { expect, test } from "vitest";
import { frontierChart } from "../../src/charts/frontier.ts";
import { madeUpFound } from "../made-up-found.ts";
import { draw, overlaps, textBoxes, wordsOf } from "./drawing.ts";

const [strict, delegated] = madeUpFound.posts;
if (strict === undefined || delegated === undefined) throw new Error("both readings are made up");
const trial = (cns: number, verdict: Trial["verdict"]): Trial => ({
  ...delegated.inPlace,
  establishment: { cns, supportWorker: 0 },
  verdict,
  success: successShare(verdict === "meets" ? 20 : 0, 20)
});

test("the cheapest is the finding, with its cost and what is in place", () => {
  const chart = frontierChart(delegated);
  expect(chart?.title).toBe(
    "Cheapest that meet the Standards: 2.8 CNS with 1.9 support workers, £251,000 a year (delegated reading); in place: 1.0 CNS"
  );
  expect(chart?.alt).toContain(
    "4.2 CNS: £280,000 a year, meets; 2.8 CNS with 1.9 support workers: £251,000 a year, meets, the cheapest."
  );
  expect(chart?.table.rows.map(([workers, cns, , , verdict]) => [workers, cns, verdict])).toEqual([
    [0, 4.2, "meets"],
    [1.9, 2.8, "meets, cheapest"],
    [0, 1, "does not meet, in place"],
    [1.9, 2.4, "surely too few"]
  ]);
  const words = chart === null ? [] : wordsOf(draw(chart));
  expect(words).toEqual(
    expect.arrayContaining(["cheapest: 2.8 CNS with 1.9 support workers, £251,000", "in place: 1.0 CNS", "£280,000"])
  );
});

test("one number of support workers alone is a picture too", () => {
  const chart = frontierChart(strict);
  expect(chart?.title).toMatch(/4\.2 CNS, £280,000 a year \(strict reading\); in place: 1\.0 CNS$/);
  expect(chart === null ? "" : draw(chart)).not.toMatch(/NaN|Infinity/);
});

test("posts in place beyond the frontier are in the picture, and enough where they are", () => {
  const chart = frontierChart({ ...delegated, inPlace: trial(9, "meets") });
  expect(chart?.title).toMatch(/; those in place \(9\.0 CNS\) are enough$/);
  const boxes = chart === null ? [] : textBoxes(draw(chart));
  const label = boxes.find(({ words }) => words === "in place: 9.0 CNS");
  expect(label?.top).toBeGreaterThan(0);
  expect(frontierChart({ ...delegated, inPlace: trial(2, "cannot tell") })?.title).toMatch(
    /; whether those in place \(2\.0 CNS\) are enough cannot be told$/
  );
  expect(frontierChart({ ...delegated, inPlace: trial(0, "does not meet") })?.title).toMatch(/; in place: no posts$/);
});

test("what cannot be told is not called the cheapest; what cannot be met has no chart", () => {
  const nearest: SimulatedPosts = { ...delegated, verdict: "cannot tell", frontier: [] };
  expect(frontierChart(nearest)?.title).toBe(
    "Which posts meet the Standards cannot be told (delegated reading); nearest: 2.8 CNS with 1.9 support workers; in place: 1.0 CNS"
  );
  expect(frontierChart({ ...delegated, verdict: "cannot be met", cheapest: null, frontier: [] })).toBeNull();
  const limited = { ...delegated, outOfReach: [{ id: "standard-2", label: "", target: 1, reached: 0.9, limit: "" }] };
  expect(frontierChart(limited)?.title).toMatch(/^Cheapest that meet the Standards that can be met:/);
});

test("labels of many near points lie neither on each other nor outside", () => {
  const [point] = delegated.frontier as readonly [FrontierPoint];
  const frontier = Array.from({ length: 20 }, (_, i) => ({
    ...point,
    supportWorker: i / 10,
    cns: 4 - i / 20,
    costPerYear: 260_000 + i
  }));
  const chart = frontierChart({
    ...delegated,
    frontier,
    cheapest: frontier[9] ?? null,
    inPlace: trial(3.6, "does not meet")
  });
  for (const width of [760, 320]) {
    const boxes = chart === null ? [] : textBoxes(draw(chart, { width }));
    expect(overlaps(boxes)).toEqual([]);
    expect(boxes.filter(({ left, right }) => left < 0 || right > width)).toEqual([]);
  }
});
