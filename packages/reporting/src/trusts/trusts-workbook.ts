import { defaults } from "@caseload/evidence";
import type { Comparison } from "@caseload/planning";
import { version } from "../version.ts";
import type { Workbook, WorkbookCell, WorkbookSheet } from "../workbook.ts";
import { explainedWords } from "./explained-words.ts";
import { alliancesSheets, allocationSheets, funnelSheets, poolingSheets, ranksSheets } from "./group-sheets.ts";
import { notForPublication } from "./publication.ts";
import { number, text } from "./sheet-columns.ts";
import { methodsSheet, trustsSheet } from "./trust-sheets.ts";
import { localShareWords } from "./trust-words.ts";
import { trustsHeadline } from "./trusts-headline.ts";

/**
 * The comparison for people who live in a spreadsheet: what it says in words first, then every table as data, then the
 * assumptions it rests on, what each column means and how the columns of the file were read. Protected numbers only, and
 * of a trust without a best guess only ends.
 */
export function trustsWorkbook(comparison: Comparison): Workbook {
  const tables: readonly WorkbookSheet[] = [
    trustsSheet(comparison),
    methodsSheet(comparison),
    ...alliancesSheets(comparison),
    ...funnelSheets(comparison),
    ...poolingSheets(comparison),
    ...allocationSheets(comparison),
    ...ranksSheets(comparison),
    assumptionsSheet(comparison)
  ];
  const sheets = [summarySheet(comparison), ...tables, definitionsSheet(tables), columnsSheet(comparison)];
  const warning = notForPublication(comparison);
  return { sheets: warning === null ? sheets : sheets.map((sheet) => marked(sheet, warning)) };
}

/** A sheet with a word that must go wherever it goes, below its rows. */
const marked = (sheet: WorkbookSheet, warning: string): WorkbookSheet => ({
  ...sheet,
  footer: [...(sheet.footer ?? []), [warning]]
});

function summarySheet(comparison: Comparison): WorkbookSheet {
  const { file, chosen, disclosure, funnels, noFunnel, allocation, ranks, notInFile, warnings } = comparison;
  const rows: readonly (readonly WorkbookCell[])[] = [
    ["Answer", trustsHeadline(comparison)],
    ["File", file],
    ["Method", `${chosen.method}, in the ${chosen.reading} reading, where a sheet shows one method`],
    [
      "Sums",
      "The value of a sum is the sum of the trusts. Its ends are not the sum of their ends: what all trusts share moves " +
        "them together, what is each trust's own evens out."
    ],
    ["Methods", localShareWords],
    ["Small numbers", disclosure.words],
    ...notInFile.map((words) => ["Not in the file", words]),
    ...warnings.map((words) => ["Warning", words]),
    ...funnels.map(({ title, method }) => ["Funnel plot", `${title}. ${method}`]),
    ...noFunnel.map((words) => ["Funnel plot", words]),
    ...(allocation === null ? [] : [["New posts", allocation.words]]),
    ...(allocation === null || allocation.leftOut.length === 0
      ? []
      : [
          ["New posts", `Left out, because their need or their posts are not known: ${allocation.leftOut.join("; ")}.`]
        ]),
    ...(ranks === null ? [] : [["Ranks", `${ranks.words} Method: ${ranks.method}.`]]),
    ["Made by", `Caseload ${version}`]
  ];
  return {
    name: "Summary",
    columns: [text("What", "", 16), text("Says", "", 110)],
    rows,
    hasFilters: false,
    stickyColumns: 0
  };
}

function assumptionsSheet({ assumptions }: Comparison): WorkbookSheet {
  return {
    name: "Assumptions",
    columns: [
      text("Assumption", "Its name; `caseload evidence` with it says more.", 30),
      text("What it is", "In words.", 44),
      number("Value", "number", "That is used where the base scenario says nothing else."),
      number("From", "number", "Low end of its range."),
      number("To", "number", "High end of its range."),
      text("Unit", "Of the value.", 22),
      text("Quality", "How good the number is, from audit to assumption.", 16),
      text("Why", "Why this value and this range.", 90)
    ],
    rows: defaults
      .filter(({ id }) => assumptions.includes(id))
      .map(({ id, label, value, low, high, unit, quality, reason }) => [
        ...[id, label, value, low, high, unit, quality, reason]
      ])
  };
}

function definitionsSheet(sheets: readonly WorkbookSheet[]): WorkbookSheet {
  return {
    name: "Definitions",
    columns: [text("Sheet", "", 18), text("Column or word", "", 36), text("Means", "", 100)],
    rows: [
      ...explainedWords.map(({ term, meaning }) => ["all", term, meaning]),
      ...sheets.flatMap(({ name, columns }) => columns.map(({ label, meaning }) => [name, label, meaning]))
    ],
    stickyColumns: 0
  };
}

const columnsSheet = ({ columns }: Comparison): WorkbookSheet => ({
  name: "Columns read",
  columns: [text("Column of the file", "", 36), text("Read as", "", 60)],
  rows: columns.map(({ column, readAs }) => [column, readAs])
});
