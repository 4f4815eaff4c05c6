import { findRow } from "../find-row.ts";
import { intervalText } from "../indicator-format.ts";
import { standardName, standardRows } from "../standard-gap.ts";
import { type Cell, column, type Table, textColumn } from "../table.ts";
import type { AnsweredBid, AnsweredOption } from "./answered-bid.ts";
import { gainOf, readingOf } from "./option-reading.ts";

/** Every option on one line: posts, cost, work in time, verdict. */
export function optionsTable({ options, base }: AnsweredBid): Table {
  return {
    title: "The options",
    columns: [
      textColumn("option", "option"),
      column("cns", "CNS", "WTE", "posts"),
      column("supportWorker", "support worker", "WTE", "posts"),
      textColumn("reading", "reading"),
      column("cost", "more than doing nothing, a year", `£, prices of ${base.scenario.priceYear}`, "pounds"),
      column("inTime", "due work in time", "", "share"),
      textColumn("gain", "more than today, 95 % interval"),
      textColumn("verdict", "all Standards together")
    ],
    rows: options.map((option): Cell[] => {
      const reading = readingOf(option);
      return [
        option.name,
        option.posts.cns,
        option.posts.supportWorker,
        reading.reading,
        option.kind === "nothing" ? null : fullYear(option),
        findRow(reading.rows, "work-in-time")?.mean ?? null,
        gainText(option),
        togetherWord(option)
      ];
    })
  };
}

/** Pounds of the last year of the economic case, by when everybody is in post. */
const fullYear = ({ priced }: AnsweredOption): number => priced.economic.years.at(-1)?.increment ?? 0;

/** The word for all Standards; the search has confirmed its own on random numbers that it had not seen. */
const togetherWord = (option: AnsweredOption): string =>
  option.kind === "standards" ? "meets" : (readingOf(option).together?.verdict ?? "not judged");

function gainText(option: AnsweredOption): string {
  const row = gainOf(option);
  return row === undefined || row.difference === null
    ? "-"
    : intervalText({ low: row.low, high: row.high, unit: row.unit });
}

/** Which option meets which Standard: the share reached, and the word for it. */
export function standardsByOption({ options }: AnsweredBid): Table {
  const [nothing] = options;
  const standards = standardRows(nothing.simulated.readings[0].rows);
  return {
    title: "Which option meets which Standard",
    columns: [
      textColumn("standard", "Standard"),
      column("target", "wanted", "", "share"),
      ...options.map(({ name }, index) => textColumn(`option${index + 1}`, name))
    ],
    rows: standards.map((standard): Cell[] => [
      standardName(standard),
      standard.target,
      ...options.map((option) => {
        const row = findRow(readingOf(option).rows, standard.id);
        if (row === undefined || row.mean === null) return "no occasion";
        return `${Math.floor(row.mean * 100)} %: ${row.verdict ?? "not judged"}`;
      })
    ])
  };
}
