import { expect, test } from "vitest";
import { caseloadChart } from "../../src/charts/caseload-over-time.ts";
import { draw, wordsOf } from "./drawing.ts";
import { byYear, service } from "./made-up-service.ts";

const drift = (low: number | null, high: number | null) => [
  { id: "caseload", unit: "people", firstYear: 1, lastYear: 3, first: 232, last: 261, low, high }
];
const rising = byYear("caseload", [232.4, 250, 260.6], 6);

test("a rise beyond chance is the finding", () => {
  const chart = caseloadChart([service(rising, { drift: drift(20, 37) })]);
  expect(chart?.title).toBe("The caseload rises from 232 to 261 people between year 1 and year 3");
  expect(chart?.alt).toBe(
    "People on the caseload, mean of each year. Base: year 1 232 people (226 to 238); year 2 250 people (244 to 256); year 3 261 people (255 to 267)."
  );
  expect(chart?.table.rows).toEqual([
    ["1", { low: 226.4, base: 232.4, high: 238.4 }],
    ["2", { low: 244, base: 250, high: 256 }],
    ["3", { low: 254.60000000000002, base: 260.6, high: 266.6 }]
  ]);
});

test("a fall is told, and what chance may have done is no finding", () => {
  const falling = byYear("caseload", [260, 250, 232], 6);
  expect(caseloadChart([service(falling, { drift: drift(-37, -20) })])?.title).toMatch(
    /^The caseload falls from 260 to 232 people/
  );
  expect(caseloadChart([service(rising, { drift: drift(-2, 60) })])?.title).toBe(
    "The caseload: 232 to 261 people over the years; no change between year 1 and year 3 can be told from chance"
  );
});

test("one replication has no interval, and whether it changes cannot be told", () => {
  const chart = caseloadChart([service(byYear("caseload", [232, 240]), { drift: drift(null, null) })]);
  expect(chart?.title).toBe(
    "The caseload: 232 to 240 people over the years; whether that is more than chance cannot be told"
  );
  expect(chart?.table.rows).toEqual([
    ["1", 232],
    ["2", 240]
  ]);
  expect(chart === null ? "" : draw(chart)).not.toMatch(/NaN|<path fill="[^"]+" fill-opacity/);
});

test("years that read the same are said to be the same", () => {
  const flat = byYear("caseload", [240.1, 239.9], 6);
  expect(caseloadChart([service(flat, { drift: drift(null, null) })])?.title).toBe(
    "The caseload: 240 people in every year"
  );
});

test("one year is a point, and a service without years is left out", () => {
  const chart = caseloadChart([service(byYear("caseload", [232], 4), { years: 1 })]);
  expect(chart?.title).toBe("The caseload: 232 people (228 to 236) in year 1");
  expect(chart === null ? [] : wordsOf(draw(chart))).toContain("232");
  expect(caseloadChart([service([])])).toBeNull();
  expect(caseloadChart([])).toBeNull();
  expect(caseloadChart([service([]), service(rising, { name: "B" })])?.alt).toMatch(/each year\. B: year 1/);
});

test("services are named with their numbers, and told apart only beyond their intervals", () => {
  const of = (name: string, last: number) => service(byYear("caseload", [232, last], 6), { name });
  expect(caseloadChart([of("Base", 240), of("More", 300)])?.title).toBe(
    "The caseload in year 2: Base 240, More 300 people"
  );
  expect(caseloadChart([of("Base", 240), of("More", 245)])?.title).toBe(
    "The caseload in year 2: Base 240, More 245 people; intervals overlap, so which is higher cannot be told"
  );
  expect(caseloadChart([of("Base", 240), of("More", 240.2)])?.title).toBe(
    "The caseload comes to the same in year 2 in all: 240 people"
  );
  const chart = caseloadChart([of("Base", 240), of("More", 240.2)]);
  expect(chart?.key).toMatch(/Base: circle, unbroken line; More: square, long dashes\.$/);
  expect(chart === null ? [] : wordsOf(draw(chart))).toEqual(expect.arrayContaining(["Base 240", "More 240"]));
});

test("more than four services are refused", () => {
  const five = Array.from({ length: 5 }, (_, i) => service(rising, { name: `${i}` }));
  expect(() => caseloadChart(five)).toThrow(/^invalid services; more than 4: 5$/);
});
