import { payPoints } from "@caseload/evidence";
import type { FinancialYearOfCase } from "@caseload/planning";
import { percentText, poundsText } from "../number-format.ts";
import { list, tableBlock, words } from "../report.ts";
import { roleName } from "../role-name.ts";
import { type Cell, column, type Table, textColumn } from "../table.ts";
import type { AnsweredBid, AnsweredOption } from "./answered-bid.ts";
import { type BidBlock, type BidSection, caution } from "./bid-document.ts";
import { addedWords, listed, preferredOf } from "./option-words.ts";

/** The financial case: what each option costs in each year in the prices of that year, and whether the funding pays for it. */
export function financialSections(bid: AnsweredBid): readonly BidSection[] {
  const preferred = preferredOf(bid);
  return [
    {
      id: "financial-case",
      title: "Financial case",
      level: 1,
      blocks: [
        words(nominalWords(bid)),
        tableBlock(costsByYear(bid)),
        words("Not counted here, for finance to add or to rule out:"),
        list(notCounted)
      ]
    },
    ...(preferred === null || addedWords(preferred) === ""
      ? []
      : [
          {
            id: "affordability",
            title: "Whether the money pays for it",
            level: 2 as const,
            blocks: affordabilityBlocks(bid, preferred)
          },
          {
            id: "posts-and-pay",
            title: "Posts and pay, line by line",
            level: 2 as const,
            blocks: [words(progressionWords(bid)), words(tablesWords(bid, preferred)), tableBlock(payLines(preferred))]
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

/** What a director of finance will ask for and no number of a scenario tells. */
const notCounted: readonly string[] = [
  "where the money comes from, whether it recurs, and what follows when it ends (notice, redundancy, redeployment)",
  "savings that release cash: this document claims none",
  "costs other than pay beyond what the bid names as paid once: rooms, equipment, travel and mileage, training, overheads, and value added tax on them",
  "cover for leave, illness, maternity and vacancies: nobody is paid to stand in",
  "what becomes of the costs when somebody leaves and a successor begins lower, or the post stands empty"
];

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

function affordabilityBlocks(bid: AnsweredBid, preferred: AnsweredOption): readonly BidBlock[] {
  const { financial } = preferred.priced;
  const hasFunding = financial.some(({ funding }) => funding !== null);
  const hasOneOffs = financial.some(({ oneOff }) => oneOff !== 0);
  const table: Table = {
    title: `"${preferred.name}" by year${hasFunding ? " against the funding asked for" : ""}`,
    columns: [
      textColumn("year", "year"),
      column("posts", "new posts", "£", "exactPounds"),
      ...(hasOneOffs ? [column("oneOff", "once", "£", "exactPounds")] : []),
      column("increment", "more than doing nothing", "£", "exactPounds"),
      ...(hasFunding
        ? [
            column("funding", "funding asked for", "£", "exactPounds"),
            column("shortfall", "not covered (- left over)", "£", "exactPounds")
          ]
        : [])
    ],
    rows: financial.map((year): Cell[] => [
      year.year,
      year.increment - year.oneOff,
      ...(hasOneOffs ? [year.oneOff] : []),
      year.increment,
      ...(hasFunding ? [year.funding, year.shortfall] : [])
    ])
  };
  return [...fundingBlocks(bid, preferred), tableBlock(table), words(afterwards(bid, preferred))];
}

/** What it goes on to cost after the years of the bid. */
const afterwards = ({ base }: AnsweredBid, { fullYear }: AnsweredOption): string =>
  `People go on to move up after these years: at the top of their bands a full year costs ${poundsText(fullYear.atTop)} more than doing nothing, in the prices of ${base.scenario.priceYear} and before any rise of pay, where it is ${poundsText(fullYear.atFirst)} at the step at which they begin.`;

/** Whether the funding covers the option put forward, and which options it covers. */
function fundingBlocks({ options }: AnsweredBid, preferred: AnsweredOption): readonly BidBlock[] {
  const { financial } = preferred.priced;
  const asked = financial.filter(({ funding }) => funding !== null);
  if (asked.length === 0) return [caution("The bid asks for no sum of money yet (key bid.fundingPounds).")];
  const short = asked.filter(isShort);
  if (short.length === 0) {
    const over = asked.reduce((sum, { shortfall }) => sum - (shortfall ?? 0), 0);
    return [
      words(
        `The funding asked for covers every year of "${preferred.name}"${over < 1 ? "" : `, with ${poundsText(over)} left over in all`}.`
      )
    ];
  }
  const paid = options.slice(1).filter(({ priced }) => !priced.financial.some(isShort));
  const which =
    paid.length === 0
      ? "It covers no option in every year."
      : `It covers every year of ${listed(paid.map(({ name }) => `"${name}"`))}.`;
  const sum = short.reduce((total, { shortfall }) => total + (shortfall ?? 0), 0);
  return [
    caution(
      `The funding asked for does not pay for "${preferred.name}": it is short in ${short.length === asked.length ? "every year" : listed(short.map(({ year }) => year))}, by ${poundsText(sum)} in all. ${which}`
    )
  ];
}

const isShort = ({ shortfall }: FinancialYearOfCase): boolean => (shortfall ?? 0) >= 0.5;

const progressionWords = ({ terms }: AnsweredBid): string =>
  `People in new posts are taken to begin at the ${terms.appointAt} step of their band and to move on by its years; posts in ` +
  "place stay at the step that the scenario prices at, since how long their people have been in it is not known. Nobody is " +
  "taken to leave.";

/** Which pay is read in a table, and which is carried forward. */
function tablesWords({ terms }: AnsweredBid, { priced }: AnsweredOption): string {
  const last = [...new Set(payPoints.map(({ year }) => year))].sort().at(-1) ?? "";
  const years = [...new Set(priced.lines.map(({ year }) => year))].sort();
  const read = years.filter((year) => year <= last);
  const ahead = years.filter((year) => year > last);
  const isDerived = payPoints.some(({ year, verification }) => year === last && verification === "derived");
  const derived = isDerived ? ", itself derived from the award and not read in the official table," : "";
  const tables =
    read.length === 0
      ? ""
      : `Pay of ${listed(read)} is that of the pay tables of Agenda for Change as the evidence has them${read.includes(last) && isDerived ? `; that of ${last} is derived from the award and not read in the official table` : ""}. `;
  const projected =
    ahead.length === 0
      ? ""
      : `Pay of ${ahead.length === 1 ? ahead[0] : `${ahead[0]} to ${ahead.at(-1)}`} is projected: the last table, ${last}${read.includes(last) || !isDerived ? "," : derived} raised by ${percentText(terms.payInflation.value)} a year. `;
  return (
    `${tables}${projected}National insurance is by head, on what each person is paid above the threshold, so that two half-time people ` +
    "cost less than one full-time. Everything is for the days in post; a post of a part of the time costs that part."
  );
}

/** What the new posts cost, line by line: to redo with a calculator. Columns in which nothing is paid are left out. */
function payLines({ priced, scenario }: AnsweredOption): Table {
  const lines = priced.lines
    .filter(({ isNew }) => isNew)
    .toSorted((a, b) => (a.year < b.year ? -1 : a.year > b.year ? 1 : a.post - b.post));
  const parts = payParts.filter(({ key }) => lines.some((line) => line[key] !== 0));
  return {
    title: "New posts by year and step",
    columns: [
      textColumn("year", "year"),
      textColumn("post", "post"),
      textColumn("band", "band and step"),
      column("wte", "WTE", "", "number"),
      textColumn("days", "days in post"),
      ...parts.map(({ key, label }) => column(key, label, "£", "exactPounds")),
      column("total", "in all", "£", "exactPounds")
    ],
    rows: lines.map((line): Cell[] => [
      line.year,
      roleName(line.role, scenario),
      `${line.band}, ${line.step}`,
      line.wte * line.share,
      `${line.days} of ${line.daysOfYear}`,
      ...parts.map(({ key }) => line[key]),
      line.total
    ])
  };
}

const payParts = [
  { key: "basic", label: "basic" },
  { key: "supplement", label: "supplement" },
  { key: "nationalInsurance", label: "national insurance" },
  { key: "pension", label: "pension" },
  { key: "levy", label: "levy" }
] as const;
