import type { IndicatorRow, TaskSpecification } from "@caseload/simulation";
import { findRow } from "../find-row.ts";
import { estimateText, roundPercentText } from "../indicator-format.ts";
import { countedText, numberText } from "../number-format.ts";
import { type Cell, column, type Table, textColumn } from "../table.ts";
import { seriesKey } from "./by-year-words.ts";
import type { Chart } from "./chart.ts";
import { type ChartedService, checkServices } from "./charted-service.ts";
import { estimateCell } from "./estimate-cell.ts";
import { roomyDomain } from "./interval-rows.ts";
import { lineRowsPlot } from "./line-rows.ts";
import { seriesLook } from "./series-look.ts";

/** Work that serves Standards, with its wait in each service. */
interface Waiting {
  readonly label: string;
  /** Null where no window is watched. */
  readonly windowDays: number | null;
  readonly waits: readonly {
    readonly name: string;
    readonly wait: IndicatorRow;
    /** Share of what arose that was begun. */
    readonly begun: number | null;
  }[];
}

/** How long the work of each Standard waits against its window; null where no work of a Standard is begun. */
export function waitsChart(services: readonly ChartedService[]): Chart | null {
  checkServices(services);
  const all = waitingOf(services);
  if (all.length === 0) return null;
  const series = services.map(({ name }, i) => ({ name, look: seriesLook(i) }));
  const isOne = services.length === 1;
  const ends = all.flatMap(({ windowDays, waits }) => [
    windowDays ?? 0,
    ...waits.flatMap(({ wait }) => [wait.mean ?? 0, wait.high ?? 0])
  ]);
  return {
    id: "waits",
    title: findingOf(all, isOne),
    alt: `Mean days from when work of the Standards could be done to when it was begun. ${all.map((one) => altOf(one, isOne)).join(" ")}`,
    key: `Marks: mean days until work is begun, of what is begun; lines: 95 % intervals of chance alone; short upright lines: windows. What is never begun has no wait: where little is begun, a short wait is the wait of a few.${seriesKey(series)}`,
    table: tableOf(all, isOne),
    plot: (width) =>
      lineRowsPlot({
        width,
        markLabel: "window",
        x: { label: "mean days until begun", domain: roomyDomain(ends), tickFormat: numberText },
        rows: all.map(({ label, windowDays, waits }) => ({
          label: label.replace(/(Standards?|and) (?=\d)/g, "$1\u00a0"),
          mark: windowDays,
          lines: waits.map(({ name, wait, begun }, i) => ({
            look: seriesLook(i),
            value: wait.mean,
            low: wait.low === null ? null : Math.max(0, wait.low),
            high: wait.high,
            ...(isOne
              ? { text: `${daysText(wait)}${begun === null ? "" : `; ${roundPercentText(begun)} begun`}` }
              : { name, text: daysText(wait) })
          }))
        }))
      })
  };
}

/** Tasks by the first Standard they serve, then as the scenario lists them; those never begun in any service are left out. */
function waitingOf(services: readonly ChartedService[]): readonly Waiting[] {
  const tasks = new Map<string, TaskSpecification>();
  for (const { scenario } of services) {
    for (const task of scenario.tasks) {
      if (task.standards.length > 0 && !tasks.has(task.id)) tasks.set(task.id, task);
    }
  }
  const inOrder = [...tasks.values()].sort((a, b) => Math.min(...a.standards) - Math.min(...b.standards));
  return inOrder.flatMap((task): Waiting[] => {
    const waits = services.flatMap(({ name, reading: { rows } }) => {
      const wait = findRow(rows, "wait", { task: task.id });
      return wait === undefined
        ? []
        : [{ name, wait, begun: findRow(rows, "work-done", { task: task.id })?.mean ?? null }];
    });
    if (waits.every(({ wait }) => wait.mean === null) || waits.length < services.length) return [];
    return [
      { label: `${task.label} (${standardsText(task.standards)})`, windowDays: task.windowDays?.value ?? null, waits }
    ];
  });
}

const standardsText = (standards: readonly number[]): string => {
  const sorted = [...standards].sort((a, b) => a - b);
  const last = sorted.pop() ?? 0;
  return sorted.length === 0 ? `Standard ${last}` : `Standards ${sorted.join(", ")} and ${last}`;
};

const daysText = ({ mean }: IndicatorRow): string =>
  mean === null
    ? "never begun"
    : mean > 0 && mean < 0.05
      ? "under 0.1 days"
      : countedText(mean, shortDays, "day", "days");

/** Days to a tenth, whole from ten on. */
const shortDays = (days: number): string => (days >= 9.95 ? days.toFixed(0) : days.toFixed(1).replace(/\.0$/, ""));

type Standing = "within" | "over" | "open";

/** The mean wait against the window; open where chance leaves it so. */
function standing({ mean, low, high }: IndicatorRow, window: number): Standing {
  if (mean === null || low === null || high === null) return "open";
  if (low > window) return "over";
  return high <= window ? "within" : "open";
}

/** Where less is begun, waits alone mislead. */
const nearlyAll = 0.9;

function findingOf(all: readonly Waiting[], isOne: boolean): string {
  const watched = all.flatMap(({ label, windowDays, waits }) =>
    windowDays === null
      ? []
      : waits.map((one) => ({ ...one, label, windowDays, stands: standing(one.wait, windowDays) }))
  );
  if (watched.length === 0) return "No window is watched for the work of the Standards";
  if (!isOne) {
    const names = [...new Set(watched.map(({ name }) => name))];
    const counts = names.map((name) => {
      const own = watched.filter((one) => one.name === name);
      return `${name} ${own.filter(({ stands }) => stands === "within").length} of ${own.length}`;
    });
    return `Kinds of work that are begun within their window on average: ${counts.join("; ")}`;
  }
  const count = (word: Standing): number => watched.filter(({ stands }) => stands === word).length;
  const over = count("over");
  const open = count("open");
  const cannotTell = open === 0 ? "" : ` (of ${open} it cannot be told)`;
  const kinds = watched.length === 1 ? "the one kind of work" : `${watched.length} kinds of work`;
  const within = watched.length - over - open;
  const start =
    open === watched.length
      ? `Whether ${watched.length === 1 ? kinds : `any of ${kinds}`} is begun within the window on average cannot be told`
      : over === 0
        ? `${shareWords(within, watched.length, kinds)} begun within the window on average${cannotTell}`
        : `${over} of ${kinds} ${over === 1 ? "waits" : "wait"} longer than the window on average${cannotTell}`;
  const least = [...watched].sort((a, b) => (a.begun ?? 1) - (b.begun ?? 1))[0];
  const rest =
    least === undefined || least.begun === null || least.begun >= nearlyAll
      ? ""
      : `, where begun at all: ${roundPercentText(1 - least.begun)} of the work "${least.label.replace(/ \(Standards? .*\)$/, "")}" never is`;
  return `${start}${rest}`;
}

/** "All 15 kinds of work are", "14 of 15 kinds of work are", "1 of 15 kinds of work is". */
function shareWords(some: number, all: number, kinds: string): string {
  if (all === 1) return "The one kind of work is";
  return `${some === all ? "All" : `${some} of`} ${kinds} ${some === 1 ? "is" : "are"}`;
}

const altOf = ({ label, windowDays, waits }: Waiting, isOne: boolean): string =>
  `${label}, ${windowDays === null ? "no window" : `window ${countedText(windowDays, numberText, "day", "days")}`}: ${waits
    .map(
      ({ name, wait, begun }) =>
        `${isOne ? "" : `${name} `}${wait.mean === null ? "never begun" : `${estimateText(wait)} days`}${begun === null ? "" : `, ${roundPercentText(begun)} begun`}`
    )
    .join("; ")}.`;

const tableOf = (all: readonly Waiting[], isOne: boolean): Table => ({
  title: "Waits of the work of the Standards",
  columns: [
    textColumn("task", "work"),
    ...(isOne ? [] : [textColumn("service", "service")]),
    column("wait", "mean until begun", "days", "number"),
    column("window", "window", "days", "number"),
    column("begun", "begun, of what arose", "", "share")
  ],
  rows: all.flatMap(({ label, windowDays, waits }) =>
    waits.map(({ name, wait, begun }): Cell[] => [
      label,
      ...(isOne ? [] : [name]),
      estimateCell(wait),
      windowDays,
      begun
    ])
  )
});
