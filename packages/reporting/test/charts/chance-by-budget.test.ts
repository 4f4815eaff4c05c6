import type { BudgetChances, PricedChance } from "@caseload/planning";
import { expect, test } from "vitest";
import { chanceByBudgetChart } from "../../src/charts/chance-by-budget.ts";
import { tableRows } from "../../src/table.ts";
import { draw, overlaps, textBoxes, wordsOf } from "./drawing.ts";

const posts = (cns: number, supportWorker: number, costPerYear: number, chance: number): PricedChance => ({
  cns,
  supportWorker,
  costPerYear,
  chance
});

/** A made-up need of two to four CNSs at 70,000 each; support workers at 40,000 spare a quarter of one each. */
const chancesOf = (reading: BudgetChances["reading"], spared: number): BudgetChances => {
  const chance = (cns: number): number => Math.min(1, Math.max(0, (cns - 2) / 2));
  const own = [posts(1, 0, 0, 0), posts(2, 1, 110_000, chance(2 + spared)), posts(3, 1, 180_000, chance(3 + spared))];
  const priced = [
    ...own,
    ...Array.from({ length: 31 }, (_, tenths) => {
      const cns = 1 + tenths / 10;
      return posts(cns, 1, 40_000 + 7000 * tenths, chance(cns + spared));
    })
  ];
  return {
    reading,
    points: 200,
    steps: [0, 50_000, 100_000, 150_000, 200_000, 250_000].map((budget) => {
      const within = priced.filter(({ costPerYear }) => costPerYear <= budget);
      return { budget, posts: within.sort((a, b) => b.chance - a.chance || a.costPerYear - b.costPerYear)[0] ?? null };
    }),
    options: own.map((each, index) => ({
      ...each,
      name: ["Do nothing", "One more of each", "Meet the Standards"][index] ?? ""
    })),
    priced
  };
};

const readings = [chancesOf("strict", 0), chancesOf("delegated", 0.5)];
const chart = chanceByBudgetChart(readings);
if (chart === null) throw new Error("no chart");

test("the finding is what it takes to be likelier enough than not, in each reading", () => {
  // Strict: more than 3.0 CNSs, so 3.1; delegated half a post less: 2.6.
  expect(chart.title).toBe(
    "Posts that are likelier to be enough than not cost £187,000 a year (strict reading) or £152,000 a year (delegated reading)"
  );
  expect(chart.alt).toContain("delegated reading: £0: 0 %; £50,000: 0 %");
  expect(chart.alt).toContain("Meet the Standards, £180,000: 75 %.");
});

test("the table has even sums and the options at what they cost, with the chance in both readings", () => {
  const rows = tableRows(chart.table);
  expect(rows.slice(1).map(([budget, option]) => [budget, option])).toEqual([
    [0, "Do nothing"],
    [50_000, ""],
    [100_000, ""],
    [110_000, "One more of each"],
    [150_000, ""],
    [180_000, "Meet the Standards"],
    [200_000, ""],
    [250_000, ""]
  ]);
  expect(rows[6]).toEqual([180_000, "Meet the Standards", "3 CNS + 1 support", 0.5, "3 CNS + 1 support", 0.75]);
  // What is never enough is not told as bought.
  expect(rows[2]?.slice(2)).toEqual(["-", 0, "-", 0]);
});

test("it has words that can be read and lie on nothing, wide and narrow", async () => {
  for (const width of [760, 320]) {
    const boxes = textBoxes(draw(chart, { width }));
    expect(boxes.filter(({ size }) => size < 12)).toEqual([]);
    expect(boxes.filter(({ left, right }) => left < -1 || right > width + 1)).toEqual([]);
    expect(overlaps(boxes)).toEqual([]);
  }
  expect(wordsOf(draw(chart))).toEqual(
    expect.arrayContaining(["strict reading", "delegated reading", "Meet the Standards", "£100k"])
  );
  expect(draw(chart)).not.toMatch(/NaN|undefined|Infinity/);
  await expect(`${draw(chart)}\n`).toMatchFileSnapshot("golden/chance-by-budget.svg");
});

test("one reading alone needs no name, and nothing priced is no chart", () => {
  const one = chanceByBudgetChart(readings.slice(0, 1));
  expect(one === null ? [] : wordsOf(draw(one))).not.toContain("strict reading");
  expect(one?.table.columns.map(({ label }) => label)).toContain("posts that it pays for");
  expect(chanceByBudgetChart([])).toBeNull();
  expect(chanceByBudgetChart([{ ...chancesOf("strict", 0), steps: [] }])).toBeNull();
});
