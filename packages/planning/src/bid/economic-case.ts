import type { YearCost } from "./cost-by-year.ts";

/** A year of the economic case: real terms at the prices of the price year. Pounds. */
export interface EconomicYear extends YearCost {
  /** Increment with the optimism bias on top of it. */
  readonly withBias: number;
  /** What a pound of this year counts today: 1 in the first. */
  readonly discountFactor: number;
  readonly presentValue: number;
}

export interface EconomicCase {
  readonly years: readonly EconomicYear[];
  /** Present value of what the option costs more than doing nothing. */
  readonly presentCost: number;
  /** The same as one sum each year, first year undiscounted. */
  readonly equivalentAnnualCost: number;
}

/**
 * What an option costs society more than doing nothing: real terms, discounted, the first year being year 0 and
 * undiscounted (HM Treasury 2022, The Green Book, annex A6). Optimism bias is the user's number and is put on top of costs
 * that are above those of doing nothing, not on savings.
 *
 * @param discountRate - share a year, 0.035 by the Green Book
 * @param optimismBias - share put on top; 0 for none
 * @throws RangeError for a rate or bias below 0
 */
export function economicCase(costs: readonly YearCost[], discountRate: number, optimismBias: number): EconomicCase {
  if (!(discountRate >= 0)) throw new RangeError(`invalid discount rate; below 0: ${discountRate}`);
  if (!(optimismBias >= 0)) throw new RangeError(`invalid optimism bias; below 0: ${optimismBias}`);
  let discountFactor = 1;
  const years = costs.map((cost): EconomicYear => {
    const withBias = cost.increment > 0 ? cost.increment * (1 + optimismBias) : cost.increment;
    const year = { ...cost, withBias, discountFactor, presentValue: withBias * discountFactor };
    discountFactor /= 1 + discountRate;
    return year;
  });
  const presentCost = years.reduce((sum, { presentValue }) => sum + presentValue, 0);
  const factors = years.reduce((sum, year) => sum + year.discountFactor, 0);
  return { years, presentCost, equivalentAnnualCost: factors > 0 ? presentCost / factors : 0 };
}
