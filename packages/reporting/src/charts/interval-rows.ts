import type { Interval } from "@caseload/planning";
import { axisX, dot, gridX, type PlotOptions, ruleX, ruleY, text } from "@observablehq/plot";
import { postsText } from "../number-format.ts";
import { colours, plotDefaults, shortName } from "./chart.ts";

/** A row of a chart of intervals. */
export interface IntervalRow extends Interval {
  /** Unique. */
  readonly key: string;
  readonly label: string;
}

/** Intervals under each other, each with its name before it and its best guess on it, in the order given. */
export function intervalRowsPlot(rows: readonly IntervalRow[], xLabel: string): PlotOptions {
  const labels = new Map(rows.map(({ key, label }) => [key, shortName(label, 32)]));
  const guessed = rows.filter(({ value }) => value !== null);
  return {
    ...plotDefaults,
    height: 90 + rows.length * 26,
    marginLeft: 235,
    marginTop: 50,
    marginRight: 30,
    marginBottom: 20,
    x: { label: xLabel, zero: true, nice: true },
    y: {
      domain: rows.map(({ key }) => key),
      label: null,
      tickFormat: (key: string) => labels.get(key) ?? key,
      tickSize: 0
    },
    marks: [
      gridX({ stroke: "currentColor", strokeOpacity: 0.2 }),
      axisX({ anchor: "top", label: xLabel, labelAnchor: "center", ticks: 6 }),
      ruleX([0], { stroke: "currentColor", strokeWidth: 1.5 }),
      ruleY(rows, { y: "key", x1: "low", x2: "high", stroke: colours.blue, strokeWidth: 3 }),
      dot(guessed, { y: "key", x: "value", r: 5, fill: colours.blue, stroke: "var(--plot-background, white)" }),
      text(guessed, {
        y: "key",
        x: "value",
        dy: -11,
        fontSize: 12,
        text: ({ value }: IntervalRow) => postsText(value ?? 0),
        fill: "currentColor"
      })
    ]
  };
}
