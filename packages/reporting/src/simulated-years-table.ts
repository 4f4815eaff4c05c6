import { findRow } from "./find-row.ts";
import { readingTitle } from "./method-name.ts";
import type { SimulatedReading } from "./simulated.ts";
import { type Cell, column, type Table, textColumn } from "./table.ts";

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
      column("utilisation", "clinical time worked", "", "share")
    ],
    rows:
      years.length < 2
        ? []
        : years.map((year): Cell[] => [
            `${year}`,
            ...["caseload", "reach", "named-cns", "work-in-time", "backlog", "utilisation"].map(
              (id) => findRow(rows, id, { year })?.mean ?? null
            )
          ])
  };
}
