import type { Interval } from "@caseload/planning";
import type { PlotOptions } from "@observablehq/plot";
import { numberText, postsText, rangeText } from "../number-format.ts";
import { lineRowsPlot } from "./line-rows.ts";
import { seriesLook } from "./series-look.ts";

/** A row of a chart of intervals. */
export interface IntervalRow extends Interval {
  /** Unique. */
  readonly key: string;
  readonly label: string;
}

/** Intervals under each other, each with its name before it and its best guess on it, in the order given. */
export function intervalRowsPlot(rows: readonly IntervalRow[], xLabel: string, width: number): PlotOptions {
  const values = rows.flatMap(({ low, high }) => [low, high]);
  return lineRowsPlot({
    width,
    x: { label: xLabel, domain: roomyDomain(values), tickFormat: numberText },
    rows: rows.map(({ label, low, value, high }) => ({
      label,
      lines: [
        {
          look: seriesLook(0),
          low,
          value,
          high,
          text: value === null ? rangeText(low, high, postsText) : postsText(value)
        }
      ]
    }))
  });
}

/** From 0, or below where a number is, to a little more than the largest. */
export function roomyDomain(values: readonly number[]): readonly [number, number] {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const room = (most - least) * 0.04;
  return most === least ? [0, 1] : [least === 0 ? 0 : least - room, most === 0 ? 0 : most + room];
}
