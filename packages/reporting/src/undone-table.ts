import type { Scenario } from "@caseload/simulation";
import { findRow } from "./find-row.ts";
import { readingTitle } from "./method-name.ts";
import type { SimulatedReading } from "./simulated.ts";
import { type Cell, column, type Table, textColumn } from "./table.ts";

/** What is done of the work of each task that arose, and what is left undone, the most of it first. */
export function undoneTable({ reading, rows }: SimulatedReading, scenario: Scenario): Table {
  const tasks = scenario.tasks.flatMap(({ id, label }) => {
    const of = (indicator: string): number | null => findRow(rows, indicator, { task: id })?.mean ?? null;
    const arisen = of("work-arisen");
    if (arisen === null || arisen === 0) return [];
    return [{ label, arisen, of, undone: of("work-undone") ?? 0 }];
  });
  const most = [...tasks].sort((a, b) => b.undone - a.undone);
  return {
    title: readingTitle[reading],
    columns: [
      textColumn("task", "task"),
      column("arisen", "arises", "a year", "number"),
      column("inTime", "in time", "", "share"),
      column("done", "done at all", "", "share"),
      column("undone", "left undone", "a year", "number"),
      column("backlog", "waiting", "", "number"),
      column("wait", "mean wait", "days", "number")
    ],
    rows: most.map(({ label, arisen, of, undone }): Cell[] => [
      label,
      arisen,
      of("work-in-time"),
      of("work-done"),
      undone,
      of("backlog"),
      of("wait")
    ])
  };
}
