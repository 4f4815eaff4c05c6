import type { JointJudgement, Scenario } from "@caseload/simulation";
import { intervalText } from "./indicator-format.ts";
import { readingTitle } from "./method-name.ts";
import { peopleText, percentText } from "./number-format.ts";
import type { SimulatedReading } from "./simulated.ts";
import { standardRows, windowText } from "./standard-gap.ts";
import { type Cell, column, type Table, textColumn } from "./table.ts";

/** The Standards of one reading against their targets. */
export function standardsTable({ reading, rows }: SimulatedReading, scenario: Scenario): Table {
  return {
    title: readingTitle[reading],
    columns: [
      textColumn("standard", "standard"),
      textColumn("window", "within"),
      column("mean", "reached", "", "share"),
      textColumn("interval", "95 % interval"),
      column("target", "wanted", "", "share"),
      textColumn("verdict", "verdict")
    ],
    rows: standardRows(rows).map((row): Cell[] => [
      row.label.replace("Standard ", ""),
      windowText(scenario, row),
      row.mean,
      intervalText(row),
      row.target,
      row.mean === null ? "no occasion" : `${row.verdict ?? "-"}${row.smallNumbers ? " (few)" : ""}`
    ])
  };
}

/** The word for all Standards together, and what `(few)` means; empty where nothing is judged. */
export function togetherWords(
  { together, rows, reading }: Pick<SimulatedReading, "together" | "rows" | "reading">,
  { successProbability }: Pick<Scenario, "successProbability">
): string {
  if (together === null) return "";
  const few = standardRows(rows).some(({ smallNumbers, mean }) => smallNumbers && mean !== null)
    ? " A Standard marked (few) has under 50 occasions in a replication: it is judged on the mean of all replications, and left out of that count."
    : "";
  return `All Standards together, ${reading} reading: ${togetherWord(together, successProbability.value)}${few}`;
}

const togetherWord = ({ verdict, success }: JointJudgement, wanted: number): string =>
  `${verdict}. All reach their targets in ${peopleText(success.successes)} of ${peopleText(success.n)} replications; ` +
  `wanted is a chance of ${percentText(wanted)}.`;
