import { findRow } from "../find-row.ts";
import { formatOfUnit, tableShareBeside } from "../indicator-format.ts";
import { rangeText } from "../number-format.ts";
import { standardName, standardRows } from "../standard-gap.ts";
import { type Cell, column, type Table, textColumn } from "../table.ts";
import type { AnsweredBid, AnsweredOption } from "./answered-bid.ts";
import { yearlyCost } from "./budget-chances.ts";
import { confirmationOf } from "./confirmation.ts";
import { gainOf, readingOf, standardVerdict, verdictOf } from "./option-reading.ts";
import { postsWords } from "./option-words.ts";

/** Every option on one line: posts, cost of a full year, work in time, whether the Standards are met. */
export const optionsTable = ({ options, base }: AnsweredBid): Table => ({
  title: "The options",
  columns: [
    textColumn("option", "option"),
    textColumn("posts", "posts in all"),
    column("cost", "full year more at first", `£, prices of ${base.scenario.priceYear}`, "pounds"),
    column("costAtTop", "with all at the top of their band", "£", "pounds"),
    column("inTime", "due work in time", "", "share"),
    textColumn("verdict", "all Standards together")
  ],
  rows: options.map((option): Cell[] => [
    option.name,
    postsWords(option),
    option.kind === "nothing" ? null : option.fullYear.atFirst,
    option.kind === "nothing" ? null : yearlyCost(option),
    findRow(readingOf(option).rows, "work-in-time")?.mean ?? null,
    verdictOf(option) ?? "not judged"
  ])
});

/** What each option brings beyond doing nothing, how sure that is, and in which reading it is told. */
export const achievementsTable = ({ options, found }: AnsweredBid): Table => ({
  title: "What the options achieve",
  columns: [
    textColumn("option", "option"),
    textColumn("reading", "told in the reading"),
    column("inTime", "due work in time", "", "share"),
    ...(hasBoth(options) ? [column("strictly", "the same, read strictly", "", "share")] : []),
    textColumn("gain", "more than doing nothing (95 % interval)"),
    column("reach", "people with all due work in time", "", "share"),
    textColumn("success", "all Standards together in"),
    textColumn("verdict", "verdict")
  ],
  rows: options.map((option): Cell[] => {
    const { reading, rows, together } = readingOf(option);
    return [
      option.name,
      reading,
      findRow(rows, "work-in-time")?.mean ?? null,
      ...(hasBoth(options) ? [strictly(option)] : []),
      gainText(option),
      findRow(rows, "reach")?.mean ?? null,
      together === null ? "-" : `${together.success.successes} of ${together.success.n} replications`,
      confirmationOf(option, found) === null
        ? (verdictOf(option) ?? "not judged")
        : `${verdictOf(option) ?? ""}, by the search (*)`
    ];
  })
});

const isStrict = ({ reading }: { readonly reading: string }): boolean => reading === "strict";

/** Whether some options are told in another reading than the strict one, which was asked about too. */
const hasBoth = (options: AnsweredBid["options"]): boolean =>
  options.some((option) => !isStrict(readingOf(option)) && option.simulated.readings.some(isStrict));

const strictly = ({ simulated }: AnsweredOption): Cell => {
  const strict = simulated.readings.find(isStrict);
  return strict === undefined ? null : (findRow(strict.rows, "work-in-time")?.mean ?? null);
};

/** "43.7 points (43.3 to 44.1)". */
function gainText(option: AnsweredOption): string {
  const row = gainOf(option);
  if (row === undefined || row.difference === null) return "-";
  const points = (share: number): string => formatOfUnit("a year")(share * 100);
  const interval =
    row.low === null || row.high === null
      ? ""
      : ` (${rangeText(row.low * 100, row.high * 100, formatOfUnit("a year"))})`;
  return `${points(row.difference)} points${interval}`;
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
        return `${tableShareBeside(row.mean, standard.target ?? row.mean)}: ${standardVerdict(option, row) ?? "not judged"}`;
      })
    ])
  };
}
