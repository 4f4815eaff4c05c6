import { defaultById } from "@caseload/evidence";
import { breakEven, switchOf } from "@caseload/planning";
import { sensitivityTornadoChart } from "../charts/tornado.ts";
import { findRow } from "../find-row.ts";
import {
  boughtText,
  exactPoundsText,
  numberText,
  percentText,
  postsText,
  poundsText,
  rangeText
} from "../number-format.ts";
import { list, tableBlock, words } from "../report.ts";
import { type Cell, column, type Table, textColumn } from "../table.ts";
import type { AnsweredBid, AnsweredOption } from "./answered-bid.ts";
import { type BidBlock, type BidSection, caution, picture } from "./bid-document.ts";
import { readingOf } from "./option-reading.ts";
import { postsWords, preferredOf } from "./option-words.ts";
import { optionsTable, standardsByOption } from "./options-tables.ts";

/** The economic case: options, what they achieve and cost in real terms, which is put forward, and how sure that is. */
export function economicSections(bid: AnsweredBid): readonly BidSection[] {
  const preferred = preferredOf(bid);
  return [
    {
      id: "economic-case",
      title: "Economic case",
      level: 1,
      blocks: [words(optionsWords(bid)), tableBlock(optionsTable(bid)), tableBlock(standardsByOption(bid))]
    },
    {
      id: "costs-in-real-terms",
      title: "What the options cost society",
      level: 2,
      blocks: [words(realTermsWords(bid)), tableBlock(presentCosts(bid))]
    },
    { id: "preferred-option", title: "The option put forward, and why", level: 2, blocks: preferenceBlocks(bid) },
    ...(preferred === null
      ? []
      : [
          {
            id: "what-the-money-buys",
            title: "What the money buys",
            level: 2 as const,
            blocks: moneyBlocks(bid, preferred)
          },
          { id: "how-sure", title: "How sure it is", level: 2 as const, blocks: sureBlocks(bid, preferred) }
        ])
  ];
}

const optionsWords = ({ options }: AnsweredBid): string =>
  `${options.length} options were simulated on the very same people, with all posts filled: who comes, how their illness ` +
  "goes and how long each piece of work takes is alike in all of them, so that a difference is the posts'. Doing nothing keeps " +
  "the posts in place; the least that could be done is the next whole CNS post, unless the bid names another. Options with " +
  "support workers are told in the reading in which work is delegated to them.";

function realTermsWords({ terms, base }: AnsweredBid): string {
  const { discountRate, optimismBias } = terms;
  const bias =
    optimismBias === null
      ? "No optimism bias is put on, since the bid names none"
      : `An optimism bias of ${percentText(optimismBias.value)} is put on what an option costs more`;
  return (
    `In the prices of ${base.scenario.priceYear}, by the whole employer's pension contribution, whoever pays it; discounted at ` +
    `${percentText(discountRate.value)} a year, the first year not at all. ${bias}. Costs are those more than doing nothing; ` +
    "benefits are not turned into pounds, since no source does so for these posts."
  );
}

const presentCosts = ({ options }: AnsweredBid): Table => ({
  title: "Present value of what an option costs more than doing nothing",
  columns: [
    textColumn("option", "option"),
    column("presentCost", "present value", "£", "exactPounds"),
    column("equivalent", "the same as one sum each year", "£", "exactPounds")
  ],
  rows: options
    .slice(1)
    .map(({ name, priced }): Cell[] => [name, priced.economic.presentCost, priced.economic.equivalentAnnualCost])
});

function preferenceBlocks(bid: AnsweredBid): readonly BidBlock[] {
  const { preference } = bid;
  const preferred = preferredOf(bid);
  if (preferred === null) return [caution("No option is seen to bring more due work in time than the posts in place.")];
  const why = {
    "named by the bid": "The bid names it; the rule of this document was not asked.",
    "cheapest that meets": "It is the cheapest of the options that meet all Standards that can be met, by simulation.",
    "most work in time for a pound":
      "No option meets all Standards. Of those that bring more due work in time, it does so at the least cost for each point.",
    "none gains": ""
  }[preference.why];
  const alike = preference.notToldApart;
  return [
    words(`"${preferred.name}": ${postsWords(preferred)}. ${why}`),
    ...(alike.length === 0
      ? []
      : [caution(`By the same measure these cannot be told apart from it: ${alike.join(", ")}.`)])
  ];
}

/** What a year costs for each person and piece of work, and what would pay for it. */
function moneyBlocks({ posts }: AnsweredBid, preferred: AnsweredOption): readonly BidBlock[] {
  const reading = readingOf(preferred);
  const perPerson = findRow(reading.rows, "cost-per-person-trust") ?? findRow(reading.rows, "cost-per-person-system");
  const yearly = preferred.priced.economic.years.at(-1)?.increment ?? 0;
  const admission = defaultById("admission-pounds");
  const avoided = defaultById("avoided-admissions-share");
  const { caseload } = posts.caseload;
  const even = breakEven(yearly, admission.value, caseload);
  return [
    words(
      `${poundsText(yearly)} a year in full are ${exactPoundsText(Math.round(yearly / Math.max(1, caseload)))} for each person on ` +
        `the caseload${perPerson?.mean == null ? "" : `, and the posts cost ${poundsText(perPerson.mean)} for each person whose due work is all done in time`}.`
    ),
    words(
      `To pay for itself by admissions alone it would have to avoid ${numberText(even.eventsPerYear)} unplanned admissions a ` +
        `year, at ${exactPoundsText(admission.value)} each${even.perHundredPeople === null ? "" : `: ${numberText(even.perHundredPeople)} for each hundred people on the caseload`}.`
    ),
    caution(
      `This document counts none: ${percentText(avoided.value)} of admissions are taken to be avoided. ${avoided.reason}`
    )
  ];
}

/** Which assumption moves it most, and how wrong it would have to be. */
function sureBlocks({ sensitivity }: AnsweredBid, preferred: AnsweredOption): readonly BidBlock[] {
  if (sensitivity === null) return [caution("The numbers of the scenario admit no analysis of what is not known.")];
  const { reading } = readingOf(preferred);
  const sampled = sensitivity.sampled.find((each) => each.reading === reading);
  const wte = preferred.posts.cns + preferred.posts.supportWorker;
  const bars = sensitivity.tornado.filter((bar) => bar.reading === reading).slice(0, 8);
  const switches = bars.map((bar) => switchOf(bar, sampled?.total.base ?? 0, wte));
  const chances = (sampled?.chances ?? []).filter(({ of }) => of !== null);
  const own = chances.find(
    ({ cns, supportWorker }) => cns === preferred.posts.cns && supportWorker === preferred.posts.supportWorker
  );
  return [
    words(
      sampled === undefined
        ? ""
        : `Moving every assumption through its range at once, the load method asks for ${rangeText(sampled.total.p5, sampled.total.p95, numberText)} WTE in nine of ten cases.` +
            (own === undefined
              ? ""
              : ` The posts put forward are enough in ${percentText(own.chance)} of them; the simulation itself is not part of that figure.`)
    ),
    ...picture(sensitivityTornadoChart(sensitivity, reading)),
    tableBlock({
      title: `How wrong an assumption must be before ${boughtText(wte)} WTE change from enough to too few, or back`,
      columns: [
        textColumn("assumption", "assumption"),
        column("base", "believed", "", "number"),
        column("low", "from", "", "number"),
        column("high", "to", "", "number"),
        textColumn("unit", "unit"),
        textColumn("at", "changes at")
      ],
      rows: switches.map(({ bar, at, isEnoughNow }): Cell[] => [
        bar.label,
        bar.base,
        bar.low,
        bar.high,
        bar.unit,
        at === null ? `nowhere in its range (${isEnoughNow ? "enough" : "too few"} throughout)` : numberText(at)
      ])
    }),
    list(
      chances.length < 2
        ? []
        : chances.map(
            ({ cns, supportWorker, chance }) =>
              `${postsText(cns)} CNS and ${postsText(supportWorker)} support workers: enough in ${percentText(chance)} of cases.`
          )
    )
  ];
}
