import { percentText } from "../number-format.ts";
import { tableBlock, words } from "../report.ts";
import { successText } from "../simulated-posts-words.ts";
import { type Cell, column, type Table, textColumn } from "../table.ts";
import type { AnsweredBid } from "./answered-bid.ts";
import type { BidBlock, BidSection } from "./bid-document.ts";
import { budgetSection } from "./budget-section.ts";
import { confirmationOf } from "./confirmation.ts";
import { moneySection } from "./money-section.ts";
import { readingOf } from "./option-reading.ts";
import { optionsInWords } from "./options-in-words.ts";
import { achievementsTable, standardsByOption } from "./options-tables.ts";
import { preferenceSection, stepsSection } from "./preference-section.ts";
import { pricesSection } from "./prices-section.ts";
import { sureSection } from "./sure-section.ts";

/** The economic case: options, what they achieve and cost in real terms, which is put forward, and how sure that is. */
export const economicSections = (bid: AnsweredBid): readonly BidSection[] => [
  {
    id: "economic-case",
    title: "Economic case",
    level: 1,
    blocks: [
      ...optionsInWords(bid),
      tableBlock(achievementsTable(bid)),
      ...searchWords(bid),
      tableBlock(standardsByOption(bid))
    ]
  },
  {
    id: "costs-in-real-terms",
    title: "What the options cost the public purse",
    level: 2,
    blocks: [words(realTermsWords(bid)), tableBlock(presentCosts(bid))]
  },
  preferenceSection(bid),
  ...stepsSection(bid),
  ...moneySection(bid),
  ...pricesSection(bid),
  ...budgetSection(bid),
  ...sureSection(bid)
];

/** Whose word it is that the posts of the search meet; nothing where it confirmed none. */
function searchWords({ options, found }: AnsweredBid): readonly BidBlock[] {
  return options.flatMap((option) => {
    const confirmed = confirmationOf(option, found);
    const { together } = readingOf(option);
    if (confirmed === null || together === null) return [];
    return [
      words(
        `(*) The search for these posts confirmed them on random numbers that it had not seen: all Standards together in ${successText(confirmed)}. The ${together.success.n} replications of this comparison alone would say "${together.verdict}"; where they cannot tell of a Standard, the word below is the search's.`
      )
    ];
  });
}

function realTermsWords({ terms, base }: AnsweredBid): string {
  const { discountRate, optimismBias } = terms;
  const bias =
    optimismBias === null
      ? "No optimism bias is put on, since the bid names none"
      : `An optimism bias of ${percentText(optimismBias.value)} is put on what an option costs more, in these present values alone: not in the financial case, nor where a full year is told`;
  return (
    `In the prices of ${base.scenario.priceYear}, with the whole employer's pension contribution, whoever pays it; discounted at ` +
    `${percentText(discountRate.value)} a year, the first year not at all. ${bias}. New posts cost nothing until somebody ` +
    "holds them. Only staff and what the bid names as paid once are counted: no rooms, no travel, no overheads. Benefits are not turned " +
    "into pounds, since no source does so for these posts."
  );
}

const presentCosts = ({ options }: AnsweredBid): Table => ({
  title: "Present value of what an option costs more than doing nothing",
  columns: [
    textColumn("option", "option"),
    column("presentCost", "present value", "£", "exactPounds"),
    column("equivalent", "the same as one sum each year, the first in part", "£", "exactPounds")
  ],
  rows: options
    .slice(1)
    .map(({ name, priced }): Cell[] => [name, priced.economic.presentCost, priced.economic.equivalentAnnualCost])
});
