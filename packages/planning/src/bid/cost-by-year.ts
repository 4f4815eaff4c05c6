import type { FinancialYear } from "./financial-year.ts";
import type { PostCostLine } from "./post-costs.ts";

/** A cost that comes once, at the prices of the price year. */
export interface OneOffCost {
  readonly label: string;
  readonly pounds: number;
  /** Year of the bid in which it is paid, from 1. */
  readonly year: number;
}

/** What one option costs in one financial year. Pounds. */
export interface YearCost {
  readonly year: string;
  readonly posts: number;
  readonly oneOff: number;
  readonly total: number;
  /** More than doing nothing. */
  readonly increment: number;
}

/** Costs of a year of an option, and of the same year where nothing is done. */
export interface CostQuestion {
  readonly years: readonly FinancialYear[];
  readonly lines: readonly PostCostLine[];
  readonly oneOffs: readonly OneOffCost[];
  /** Lines of the posts in place, to which the option is compared. */
  readonly nothing: readonly PostCostLine[];
  /** What a one-off cost of the price year is multiplied by in a financial year; 1 in real terms. */
  readonly pricesIn: (year: FinancialYear) => number;
}

/** What an option costs year by year, and what that is more than doing nothing. */
export const costByYear = ({ years, lines, oneOffs, nothing, pricesIn }: CostQuestion): readonly YearCost[] =>
  years.map((year, index) => {
    const posts = inYear(lines, year);
    const oneOff = oneOffs
      .filter((each) => each.year === index + 1)
      .reduce((sum, { pounds }) => sum + pounds * pricesIn(year), 0);
    const total = posts + oneOff;
    return { year: year.label, posts, oneOff, total, increment: total - inYear(nothing, year) };
  });

const inYear = (lines: readonly PostCostLine[], { label }: FinancialYear): number =>
  lines.filter(({ year }) => year === label).reduce((sum, { total }) => sum + total, 0);
