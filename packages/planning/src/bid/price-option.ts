import type { BidTerms, Scenario } from "@caseload/simulation";
import { payRules } from "../cost.ts";
import type { Evidence } from "../evidence.ts";
import { costByYear, type OneOffCost } from "./cost-by-year.ts";
import { type EconomicCase, economicCase } from "./economic-case.ts";
import { type FinancialYearOfCase, financialCase } from "./financial-case.ts";
import { type FinancialYear, financialYears, startYearOf } from "./financial-year.ts";
import { payAhead } from "./pay-ahead.ts";
import { type PostCostLine, postCosts } from "./post-costs.ts";

/** What an option costs, in both of the forms that a case asks for. */
export interface PricedOption {
  /** Nominal terms: what the lines of the financial case are added up from. */
  readonly lines: readonly PostCostLine[];
  readonly financial: readonly FinancialYearOfCase[];
  /** Real terms at the prices of the price year: the same for the economic case. */
  readonly realLines: readonly PostCostLine[];
  readonly economic: EconomicCase;
  readonly oneOffs: readonly OneOffCost[];
}

export interface PriceOptionQuestion {
  /** With the start dates of new posts. */
  readonly option: Scenario;
  /** The service as it is. */
  readonly nothing: Scenario;
  readonly terms: BidTerms;
  readonly oneOffs: readonly OneOffCost[];
  /** Convention of the economic case; defaults to `system`, the whole contribution. */
  readonly economicPension?: "trust" | "system";
  readonly evidence: Pick<Evidence, "payPoints" | "onCosts" | "highCostAreas">;
}

/**
 * What an option costs year by year. The financial case is nominal, undiscounted and by the pension convention of the bid;
 * the economic one is in real terms at the prices of the price year, discounted, and by the whole employer's contribution,
 * whoever pays it: what is paid centrally is money too. Pay in it does not rise but by steps.
 *
 * @throws RangeError for a year before the first pay table, or a band that the evidence has no pay for
 */
export function priceOption({
  option,
  nothing,
  terms,
  oneOffs,
  economicPension = "system",
  evidence
}: PriceOptionQuestion): PricedOption {
  const { priceYear, cost } = nothing;
  const years = financialYears(terms.startDate, terms.years);
  const { highCostArea } = cost;
  const linesOf = (scenario: Scenario, isReal: boolean): readonly PostCostLine[] =>
    postCosts(scenario, {
      years,
      appointAt: terms.appointAt,
      rulesOf: (price) =>
        isReal
          ? payRules({ ...price, year: priceYear, highCostArea, pension: economicPension }, evidence)
          : payAhead({ ...price, highCostArea, pension: terms.pension }, terms.payInflation.value, evidence)
    });
  const [lines, realLines] = [linesOf(option, false), linesOf(option, true)];
  const rise = (year: FinancialYear): number => risen(terms.otherInflation.value, priceYear, year.label);
  const nominal = costByYear({ years, lines, oneOffs, nothing: linesOf(nothing, false), pricesIn: rise });
  const real = costByYear({ years, lines: realLines, oneOffs, nothing: linesOf(nothing, true), pricesIn: () => 1 });
  return {
    lines,
    financial: financialCase(nominal, terms.fundingPounds),
    realLines,
    economic: economicCase(real, terms.discountRate.value, terms.optimismBias?.value ?? 0),
    oneOffs
  };
}

/** What prices of one financial year are multiplied by in another; 1 in the same and before. */
function risen(inflation: number, from: string, to: string): number {
  let factor = 1;
  for (let year = startYearOf(from); year < startYearOf(to); year++) factor *= 1 + inflation;
  return factor;
}
