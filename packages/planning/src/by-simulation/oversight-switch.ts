import type { Scenario } from "@caseload/simulation";
import { costOf, payRules } from "../cost.ts";
import { complete, defaultIn, type Evidence } from "../evidence.ts";
import { groundworkOf, supervisionHours } from "../groundwork.ts";
import { bandOf } from "../method-answer.ts";
import { rememberedStays } from "../stay.ts";
import { nurse, supportWorker } from "../workload.ts";
import { type DelegatedWork, delegatedWork, meanOversight } from "./delegated-work.ts";
import { explainOversight, type FullTimePrice } from "./explain-oversight.ts";
import type { OversightSwitch, ReplacedPosts } from "./simulated-posts.ts";

/**
 * At how many minutes of oversight a task a support worker stops paying for the CNS time they free.
 *
 * Of some work of support workers in the delegated reading, let D be its hours per person-year, F the hours that a CNS
 * would have of it without them, and T the tasks of it that a CNS oversees. Then one whole-time support worker who does
 * it, with m minutes of oversight a task, replaces
 *
 *   r(m) = F / D - supervision hours a year / hours at work a year - (m / 60) x T / D
 *
 * CNS posts, and pays as long as r(m) x cost of a CNS is at least the cost of a support worker. Clinical hours of a post
 * are the same for both roles and fall out. Both are full-time people at the price of one, by the scenario's first
 * pension convention (the trust's own where both are asked for).
 *
 * The answer is given for the work that a CNS oversees, since that is what the minutes decide about, and in `allWork` for
 * all that is delegated: tasks that need no oversight pay whatever the minutes are, and a first support worker who has
 * them pays for longer.
 *
 * It holds at the scenario's rate of contacts, and as long as there is so much of that work: it is the load method's, in
 * which nothing comes by chance. Where the reading gives support workers no work, they replace nobody.
 *
 * @throws RangeError for a price year or a band that the evidence has no pay for, or where staff have no time for patients
 */
export function oversightSwitch(scenario: Scenario, evidence: Evidence): OversightSwitch {
  const groundwork = groundworkOf(scenario, rememberedStays());
  const { all, overseen } = delegatedWork(groundwork);
  const decided = overseen.overseen > 0 ? overseen : all;
  const assumed = {
    minutes: meanOversight(decided, ({ value }) => value),
    low: meanOversight(decided, ({ low }) => low),
    high: meanOversight(decided, ({ high }) => high)
  };
  const price = { cns: priceOf(scenario, nurse, evidence), supportWorker: priceOf(scenario, supportWorker, evidence) };
  const supervision = supervisionHours(scenario, 1) / groundwork.availableHours;
  const minutes = minutesShown(evidence, assumed.minutes);
  const found = { ...replacedBy(decided, supervision, price, minutes), assumed };
  const allWork = replacedBy(all, supervision, price, minutes);
  return {
    ...found,
    allWork,
    explain: explainOversight(groundwork, price, [
      { work: decided, found },
      { work: all, found: allWork }
    ])
  };
}

/** The minutes at which support workers who do some work stop paying, and the posts they replace. */
function replacedBy(
  { hours, cnsHoursWith, cnsHoursWithout, overseen }: DelegatedWork,
  supervision: number,
  price: { readonly cns: FullTimePrice; readonly supportWorker: FullTimePrice },
  minutes: readonly number[]
): ReplacedPosts {
  const perHour = (of: number): number => (hours > 0 ? of / hours : 0);
  const beforeOversight = perHour(cnsHoursWithout - cnsHoursWith) - supervision;
  const margin = beforeOversight - price.supportWorker.pounds / price.cns.pounds;
  return {
    minutes: overseen > 0 && margin >= 0 ? (margin * 60) / perHour(overseen) : null,
    paysAtNone: margin >= 0,
    replaces: minutes.map((of) => {
      const cnsWte = beforeOversight - (of / 60) * perHour(overseen);
      return { minutes: of, cnsWte, costDifference: price.supportWorker.pounds - cnsWte * price.cns.pounds };
    })
  };
}

/** The ends and the middle of what the evidence believes, and what the scenario assumes. */
function minutesShown(evidence: Evidence, assumed: number): readonly number[] {
  const { low, value, high } = defaultIn(evidence, "oversight-minutes");
  return [...new Set([low, value, high, assumed])].sort((a, b) => a - b);
}

function priceOf(scenario: Scenario, role: string, evidence: Evidence): FullTimePrice {
  const { priceYear: year, cost } = scenario;
  const band = bandOf(scenario, role);
  const known = complete(evidence);
  const rules = (pension: "trust" | "system") =>
    payRules({ year, band, step: cost.payStep, highCostArea: cost.highCostArea, pension }, known);
  const pension = cost.pension === "system" ? "system" : "trust";
  const both = { trust: rules("trust"), system: rules("system") };
  return { role, band, step: cost.payStep, pension, rules: both, pounds: costOf(1, both[pension]) };
}
