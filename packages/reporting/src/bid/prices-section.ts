import { countText, exactPoundsText, numberText, percentText, poundsText } from "../number-format.ts";
import { tableBlock, words } from "../report.ts";
import { type Cell, column, type Table, textColumn } from "../table.ts";
import type { AnsweredBid, AnsweredOption } from "./answered-bid.ts";
import type { BidSection } from "./bid-document.ts";
import { listed, preferredOf } from "./option-words.ts";
import type { OtherPrices } from "./price-sensitivity.ts";

/** What if prices are otherwise: what the option put forward then costs, and whether another would be chosen. */
export function pricesSection(bid: AnsweredBid): readonly BidSection[] {
  const preferred = preferredOf(bid);
  if (preferred === null) return [];
  const all = bid.prices.cases.flatMap((each) => rowOf(each, preferred));
  // A band without an intermediate step begins at its top instead.
  const rows = all.filter(
    (row, index) =>
      !all
        .slice(index + 1)
        .some(
          ({ each, presentCost, nominal }) =>
            each.what === row.each.what && presentCost === row.presentCost && nominal === row.nominal
        )
  );
  if (rows.length === 0) return [];
  return [
    {
      id: "other-prices",
      title: "What if prices are otherwise",
      level: 2,
      blocks: [words(choiceWords(bid)), tableBlock(pricesTable(rows, bid, preferred))]
    }
  ];
}

interface Row {
  readonly each: OtherPrices;
  readonly nominal: number;
  readonly presentCost: number;
}

/** What it does to the option put forward; none where it changes nothing. */
function rowOf(each: OtherPrices, { name, priced }: AnsweredOption): readonly Row[] {
  const own = each.options.find((option) => option.name === name);
  if (own === undefined) return [];
  const isSame =
    Math.abs(own.nominal - nominalOf(priced)) < halfAPound &&
    Math.abs(own.presentCost - priced.economic.presentCost) < halfAPound;
  return isSame ? [] : [{ each, nominal: own.nominal, presentCost: own.presentCost }];
}

const halfAPound = 0.5;

const nominalOf = ({ financial }: AnsweredOption["priced"]): number =>
  financial.reduce((sum, { increment }) => sum + increment, 0);

function pricesTable(rows: readonly Row[], { terms, prices }: AnsweredBid, { name, priced }: AnsweredOption): Table {
  const [nominal, presentCost] = [nominalOf(priced), priced.economic.presentCost];
  const signed = (pounds: number): string =>
    Math.abs(pounds) < halfAPound ? "the same" : `${pounds > 0 ? "+" : ""}${exactPoundsText(pounds)}`;
  const chosen = prices.byRule.name ?? "none";
  const isChanged = rows.some(({ each }) => each.byRule.name !== prices.byRule.name);
  return {
    title: `"${name}" with one price moved alone: ${countText(terms.years)} years, more than doing nothing`,
    columns: [
      textColumn("what", "what is otherwise"),
      column("nominal", "financial case", "£", "exactPounds"),
      textColumn("nominalChange", "change"),
      column("presentCost", "economic case, present value", "£", "exactPounds"),
      textColumn("presentCostChange", "change"),
      ...(isChanged ? [textColumn("choice", "the rule puts forward")] : [])
    ],
    rows: [
      ["as the bid has it", nominal, "", presentCost, "", ...(isChanged ? [chosen] : [])],
      ...rows.map(({ each, ...costs }): Cell[] => [
        caseWords(each),
        costs.nominal,
        signed(costs.nominal - nominal),
        costs.presentCost,
        signed(costs.presentCost - presentCost),
        ...(isChanged ? [each.byRule.name ?? "none"] : [])
      ])
    ]
  };
}

const conventions = { trust: "what a trust pays itself", system: "the whole contribution" } as const;

function caseWords({ what, at }: OtherPrices): string {
  switch (what) {
    case "payInflation":
      return `pay rises by ${shareText(at)} a year`;
    case "otherInflation":
      return `other prices rise by ${shareText(at)} a year`;
    case "discountRate":
      return `discounted at ${shareText(at)} a year`;
    case "optimismBias":
      return `optimism bias of ${shareText(at)}`;
    case "appointAt":
      return `people appointed at the ${at} step of their band`;
    case "financialPension":
      return `pension in the financial case: ${conventions[at === "trust" ? "trust" : "system"]}`;
    case "economicPension":
      return `pension in the economic case: ${conventions[at === "trust" ? "trust" : "system"]}`;
    case "recruitmentWeeks":
      return `posts filled after ${typeof at === "number" ? numberText(at) : at} weeks`;
  }
}

const shareText = (at: number | string): string => (typeof at === "number" ? percentText(at) : at);

/** Whether the choice changes, and how much dearer the chosen would have to be. */
function choiceWords({ prices, preference, options }: AnsweredBid): string {
  const { byRule, cases, dearer } = prices;
  const others = cases.filter((each) => each.byRule.name !== byRule.name);
  const start =
    preference.why === "named by the bid"
      ? `The bid names its option; by the rule "${byRule.name ?? "none"}" would be put forward.`
      : "";
  const changes =
    others.length === 0
      ? "None of these prices, moved alone to an end of its range or to the other convention, changes what the rule puts forward: what is dearer is dearer for all options alike."
      : `The rule would put forward another option with ${listed(others.map((each) => `${caseWords(each)} ("${each.byRule.name ?? "none"}")`))}.`;
  const chosen = options.find(({ name }) => name === byRule.name);
  const alone =
    dearer !== null
      ? `Were "${byRule.name ?? ""}" alone dearer by ${percentText(dearer.times - 1)} (${poundsText((dearer.times - 1) * (chosen?.priced.economic.presentCost ?? 0))} of present value), it would be "${dearer.other}".`
      : byRule.why === "cheapest that meets"
        ? "No other option meets the Standards, so that no price alone makes the rule choose another."
        : "";
  return [start, changes, alone].filter((sentence) => sentence !== "").join(" ");
}
