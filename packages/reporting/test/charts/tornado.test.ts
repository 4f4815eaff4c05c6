import type { Driver } from "@caseload/planning";
import { expect, test } from "vitest";
import { sensitivityTornadoChart, tornadoChart } from "../../src/charts/tornado.ts";
import { method } from "../made-up-answer.ts";
import { draw, wordsOf } from "./drawing.ts";

const driver = (label: string, wteAtLow: number, wteAtHigh: number, unit = "minutes"): Driver => ({
  ...{ id: label, label, low: 0.2, high: 0.3, unit, wteAtLow, wteAtHigh }
});

test("the widest comes first, whichever way it moves the posts", () => {
  const drivers = [
    driver("Minutes of a contact", 3.5, 4.4),
    driver("Share that one nurse reaches", 5, 3.3, "share of caseload")
  ];
  const chart = tornadoChart(method("load", [3, 4, 5], { drivers }));
  expect(chart?.title).toBe("What moves the posts most: share that one nurse reaches (3.3 to 5.0 WTE; 4.0 as assumed)");
  expect(chart?.table.rows).toEqual([
    ["Share that one nurse reaches", "20 %", "30 %", "", 5, 3.3],
    ["Minutes of a contact", "0.2", "0.3", "minutes", 3.5, 4.4]
  ]);
  const words = chart === null ? [] : wordsOf(draw(chart));
  expect(words).toEqual(expect.arrayContaining(["at 20 %", "5.0", "Minutes of a contact (minutes)", "as assumed 4.0"]));
});

test("both ends on one side of the base are drawn from it", () => {
  const chart = tornadoChart(method("load", [3, 4, 5], { drivers: [driver("Growth", 4.5, 5)] }));
  expect(chart === null ? "" : draw(chart)).not.toMatch(/NaN|width="-/);
});

test("what moves nothing is left out; with nothing left there is no chart", () => {
  expect(tornadoChart(method("ratio", [3, 4, 5]))).toBeNull();
  expect(tornadoChart(method("load", [3, 4, 5], { drivers: [driver("Nothing", 4, 4)] }))).toBeNull();
});

test("of many assumptions ten are drawn and all are in the table", () => {
  const drivers = Array.from({ length: 28 }, (_, i) => driver(`Assumption ${i}`, 4 - i / 10, 4 + i / 10));
  const chart = tornadoChart(method("load", [3, 4, 5], { drivers }));
  expect(chart?.table.rows).toHaveLength(27);
  expect(chart?.key).toContain("17 more assumptions, which move less, are in the table.");
  expect(chart === null ? [] : wordsOf(draw(chart)).filter((words) => words.startsWith("Assumption"))).toHaveLength(10);
});

test("a sensitivity analysis has a picture for each of its readings", () => {
  const spread = { p5: 3, p50: 4, p95: 5 };
  const found = {
    tornado: [{ ...driver("Minutes of a contact", 3.5, 4.4), reading: "strict" }],
    sampled: [{ reading: "strict", total: { ...spread, base: 3.9 } }]
  } as unknown as Parameters<typeof sensitivityTornadoChart>[0];
  expect(sensitivityTornadoChart(found, "strict")?.title).toBe(
    "What moves the posts most: minutes of a contact (3.5 to 4.4 WTE; 3.9 as assumed)"
  );
  expect(sensitivityTornadoChart(found, "delegated")).toBeNull();
});
