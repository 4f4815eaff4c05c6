import type { IndicatorRow } from "@caseload/simulation";
import { beside, estimateText, roundPercentText } from "../indicator-format.ts";
import { percentText } from "../number-format.ts";
import { furthestFromTarget, standardName, standardRows } from "../standard-gap.ts";
import { type Cell, column, type Table, textColumn } from "../table.ts";
import { seriesKey } from "./by-year-words.ts";
import type { Chart } from "./chart.ts";
import { type ChartedService, checkServices } from "./charted-service.ts";
import { estimateCell } from "./estimate-cell.ts";
import { lineRowsPlot } from "./line-rows.ts";
import { seriesLook } from "./series-look.ts";

interface Of {
  readonly name: string;
  readonly rows: readonly IndicatorRow[];
}

/** Share of each Standard reached against its target; null where no Standard has an occasion. */
export function coverageChart(services: readonly ChartedService[]): Chart | null {
  checkServices(services);
  const all = services.map(({ name, reading }): Of => ({ name, rows: standardRows(reading.rows) }));
  const ids = [...new Set(all.flatMap(({ rows }) => rows.map(({ id }) => id)))];
  if (all.every(({ rows }) => rows.every(({ mean }) => mean === null))) return null;
  const series = all.map(({ name }, i) => ({ name, look: seriesLook(i) }));
  return {
    id: "coverage",
    title: all.length === 1 && all[0] !== undefined ? findingOfOne(all[0]) : findingOfSeveral(all),
    alt: `Share of each Standard reached against its target. ${all.map((of) => altOf(of, all.length > 1)).join(" ")}`,
    key: `Marks: share reached; lines: 95 % intervals of chance alone; short upright lines: targets. Whether a Standard meets its target goes by the share of replications in which it does.${seriesKey(series)}`,
    table: tableOf(ids, all),
    plot: (width) =>
      lineRowsPlot({
        width,
        markLabel: "target",
        x: { label: "share reached", domain: [0, 1], tickFormat: percentText },
        rows: ids.map((id) => {
          const rows = all.map((of) => rowOf(of, id));
          const first = rows.find((row) => row !== undefined);
          return {
            label: first?.label ?? id,
            mark: first?.target ?? null,
            lines: all.map(({ name }, i) => {
              const row = rows[i];
              return {
                look: seriesLook(i),
                value: row?.mean ?? null,
                low: row?.low ?? null,
                high: row?.high ?? null,
                ...(all.length === 1 ? { text: lineText(row) } : { name, text: shareText(row) })
              };
            })
          };
        })
      })
  };
}

const rowOf = ({ rows }: Of, id: string): IndicatorRow | undefined => rows.find((row) => row.id === id);

const shareText = (row: IndicatorRow | undefined): string =>
  row === undefined || row.mean === null
    ? "no occasion"
    : row.target === null
      ? roundPercentText(row.mean)
      : beside(row.mean, row.target);

const verdictText = (row: IndicatorRow | undefined): string =>
  row === undefined || row.mean === null ? "no occasion" : `${row.verdict ?? "-"}${row.smallNumbers ? " (few)" : ""}`;

const lineText = (row: IndicatorRow | undefined): string =>
  row === undefined || row.mean === null ? "no occasion" : `${shareText(row)}, ${row.verdict ?? "-"}`;

const judged = ({ rows }: Of): readonly IndicatorRow[] =>
  rows.filter(({ mean, verdict }) => mean !== null && verdict !== null);
const counted = (of: Of, word: IndicatorRow["verdict"]): number =>
  judged(of).filter(({ verdict }) => verdict === word).length;

function findingOfOne(of: Of): string {
  const n = judged(of).length;
  const [met, open] = [counted(of, "meets"), counted(of, "cannot tell")];
  if (met === n) return n === 1 ? "The Standard meets its target" : `All ${n} Standards meet their targets`;
  const worst = furthestFromTarget(of.rows);
  const furthest =
    worst === null || worst.mean === null || worst.target === null
      ? ""
      : `; furthest below is ${standardName(worst)} with ${beside(worst.mean, worst.target)} of ${percentText(worst.target)} wanted`;
  return `${metWords(met, open, n)}${furthest}`;
}

/** "None of 11 Standards meets its target", "4 of 11 Standards meet their targets, and of 2 it cannot be told". */
function metWords(met: number, open: number, n: number): string {
  const standards = n === 1 ? "the Standard" : `${n} Standards`;
  if (open === n)
    return `Whether ${n === 1 ? "the Standard meets its target" : `any of ${standards} meets its target`} cannot be told`;
  const cannotTell = open === 0 ? "" : `, and of ${open} it cannot be told`;
  if (met > 0) return `${met} of ${standards} ${met > 1 ? "meet their targets" : "meets its target"}${cannotTell}`;
  if (open === 0) return n === 1 ? "The Standard does not meet its target" : `None of ${standards} meets its target`;
  const missed = n - open;
  return `${missed} of ${standards} ${missed > 1 ? "do not meet their targets" : "does not meet its target"}${cannotTell}`;
}

function findingOfSeveral(all: readonly Of[]): string {
  const texts = all.map((of) => {
    const open = counted(of, "cannot tell");
    return `${of.name} ${counted(of, "meets")} of ${judged(of).length}${open === 0 ? "" : ` (${open} cannot be told)`}`;
  });
  return `Standards that meet their targets: ${texts.join("; ")}`;
}

const altOf = ({ name, rows }: Of, isNamed: boolean): string =>
  `${isNamed ? `${name}: ` : ""}${rows
    .map((row) =>
      row.mean === null
        ? `${row.label}: no occasion`
        : `${row.label}: ${estimateText(row)}, target ${row.target === null ? "none" : percentText(row.target)}, ${verdictText(row)}`
    )
    .join("; ")}.`;

function tableOf(ids: readonly string[], all: readonly Of[]): Table {
  const named = all.length > 1;
  return {
    title: "Standards against their targets",
    columns: [
      textColumn("standard", "Standard"),
      ...(named ? [textColumn("service", "service")] : []),
      column("reached", "reached", "", "share"),
      column("target", "target", "", "share"),
      textColumn("verdict", "verdict")
    ],
    rows: ids.flatMap((id) =>
      all.flatMap((of): Cell[][] => {
        const row = rowOf(of, id);
        if (row === undefined) return [];
        return [[row.label, ...(named ? [of.name] : []), estimateCell(row), row.target, verdictText(row)]];
      })
    )
  };
}
