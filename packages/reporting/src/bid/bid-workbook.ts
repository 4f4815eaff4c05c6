import type { Scenario } from "@caseload/simulation";
import { cellText, type Table } from "../table.ts";
import type { Workbook, WorkbookColumn, WorkbookSheet } from "../workbook.ts";
import type { AnsweredBid } from "./answered-bid.ts";
import { asUsed, sourceText } from "./assumptions-register.ts";
import { bidCostSheets } from "./bid-cost-sheets.ts";
import { optionsTable, standardsByOption } from "./options-tables.ts";

/** A bid as a workbook: prices may be changed in "Inputs", and costs follow. */
export function bidWorkbook(bid: AnsweredBid): Workbook {
  const { posts, options } = bid;
  const ids = [...new Set([...posts.assumptions, ...options[0].simulated.assumptions])];
  return {
    sheets: [
      tableSheet("Options", optionsTable(bid)),
      tableSheet("Standards", standardsByOption(bid)),
      ...bidCostSheets(bid),
      assumptionsSheet(ids, bid.base.scenario),
      definitions
    ]
  };
}

/** A table of a report: numbers stay numbers, ranges are told in words. */
const tableSheet = (name: string, { columns, rows }: Table): WorkbookSheet => ({
  name,
  columns: columns.map(
    ({ label, unit, kind }): WorkbookColumn => ({
      label: unit === "" ? label : `${label}, ${unit}`,
      kind: kind === "exactPounds" || kind === "thousands" ? "pounds" : kind,
      meaning: ""
    })
  ),
  rows: rows.map((row) =>
    columns.map(({ kind }, i) => {
      const cell = row[i] ?? null;
      return typeof cell === "object" && cell !== null ? cellText(cell, kind) : cell;
    })
  )
});

/** One line for each assumption, so that it can be filtered by quality. */
const assumptionsSheet = (ids: readonly string[], scenario: Scenario): WorkbookSheet => ({
  name: "Assumptions",
  columns: [
    { label: "assumption", kind: "text", width: 50, meaning: "" },
    { label: "value", kind: "number", meaning: "" },
    { label: "from", kind: "number", meaning: "" },
    { label: "to", kind: "number", meaning: "" },
    { label: "unit", kind: "text", meaning: "" },
    { label: "quality", kind: "text", meaning: "" },
    { label: "rests on", kind: "text", width: 80, meaning: "" },
    { label: "id", kind: "text", meaning: "" }
  ],
  rows: asUsed(ids, scenario).map((entry) => {
    const { label, value, low, high, unit, quality, id } = entry;
    return [label, value, low, high, unit, quality, sourceText(entry), id];
  })
});

const definitions: WorkbookSheet = {
  name: "Definitions",
  hasFilters: false,
  columns: [
    { label: "word", kind: "text", meaning: "" },
    { label: "what it means", kind: "text", width: 100, meaning: "" }
  ],
  rows: [
    ["WTE", "Whole-time equivalent: 37.5 hours a week in England."],
    ["share", "Part of a post's time that is for secondary breast cancer, and so of its cost."],
    ["financial case", "Prices of each year, undiscounted, pension as the bid asks."],
    ["economic case", "Prices of the price year, discounted, the whole employer's pension contribution."],
    ["increment", "What an option costs more than doing nothing in the same year."],
    ["strict reading", "What the Standards give to a CNS is done by a CNS."],
    ["delegated reading", "Support workers do it for people without complex needs, a CNS oversees."],
    ["step", "Point of an Agenda for Change band: entry, intermediate, top."]
  ]
};
