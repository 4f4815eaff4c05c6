import { axisX, axisY, dot, gridY, line, ruleX, ruleY, text } from "@observablehq/plot";
import type { Chart } from "caseload/charts";
import { number, percent } from "./number-words.ts";

export interface SurvivalChartOptions {
  /** Share of people alive so many years after diagnosis. */
  readonly alive: (years: number) => number;
  readonly meanYears: number;
  readonly medianYears: number;
}

/** How far the curve is drawn: where fewer than one in a hundred live. */
const longestYears = 40;
/** Pixels; in less there is no room for what a mark says. */
const narrow = 560;
const ink = "currentColor";
const halo = { stroke: "var(--plot-background, white)", strokeWidth: 4 } as const;

/** How long people stay on the caseload: the survival curve with its median and its mean. */
export function survivalChart({ alive, meanYears, medianYears }: SurvivalChartOptions): Chart {
  const years = Array.from({ length: longestYears + 1 }, (_, year) => year);
  const last = years.find((year) => alive(year) < 0.01) ?? longestYears;
  const curve = Array.from({ length: 4 * last + 1 }, (_, i) => ({ years: i / 4, alive: alive(i / 4) }));
  const byYear = years.filter((year) => year <= last);
  const marked = [
    { years: medianYears, name: `median ${number(medianYears)} years`, says: "half have died", symbol: "circle" },
    { years: meanYears, name: `mean ${number(meanYears)} years`, says: "what the caseload follows", symbol: "diamond" }
  ].map((mark) => ({ ...mark, alive: alive(mark.years) }));
  return {
    id: "survival",
    title: `Half have died after ${number(medianYears)} years, but people stay ${number(meanYears)} years on average`,
    alt: `Share of people alive by years since diagnosis. ${byYear.map((year) => `Year ${year}: ${percent(alive(year))}`).join("; ")}.`,
    key: "Curve: share of people alive so long after diagnosis; the area under it is the mean stay.",
    table: {
      title: "People alive by years since diagnosis",
      columns: [
        { key: "years", label: "years since diagnosis", unit: "", kind: "text" },
        { key: "alive", label: "alive", unit: "", kind: "share" }
      ],
      rows: byYear.map((year) => [`${year}`, alive(year)])
    },
    plot: (width) => ({
      width,
      height: 300,
      marginLeft: 52,
      marginRight: 16,
      marginTop: 34,
      marginBottom: 44,
      style: { fontFamily: "Arial, Helvetica, sans-serif", fontSize: "13px", color: ink, background: "none" },
      x: { domain: [0, last] },
      y: { domain: [0, 1] },
      marks: [
        gridY({ stroke: ink, strokeOpacity: 0.15, ticks: 4 }),
        axisY({ label: "people alive", labelAnchor: "top", labelArrow: "none", ticks: 4, tickFormat: percent }),
        axisX({
          label: "years since diagnosis",
          labelAnchor: "center",
          labelArrow: "none",
          ticks: Math.min(last, width / 60)
        }),
        ruleY([0], { stroke: ink }),
        line(curve, { x: "years", y: "alive", stroke: "var(--chart-blue)", strokeWidth: 2.5 }),
        ruleX(marked, { x: "years", y1: 0, y2: "alive", stroke: ink, strokeDasharray: "4 3" }),
        dot(marked, {
          x: "years",
          y: "alive",
          r: 5,
          symbol: "symbol",
          fill: "var(--chart-orange)",
          ...halo,
          strokeWidth: 1
        }),
        text(marked, {
          x: "years",
          y: "alive",
          dx: 10,
          dy: -10,
          textAnchor: "start",
          fill: ink,
          ...halo,
          text: width < narrow ? "name" : ({ name, says }: (typeof marked)[number]) => `${name}: ${says}`
        })
      ],
      symbol: { type: "identity" } as never
    })
  };
}
