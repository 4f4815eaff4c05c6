import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { costOf, type PostPrice, payRules } from "../src/cost.ts";
import { complete } from "../src/evidence.ts";
import { evidence } from "./made-up-service.ts";

const known = complete(evidence);

const price = (changes: Partial<PostPrice> = {}): PostPrice => ({
  year: "2026/27",
  band: "7",
  step: "intermediate",
  highCostArea: "none",
  pension: "trust",
  ...changes
});

const costOfOne = (changes: Partial<PostPrice>) => costOf(1, payRules(price(changes), known));

test("one post of 2026/27 costs what the published examples say, by both pension conventions", () => {
  const examples = [
    // 71,582 in the text beside the published table, 71,581 in it.
    ["7", "intermediate", 66_699, 71_581],
    ["4", "top", 39_717, 42_645],
    ["8a", "intermediate", 77_720, 83_399]
  ] as const;
  for (const [band, step, trust, system] of examples) {
    expect(Math.abs(costOfOne({ band, step }) - trust), `band ${band} trust`).toBeLessThanOrEqual(1);
    expect(Math.abs(costOfOne({ band, step, pension: "system" }) - system), `band ${band} system`).toBeLessThanOrEqual(
      1
    );
  }
});

test("every cost of the published pay table is reproduced", () => {
  const file = join(import.meta.dirname, "../../../../shared/evidence/published/pay.csv");
  if (!existsSync(file)) {
    // biome-ignore lint/suspicious/noConsole: a test that did not run says so
    console.log("not run: the published pay table is not here");
    return;
  }
  const rows = readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((row) => row.split(","));
  const costed = rows.filter((row) => row[4] !== "");
  expect(costed.length).toBeGreaterThan(30);
  for (const [year = "", band = "", step = "", , trust, system] of costed) {
    const at = { year, band, step: step as PostPrice["step"] };
    expect(Math.abs(costOfOne(at) - Number(trust)), `${year} ${band} ${step}`).toBeLessThanOrEqual(1);
    expect(
      Math.abs(costOfOne({ ...at, pension: "system" }) - Number(system)),
      `${year} ${band} ${step}`
    ).toBeLessThanOrEqual(1);
  }
});

test("a band without an intermediate step takes the top", () => {
  expect(costOfOne({ band: "4" })).toBe(costOfOne({ band: "4", step: "top" }));
});

test("two half-time people cross the NI threshold twice: they cost 15 per cent of it less than one full-time", () => {
  const rules = payRules(price(), known);
  expect(costOf(1, rules, 1) - costOf(1, rules, 2)).toBeCloseTo(0.15 * 5000, 9);
});

test("before April 2025 national insurance was 13.8 per cent above 9,100 pounds", () => {
  const pay = 52_809;
  const expected = pay + 0.138 * (pay - 9100) + (0.1438 + 0.005) * pay;
  expect(costOfOne({ year: "2024/25", step: "top" })).toBeCloseTo(expected, 6);
});

test("a high-cost-area supplement is a share of pay between a minimum and a maximum, pro rata", () => {
  const of = (band: string, area: "inner" | "fringe") =>
    payRules(price({ year: "2025/26", band, highCostArea: area }), known);
  expect(of("7", "inner").supplement).toBe(8466);
  expect(of("3", "inner").supplement).toBe(5609);
  expect(of("6", "fringe").supplement).toBeCloseTo(0.05 * 40_823, 9);
  expect(of("7", "inner").fullTimePay).toBe(50_273 + 8466);
  expect(payRules(price({ year: "2024/25", highCostArea: "inner" }), known)).toMatchObject({
    supplement: 0,
    supplementKnown: false
  });
});

test("no post costs nothing; posts without people, negative posts, unknown years and bands are refused", () => {
  const rules = payRules(price(), known);
  expect(costOf(0, rules)).toBe(0);
  expect(() => costOf(-1, rules)).toThrow(/posts/);
  expect(() => costOf(1, rules, 0)).toThrow(/heads/);
  expect(() => payRules(price({ year: "1999/00" }), known)).toThrow(/price year/);
  expect(() => payRules(price({ band: "12" }), known)).toThrow(/band/);
});

test("more posts in the same hands never cost less", () => {
  const rules = payRules(price(), known);
  const wte = fc.double({ min: 0.01, max: 20, noNaN: true });
  fc.assert(
    fc.property(wte, wte, (a, b) => costOf(Math.min(a, b), rules, 20) <= costOf(Math.max(a, b), rules, 20)),
    { seed: 1, numRuns: 200 }
  );
});
