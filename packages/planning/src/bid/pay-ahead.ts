import { highCostAreas as libraryHighCostAreas, onCosts as libraryOnCosts } from "@caseload/evidence";
import { type PayRules, type PostPrice, payRules } from "../cost.ts";
import type { Evidence } from "../evidence.ts";
import { startYearOf } from "./financial-year.ts";

type PayEvidence = Pick<Evidence, "payPoints" | "onCosts" | "highCostAreas">;

/** The pay rules of a year, and whether they stand in a pay table or were carried forward. */
export interface PayAhead extends PayRules {
  /** Financial year of the pay table. */
  readonly tableOf: string;
  /** What the table's pay was multiplied by; 1 in its own year. */
  readonly factor: number;
}

/**
 * The pay rules of any financial year from the first with a pay table on. After the last table basic pay, and the limits
 * of the high-cost-area supplement, rise by so much a year; the rates of pension and levy and the threshold of national
 * insurance stay as they were last: the threshold is frozen until April 2031, and afterwards nobody knows.
 *
 * @param inflation - share a year by which pay rises after the last table
 * @throws RangeError for a year before the first table, or a band or step that the tables do not hold
 */
export function payAhead(price: PostPrice, inflation: number, evidence: PayEvidence): PayAhead {
  const tables = [...new Set(evidence.payPoints.map(({ year }) => year))].sort();
  const last = tables[tables.length - 1];
  if (last === undefined || price.year <= last) {
    return { ...payRules(price, evidence), tableOf: price.year, factor: 1 };
  }
  let factor = 1;
  for (let year = startYearOf(last); year < startYearOf(price.year); year++) factor *= 1 + inflation;
  const { highCostAreas = libraryHighCostAreas, onCosts = libraryOnCosts, payPoints } = evidence;
  const risen = {
    onCosts,
    payPoints: payPoints.map((point) => ({ ...point, basicPounds: point.basicPounds * factor })),
    highCostAreas: highCostAreas.map((area) => ({
      ...area,
      minimumPounds: area.minimumPounds * factor,
      maximumPounds: area.maximumPounds * factor
    }))
  };
  return { ...payRules({ ...price, year: last }, risen), tableOf: last, factor };
}
