import { allIndicators, type IndicatorDefinition } from "@caseload/simulation";
import { findRow } from "./find-row.ts";
import { readingTitle } from "./method-name.ts";
import type { SimulatedReading } from "./simulated.ts";
import { type Cell, column, type Table, textColumn } from "./table.ts";

/** Columns of the table, after the year. */
const shown = ["caseload", "reach", "named-cns", "work-in-time", "backlog", "utilisation"];

/** What is told year by year. */
export const indicatorsByYear: readonly IndicatorDefinition[] = allIndicators.filter(({ id }) => shown.includes(id));

/** One reading year by year; empty where only one year is looked at. */
export function simulatedYearsTable({ reading, rows }: SimulatedReading): Table {
  const years = [...new Set(rows.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
  return {
    title: readingTitle[reading],
    columns: [
      textColumn("year", "year"),
      column("caseload", "caseload", "people", "people"),
      column("reach", "all due work in time", "of people", "share"),
      column("namedCns", "have a named CNS", "of people", "share"),
      column("inTime", "work in time", "", "share"),
      column("backlog", "waiting", "pieces", "number"),
      column("utilisation", "clinical time worked, all staff", "", "share")
    ],
    rows:
      years.length < 2
        ? []
        : years.map((year): Cell[] => [`${year}`, ...shown.map((id) => findRow(rows, id, { year })?.mean ?? null)])
  };
}
