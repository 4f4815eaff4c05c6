import type { Reading } from "@caseload/simulation";
import type { Establishment } from "../establishment.ts";

/** Posts, what they cost and how likely they are to be enough. */
export interface PricedChance extends Establishment {
  /** Pounds a year more than doing nothing. */
  readonly costPerYear: number;
  /** In [0, 1]. */
  readonly chance: number;
}

/** What a yearly sum buys. */
export interface ChanceAtBudget {
  /** Pounds a year more than doing nothing. */
  readonly budget: number;
  /** The likeliest to be enough of all posts that it pays for, the cheapest of equals; null where it pays for none. */
  readonly posts: PricedChance | null;
}

/** What yearly sums buy in one reading, and how likely the posts are to be enough. */
export interface BudgetChances {
  readonly reading: Reading;
  /** Draws of all assumptions from their ranges; chances are shares of them. */
  readonly points: number;
  /** Even steps from nothing on. */
  readonly steps: readonly ChanceAtBudget[];
  /** Options that have a name, each with its own cost. */
  readonly options: readonly (PricedChance & { readonly name: string })[];
  /** All posts that were priced. */
  readonly priced: readonly PricedChance[];
}

/** So that posts are within a budget that is their own cost. */
const rounding = 1e-6;

/** For each budget the posts that are likeliest to be enough among those that it pays for. */
export const chanceByBudget = (
  priced: readonly PricedChance[],
  budgets: readonly number[]
): readonly ChanceAtBudget[] => {
  const best = [...priced].sort((a, b) => b.chance - a.chance || a.costPerYear - b.costPerYear);
  return budgets.map((budget) => ({
    budget,
    posts: best.find(({ costPerYear }) => costPerYear <= budget + rounding) ?? null
  }));
};

/**
 * About ten budgets at even, round steps: nothing first, the last at least so much.
 *
 * @param most - pounds, above 0
 * @throws RangeError for a sum that is not above 0
 */
export function evenBudgets(most: number): readonly number[] {
  if (!(most > 0 && most < Number.POSITIVE_INFINITY)) throw new RangeError(`invalid budget; not above 0: ${most}`);
  const step = roundStep(most / wantedSteps);
  return Array.from({ length: Math.ceil(most / step - rounding) + 1 }, (_, index) => index * step);
}

const wantedSteps = 10;

const roundDigits = [1, 1.5, 2, 2.5, 3, 4, 5, 7.5];

/** The first of 1, 1.5, 2, 2.5, 3, 4, 5, 7.5, 10, 15 … that is not below a number. */
function roundStep(least: number): number {
  for (let power = 1; ; power *= 10) {
    for (const digit of roundDigits) {
      if (digit * power >= least) return digit * power;
    }
  }
}
