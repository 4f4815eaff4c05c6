import fc from "fast-check";
import { expect, test } from "vitest";
import { chanceByBudget, evenBudgets, type PricedChance } from "../../src/bid/chance-by-budget.ts";

const posts = (cns: number, supportWorker: number, costPerYear: number, chance: number): PricedChance => ({
  cns,
  supportWorker,
  costPerYear,
  chance
});

test("a sum buys what is likeliest to be enough of all it pays for, the cheapest of equals", () => {
  const priced = [posts(1, 0, 70, 0.2), posts(1, 1, 110, 0.7), posts(2, 0, 140, 0.6), posts(1, 2, 150, 0.7)];
  const told = chanceByBudget(priced, [0, 70, 120, 200]);
  expect(told.map((each) => each.posts?.costPerYear ?? null)).toEqual([null, 70, 110, 110]);
  expect(told.map((each) => each.posts?.chance ?? null)).toEqual([null, 0.2, 0.7, 0.7]);
});

test("where the need is even between two numbers, the chance rises in proportion to what is spent", () => {
  // A need of 2 to 4 posts, each number as likely, at 50 a post: 100 buys the least of it, 200 all.
  const priced = Array.from({ length: 41 }, (_, tenths) =>
    posts(tenths / 10, 0, 5 * tenths, Math.min(1, Math.max(0, (tenths / 10 - 2) / 2)))
  );
  for (const { budget, posts: bought } of chanceByBudget(priced, [100, 125, 150, 175, 200, 250])) {
    expect(bought?.chance).toBeCloseTo(Math.min(1, (budget - 100) / 100), 9);
  }
});

test("more money is never less likely to be enough, and posts are within it", () => {
  const one = fc.record({
    cns: fc.integer({ min: 0, max: 9 }),
    supportWorker: fc.integer({ min: 0, max: 3 }),
    costPerYear: fc.integer({ min: 0, max: 400 }),
    chance: fc.double({ min: 0, max: 1, noNaN: true })
  });
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 20 }), (priced) => {
      const told = chanceByBudget(priced, evenBudgets(400));
      told.forEach(({ budget, posts: bought }, index) => {
        expect(bought?.costPerYear ?? 0).toBeLessThanOrEqual(budget + 1e-6);
        expect(bought?.chance ?? 0).toBeGreaterThanOrEqual(told[index - 1]?.posts?.chance ?? 0);
      });
    }),
    { seed: 1, numRuns: 200 }
  );
});

test("budgets go in even, round steps from nothing to beyond the most", () => {
  expect(evenBudgets(197_500)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((step) => step * 20_000));
  expect(evenBudgets(137_000).slice(0, 3)).toEqual([0, 15_000, 30_000]);
  expect(evenBudgets(100_000)).toHaveLength(11);
  expect(() => evenBudgets(0)).toThrow(RangeError);
});
