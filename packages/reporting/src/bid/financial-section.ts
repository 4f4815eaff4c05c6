import { exactPoundsText, percentText } from "../number-format.ts";
import { tableBlock, words } from "../report.ts";
import { roleName } from "../role-name.ts";
import { type Cell, column, type Table, textColumn } from "../table.ts";
import type { AnsweredBid, AnsweredOption } from "./answered-bid.ts";
import { type BidBlock, type BidSection, caution } from "./bid-document.ts";
import { preferredOf } from "./option-words.ts";

/** The financial case: what each option costs in each year in the prices of that year, and whether the funding pays for it. */
export function financialSections(bid: AnsweredBid): readonly BidSection[] {
  const preferred = preferredOf(bid);
  return [
    {
      id: "financial-case",
      title: "Financial case",
      level: 1,
      blocks: [words(nominalWords(bid)), tableBlock(costsByYear(bid))]
    },
    ...(preferred === null
      ? []
      : [
          {
            id: "affordability",
            title: "Whether the money pays for it",
            level: 2 as const,
            blocks: affordabilityBlocks(preferred)
          },
          {
            id: "posts-and-pay",
            title: "Posts and pay, line by line",
            level: 2 as const,
            blocks: [words(progressionWords(bid)), tableBlock(payLines(preferred))]
          }
        ])
  ];
}

function nominalWords({ terms }: AnsweredBid): string {
  const pension =
    terms.pension === "trust"
      ? "the pension contribution that a trust pays itself"
      : "the whole employer's pension contribution, with the part that is paid centrally";
  return (
    `In the prices of each year and undiscounted, with ${pension}. After the last pay table pay rises by ` +
    `${percentText(terms.payInflation.value)} a year (believed: ${percentText(terms.payInflation.low)} to ` +
    `${percentText(terms.payInflation.high)}), other prices by ${percentText(terms.otherInflation.value)}; the threshold of ` +
    "national insurance stays. Costs are those more than doing nothing; posts cost nothing until somebody holds them."
  );
}

const costsByYear = ({ options }: AnsweredBid): Table => ({
  title: "What an option costs more than doing nothing, by year",
  columns: [
    textColumn("option", "option"),
    ...options[0].priced.financial.map(({ year }) => column(year, year, "£", "exactPounds")),
    column("total", "all years", "£", "exactPounds")
  ],
  rows: options
    .slice(1)
    .map(({ name, priced }): Cell[] => [
      name,
      ...priced.financial.map(({ increment }) => increment),
      priced.financial.reduce((sum, { increment }) => sum + increment, 0)
    ])
});

function affordabilityBlocks({ priced, name }: AnsweredOption): readonly BidBlock[] {
  const { financial } = priced;
  const asked = financial.filter(({ funding }) => funding !== null);
  const table: Table = {
    title: `"${name}" against the funding asked for`,
    columns: [
      textColumn("year", "year"),
      column("posts", "posts", "£", "exactPounds"),
      column("oneOff", "once", "£", "exactPounds"),
      column("increment", "more than doing nothing", "£", "exactPounds"),
      column("funding", "funding asked for", "£", "exactPounds"),
      column("shortfall", "not covered (− left over)", "£", "exactPounds")
    ],
    rows: financial.map((year): Cell[] => [
      year.year,
      year.posts,
      year.oneOff,
      year.increment,
      year.funding,
      year.shortfall
    ])
  };
  const short = asked.filter(({ shortfall }) => (shortfall ?? 0) > 0);
  const told =
    asked.length === 0
      ? caution("The bid asks for no sum of money yet (key bid.fundingPounds).")
      : short.length === 0
        ? words("The funding asked for covers every year.")
        : caution(
            `The funding asked for does not cover ${short.map(({ year, shortfall }) => `${year} (${exactPoundsText(Math.round(shortfall ?? 0))} short)`).join(", ")}.`
          );
  return [told, tableBlock(table)];
}

const progressionWords = ({ terms }: AnsweredBid): string =>
  `People in new posts are taken to begin at the ${terms.appointAt} step of their band and to move on by its years; posts in ` +
  "place stay at the step that the scenario prices at, since how long their people have been in it is not known. Nobody is " +
  "taken to leave.";

/** What the new posts cost, line by line: to redo with a calculator. */
const payLines = ({ priced, scenario }: AnsweredOption): Table => ({
  title: "New posts by year and step",
  columns: [
    textColumn("year", "year"),
    textColumn("post", "post"),
    textColumn("band", "band and step"),
    column("wte", "WTE", "", "posts"),
    textColumn("days", "days in post"),
    column("basic", "basic", "£", "exactPounds"),
    column("supplement", "supplement", "£", "exactPounds"),
    column("nationalInsurance", "national insurance", "£", "exactPounds"),
    column("pension", "pension", "£", "exactPounds"),
    column("levy", "levy", "£", "exactPounds"),
    column("total", "in all", "£", "exactPounds")
  ],
  rows: priced.lines
    .filter(({ isNew }) => isNew)
    .toSorted((a, b) => (a.year < b.year ? -1 : a.year > b.year ? 1 : a.post - b.post))
    .map((line): Cell[] => [
      line.year,
      roleName(line.role, scenario),
      `${line.band}, ${line.step}`,
      line.wte * line.share,
      `${line.days}/${line.daysOfYear}`,
      line.basic,
      line.supplement,
      line.nationalInsurance,
      line.pension,
      line.levy,
      line.total
    ])
});
