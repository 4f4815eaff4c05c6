import type { IndicatorRow, JointJudgement, Scenario } from "@caseload/simulation";
import { intervalText, tableShareBeside } from "./indicator-format.ts";
import { readingTitle } from "./method-name.ts";
import { peopleText, percentText } from "./number-format.ts";
import type { SimulatedReading } from "./simulated.ts";
import { standardRows, windowText } from "./standard-gap.ts";
import { type Cell, column, type Table, textColumn } from "./table.ts";

/** The Standards of one reading against their targets. */
export function standardsTable({ reading, rows, together }: SimulatedReading, scenario: Scenario): Table {
  return {
    title: readingTitle[reading],
    columns: [
      textColumn("standard", "standard"),
      textColumn("window", "within"),
      column("mean", "reached", "", "share"),
      textColumn("interval", "95 % interval"),
      column("target", "wanted", "", "share"),
      textColumn("replications", "reached in"),
      textColumn("verdict", "verdict")
    ],
    rows: standardRows(rows).map((row): Cell[] => [
      row.label.replace("Standard ", ""),
      windowText(scenario, row),
      reachedText(row),
      intervalText(row),
      row.target,
      successText(row, together),
      row.mean === null ? "no occasion" : `${row.verdict ?? "-"}${row.smallNumbers ? " (few)" : ""}`
    ])
  };
}

/** Never rounded to the target where it is not the target. */
const reachedText = ({ mean, target }: IndicatorRow): Cell =>
  mean === null || target === null ? mean : tableShareBeside(mean, target);

/** "17 of 19"; empty where the mean of all replications is judged instead. */
function successText({ id, mean, smallNumbers }: IndicatorRow, together: JointJudgement | null): string {
  const judged = together?.indicators.find((each) => each.id === id);
  if (judged === undefined || mean === null || smallNumbers) return "";
  return `${peopleText(judged.success.successes)} of ${peopleText(judged.success.n)}`;
}

/** The word for all Standards together, and what `(few)` means; empty where nothing is judged. */
export function togetherWords(
  { together, rows, reading }: Pick<SimulatedReading, "together" | "rows" | "reading">,
  { successProbability }: Pick<Scenario, "successProbability">
): string {
  if (together === null) return "";
  const few = standardRows(rows).some(({ smallNumbers, mean }) => smallNumbers && mean !== null)
    ? " A Standard marked (few) has under 50 occasions in a replication: it is judged on the mean of all replications, and left out of these counts; where it is too rare to be told, it need only reach its target on average."
    : "";
  return (
    `All Standards together, ${reading} reading: ${togetherWord(together, successProbability.value)} Reached in: the ` +
    `replications in which a Standard reaches its target, which its verdict goes by.${few}`
  );
}

const togetherWord = ({ verdict, success }: JointJudgement, wanted: number): string =>
  `${verdict}. All reach their targets in ${peopleText(success.successes)} of ${peopleText(success.n)} replications; ` +
  `wanted is a chance of ${percentText(wanted)}.`;
