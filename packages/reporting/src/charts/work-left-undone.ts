import type { IndicatorRow } from "@caseload/simulation";
import { findRow } from "../find-row.ts";
import { estimateText, roundPercentText } from "../indicator-format.ts";
import { numberText, peopleText } from "../number-format.ts";
import { type Cell, column, type Table, textColumn } from "../table.ts";
import { seriesKey } from "./by-year-words.ts";
import type { Chart } from "./chart.ts";
import { type ChartedService, checkServices } from "./charted-service.ts";
import { estimateCell } from "./estimate-cell.ts";
import { roomyDomain } from "./interval-rows.ts";
import { lineRowsPlot } from "./line-rows.ts";
import { seriesLook } from "./series-look.ts";

interface Undone {
  readonly label: string;
  /** By service; null where it knows no such task or nothing of it arose. */
  readonly by: readonly ({ readonly undone: IndicatorRow; readonly arisen: number } | null)[];
}

/** Rows drawn where one service is shown, and where there are several; the table has all. */
const mostRows = { one: 14, several: 8 } as const;

/** Work left undone a year by task, the most first; null where none is. */
export function undoneChart(services: readonly ChartedService[]): Chart | null {
  checkServices(services);
  const all = undoneOf(services);
  if (all.length === 0) return null;
  const isOne = services.length === 1;
  const shown = all.slice(0, isOne ? mostRows.one : mostRows.several);
  const left = all.length - shown.length;
  const series = services.map(({ name }, i) => ({ name, look: seriesLook(i) }));
  const ends = shown.flatMap(({ by }) =>
    by.flatMap((one) => (one === null ? [] : [one.undone.mean ?? 0, one.undone.high ?? 0]))
  );
  return {
    id: "undone",
    title: findingOf(services, all),
    alt: `Pieces of work left undone a year, the most first. ${shown.map((one) => altOf(one, services, isOne)).join(" ")}${left === 0 ? "" : ` ${left} more kinds of work in the table.`}`,
    key: `Bars: pieces of work a year that are not begun before the end: superseded, lost at a death, withheld or still waiting. Thin lines: 95 % intervals of chance alone.${left === 0 ? "" : ` ${left} more kinds of work, with less left undone, are in the table.`}${seriesKey(series).replaceAll(/: (circle|square|triangle|diamond), [^;.]+/g, "")}`,
    table: tableOf(all, services, isOne),
    plot: (width) =>
      lineRowsPlot({
        width,
        x: { label: "pieces of work left undone a year", domain: roomyDomain(ends), tickFormat: numberText },
        rows: shown.map(({ label, by }) => ({
          label,
          lines: by.map((one, i) => ({
            look: seriesLook(i),
            value: one?.undone.mean ?? null,
            low: one?.undone.low == null ? null : Math.max(0, one.undone.low),
            high: one?.undone.high ?? null,
            barFrom: 0,
            ...(isOne
              ? { text: lineText(one) }
              : { name: services[i]?.name ?? "", text: one === null ? "-" : piecesText(one.undone.mean ?? 0) })
          }))
        }))
      })
  };
}

/** Whole from ten on, else to a tenth. */
function piecesText(pieces: number): string {
  if (pieces >= 9.95 || pieces === 0) return peopleText(pieces);
  return pieces < 0.05 ? "under 0.1" : pieces.toFixed(1);
}

const lineText = (one: Undone["by"][number] | undefined): string =>
  one == null
    ? "-"
    : `${piecesText(one.undone.mean ?? 0)}, ${roundPercentText((one.undone.mean ?? 0) / one.arisen)} of it`;

function undoneOf(services: readonly ChartedService[]): readonly Undone[] {
  const labels = new Map(
    services.flatMap(({ scenario }) => scenario.tasks.map(({ id, label }) => [id, label] as const))
  );
  const all = [...labels].flatMap(([task, label]): (Undone & { readonly most: number })[] => {
    const by = services.map(({ reading: { rows } }) => {
      const undone = findRow(rows, "work-undone", { task });
      const arisen = findRow(rows, "work-arisen", { task })?.mean ?? 0;
      return undone === undefined || undone.mean === null || arisen === 0 ? null : { undone, arisen };
    });
    const most = Math.max(...by.map((one) => one?.undone.mean ?? 0));
    return most > 0 ? [{ label, by, most }] : [];
  });
  return all.sort((a, b) => b.most - a.most);
}

function findingOf(services: readonly ChartedService[], [largest]: readonly Undone[]): string {
  const totals = services.map(({ name, reading: { rows } }) => {
    const undone = findRow(rows, "work-undone")?.mean ?? 0;
    const arisen = findRow(rows, "work-arisen")?.mean ?? 0;
    return { name, undone, share: arisen === 0 ? 0 : undone / arisen };
  });
  const [first, ...others] = totals;
  if (first === undefined) return "";
  if (others.length > 0) {
    return `Pieces of work left undone a year: ${totals.map(({ name, undone, share }) => `${name} ${piecesText(undone)} (${roundPercentText(share)})`).join(", ")}`;
  }
  const most = largest?.by[0];
  const mostText =
    most == null ? "" : `; the most are of the work "${largest?.label ?? ""}" (${piecesText(most.undone.mean ?? 0)})`;
  return `${piecesText(first.undone)} pieces of work a year are left undone, ${roundPercentText(first.share)} of what arises${mostText}`;
}

const altOf = ({ label, by }: Undone, services: readonly ChartedService[], isOne: boolean): string =>
  `${label}: ${by
    .flatMap((one, i) =>
      one === null
        ? []
        : [`${isOne ? "" : `${services[i]?.name ?? ""} `}${estimateText(one.undone)} of ${piecesText(one.arisen)}`]
    )
    .join("; ")}.`;

const tableOf = (all: readonly Undone[], services: readonly ChartedService[], isOne: boolean): Table => ({
  title: "Work left undone",
  columns: [
    textColumn("task", "work"),
    ...(isOne ? [] : [textColumn("service", "service")]),
    column("undone", "left undone", "a year", "number"),
    column("arisen", "arises", "a year", "number"),
    column("share", "left undone, of what arises", "", "share")
  ],
  rows: all.flatMap(({ label, by }) =>
    by.flatMap((one, i): Cell[][] =>
      one === null
        ? []
        : [
            [
              label,
              ...(isOne ? [] : [services[i]?.name ?? ""]),
              estimateCell(one.undone),
              one.arisen,
              (one.undone.mean ?? 0) / one.arisen
            ]
          ]
    )
  )
});
