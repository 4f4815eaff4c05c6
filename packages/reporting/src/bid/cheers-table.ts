import { percentText } from "../number-format.ts";
import { type Table, textColumn } from "../table.ts";
import type { AnsweredBid } from "./answered-bid.ts";
import { bidDate } from "./bid-date.ts";

const byPerson = "A person must write this.";

/**
 * The items of CHEERS 2022 (Husereau et al. 2022, Value in Health 25(1), 3-9) in our words, each with where it stands in the
 * document or that a person must write it.
 */
export function cheersTable({ base, terms, options }: AnsweredBid): Table {
  const { scenario } = base;
  const written = (key: keyof AnsweredBid["terms"]["prose"], where: string): string =>
    terms.prose[key] === undefined ? byPerson : where;
  const items: readonly (readonly [string, string])[] = [
    ["Title", terms.title ?? byPerson],
    ["Abstract", "The summary on the first page"],
    ["Background and aims", written("objectives", "Strategic case")],
    ["Analysis plan", byPerson],
    ["Population", `People with secondary breast cancer under the care of ${scenario.organisation}`],
    ["Setting", written("need", "Strategic case")],
    ["Comparators", options.map(({ name }) => name).join("; ")],
    ["Perspective", "Financial case: the trust. Economic case: the public purse, staff and what is paid once alone"],
    ["Time horizon", `${terms.years} financial years from ${bidDate(terms.startDate)}`],
    ["Discount rate", `${percentText(terms.discountRate.value)} a year on costs, the first year not at all`],
    ["Selection of outcomes", "The 11 Standards of Care; due work done in time"],
    ["Measurement of outcomes", "By simulation; nothing here was measured at the service"],
    ["Valuation of outcomes", "None is turned into money or quality-adjusted years: no source does so"],
    ["Resources and costs", "Posts by band and step, with on-costs; costs that come once as the bid names them"],
    ["Currency and price year", `Pounds of ${scenario.priceYear}`],
    ["Rationale and description of the model", "Method; STRESS-DES checklist"],
    ["Analytics and assumptions", "Assumptions register; Method"],
    ["Heterogeneity", "Tiers of need; results by tier are in the JSON"],
    ["Effects on different groups", byPerson],
    ["Uncertainty", "What if prices are otherwise; What a budget would buy; Which assumption it hangs on"],
    ["Engagement with patients and others: approach", written("engagement", "Whom we asked")],
    ["Study parameters", "Assumptions register"],
    ["Main results", "Economic case; Financial case"],
    ["Effect of uncertainty", "The same"],
    ["Engagement: effect", written("engagement", "Whom we asked")],
    ["Findings, limits, generalisability", "Risks; Method; Benefits claimed"],
    ["Source of funding", byPerson],
    ["Conflicts of interest", written("conflicts", "Interests")]
  ];
  return {
    title: "CHEERS 2022",
    columns: [textColumn("number", "item"), textColumn("what", "what"), textColumn("where", "where")],
    rows: items.map(([what, where], index) => [String(index + 1), what, where])
  };
}
