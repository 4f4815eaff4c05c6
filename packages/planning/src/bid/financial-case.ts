import type { YearCost } from "./cost-by-year.ts";

/** A year of the financial case: nominal terms, undiscounted. Pounds. */
export interface FinancialYearOfCase extends YearCost {
  /** Funding asked for; null where none is. */
  readonly funding: number | null;
  /** Increment less funding: above 0 where the money does not reach; null where none is asked for. */
  readonly shortfall: number | null;
}

/**
 * Whether the money asked for pays for an option, year by year: what it costs more than doing nothing, in the prices of
 * each year and undiscounted, against the funding (HM Treasury 2022, The Green Book; NHS England, five case model).
 *
 * @param funding - pounds in each year, the first first; the last holds for all years after it. Null where none is asked
 */
export const financialCase = (
  costs: readonly YearCost[],
  funding: readonly number[] | null
): readonly FinancialYearOfCase[] =>
  costs.map((cost, index) => {
    const asked = funding?.[Math.min(index, funding.length - 1)] ?? null;
    return { ...cost, funding: asked, shortfall: asked === null ? null : cost.increment - asked };
  });
