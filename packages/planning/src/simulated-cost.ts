import {
  estimateIndicators,
  type IndicatorRow,
  type Part,
  type RatioIndicator,
  type Reading,
  type Run,
  type RunLayout,
  type Scenario,
  yearsInPost
} from "@caseload/simulation";
import { costOf, payRules } from "./cost.ts";
import type { Evidence } from "./evidence.ts";

/** Pounds a year of a part of the service: of all years on average or of one, of all roles or of one. */
export type YearlyCost = (part: Pick<Part, "year">, role: string | null) => number;

type Pension = "trust" | "system";

const convention: Readonly<Record<Pension, string>> = {
  trust: "with the pension contribution that a trust pays itself",
  system: "with the part of the pension contribution that is paid centrally too"
};

/** What the posts of a service cost, and what that is for each person whose due work was all done in time. */
export const costIndicators = (pension: Pension, costOfYear: YearlyCost): readonly RatioIndicator[] => [
  {
    kind: "ratio",
    id: `cost-${pension}`,
    label: pension === "trust" ? "Cost of the posts to the trust" : "Cost of the posts to the NHS",
    definition: `What the posts cost a year, ${convention[pension]}, for the part of their time that is this service's; vacant posts are priced as if filled.`,
    unit: "pounds a year",
    denominator: "years observed",
    countsOf: "time",
    isCount: false,
    breakdowns: ["year", "role"],
    termsOf: (part, { roles }) => {
      const numerator = costOfYear(part, part.role === null ? null : (roles[part.role] ?? null));
      return () => ({ numerator, denominator: 1 });
    }
  },
  {
    kind: "ratio",
    id: `cost-per-person-${pension}`,
    label: `${pension === "trust" ? "Cost to the trust" : "Cost to the NHS"} per person cared for to the Standards`,
    definition: `What the posts cost a year, ${convention[pension]}, over the number of people a year for whom all work that fell due was done in its window; there is none where nobody is.`,
    unit: "pounds per person",
    denominator: "people a year whose due work was all done in time",
    countsOf: "staff",
    isCount: true,
    breakdowns: ["year"],
    termsOf: (part) => {
      const numerator = costOfYear(part, null);
      return (run) => ({
        numerator,
        denominator: run.sum("peopleAllInTime", part) / (part.year === null ? run.years : 1)
      });
    }
  }
];

/**
 * The rows of cost of some replications, by the pension conventions that the scenario asks for.
 *
 * @throws RangeError for a price year or a post's band that the evidence has no pay for
 */
export function simulatedCost(
  runs: readonly Run[],
  layout: RunLayout,
  scenario: Scenario,
  reading: Reading,
  evidence: Pick<Evidence, "payPoints" | "onCosts" | "highCostAreas">
): readonly IndicatorRow[] {
  const { pension } = scenario.cost;
  const conventions: readonly Pension[] = pension === "both" ? ["trust", "system"] : [pension];
  const indicators = conventions.flatMap((each) => costIndicators(each, yearlyCost(scenario, each, evidence)));
  return estimateIndicators(runs, layout, scenario, reading, indicators);
}

/** What the posts in place cost in each year, at the prices of the scenario's price year. */
export function yearlyCost(
  scenario: Scenario,
  pension: Pension,
  evidence: Pick<Evidence, "payPoints" | "onCosts" | "highCostAreas">
): YearlyCost {
  const { priceYear, cost, years } = scenario;
  const posts = scenario.posts.map((post) => {
    const rules = payRules(
      { year: priceYear, band: post.band, step: cost.payStep, highCostArea: cost.highCostArea, pension },
      evidence
    );
    return {
      role: post.role,
      // National insurance goes by the whole pay of a head, whatever part of it is this service's.
      pounds: costOf(post.wte, rules, post.heads) * post.sbcShare.value,
      parts: yearsInPost(post, scenario)
    };
  });
  return ({ year }, role) =>
    posts
      .filter((post) => role === null || post.role === role)
      .reduce((sum, { pounds, parts }) => {
        const part = year === null ? parts.reduce((all, each) => all + each, 0) / years : (parts[year - 1] ?? 0);
        return sum + pounds * part;
      }, 0);
}
