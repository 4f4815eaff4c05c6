import { axisX, dot, gridX, type Markish, type PlotOptions, rect, ruleX, ruleY, text } from "@observablehq/plot";
import { axisTicks } from "./axis-ticks.ts";
import { isNarrow, plotDefaults } from "./chart.ts";
import { drawn } from "./drawn-number.ts";
import { labelSize, planRows } from "./row-plan.ts";
import type { SeriesLook } from "./series-look.ts";
import { fitText, textWidth } from "./text-width.ts";

/** A number with its interval in a row; what is not known is null, and not drawn. */
export interface RowLine {
  readonly look: SeriesLook;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Whose it is, where a row has several lines; stands before the text. */
  readonly name?: string;
  /** Stands at the right, whatever is drawn. */
  readonly text: string;
  /** Draws a bar from here to the value. */
  readonly barFrom?: number;
}

/** A row with its name; a heading where it has no lines. */
export interface LineRow {
  readonly label: string;
  readonly lines: readonly RowLine[];
  /** What its numbers are held against. */
  readonly mark?: number | null;
}

export interface LineRowsOptions {
  readonly rows: readonly LineRow[];
  readonly x: {
    readonly label: string;
    readonly domain: readonly [number, number];
    readonly tickFormat: (value: number) => string;
  };
  /** What the marks of the rows are, said above the first. */
  readonly markLabel?: string;
  /** An upright line through all rows, with its words above. */
  readonly through?: { readonly value: number; readonly label: string };
  readonly width: number;
}

const textSize = 13;
const axisSize = 14;
/** The most that texts at the right take of the width, and that they take with the names before them. */
const textShare = { wide: 0.34, narrow: 0.56 } as const;
const besideShare = { wide: 0.42, narrow: 0.6 } as const;
const ink = "currentColor";
const halo = { stroke: "var(--plot-background, white)", strokeWidth: 4 } as const;

/** Rows of numbers with intervals on one axis: names before or above them, the numbers in words behind. */
export function lineRowsPlot({ rows, x, markLabel, through, width }: LineRowsOptions): PlotOptions {
  const plan = planRows(
    rows.map(({ label, lines }) => ({ label, lines: lines.length })),
    width
  );
  const size = isNarrow(width) ? "narrow" : "wide";
  const all = rows.flatMap((row) => row.lines);
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((each) => textWidth(each, textSize)));
  const textRoom = Math.min(width * textShare[size], widest(all.map((line) => line.text)));
  const namesWanted = widest(all.map(({ name }) => name ?? ""));
  const gap = namesWanted === 0 ? 0 : 8;
  const namesRoom = Math.min(width * besideShare[size] - textRoom - gap, namesWanted);
  const marginRight = Math.ceil(Math.max(24, namesRoom + gap + textRoom + 16));
  const marginLeft = Math.max(16, plan.labelWidth);
  const marginTop = markLabel === undefined && through === undefined ? 8 : 28;
  const marginBottom = 46;
  const inner = width - marginLeft - marginRight;
  const ticks = axisTicks({ domain: x.domain, pixels: inner, format: x.tickFormat, size: axisSize });
  // Under the middle of the axis, or as near to it as the label stays within the picture.
  const half = textWidth(x.label, axisSize) / 2 + 4;
  const labelMiddle = Math.max(half, Math.min(marginLeft + inner / 2, width - half));
  const placed = rows.map((row, i) => ({
    ...row,
    at: plan.rows[i] ?? { label: "", labelY: 0, lines: [], top: 0, bottom: 0 }
  }));
  const lines = placed.flatMap(({ lines: own, at }) =>
    own.map((line, i) => ({
      ...line,
      y: at.lines[i] ?? 0,
      name: fitText(line.name ?? "", namesRoom + 0.5, textSize),
      text: fitText(line.text, textRoom + 0.5, textSize),
      value: line.value === null ? null : drawn(line.value)
    }))
  );
  const known = lines.flatMap(({ value, ...line }) => (value === null ? [] : [{ ...line, value }]));
  const intervals = lines.flatMap(({ low, high, ...line }) =>
    low === null || high === null || low === high ? [] : [{ ...line, low: drawn(low), high: drawn(high) }]
  );
  const bars = known.flatMap(({ barFrom, ...line }) =>
    barFrom === undefined ? [] : [{ ...line, from: drawn(barFrom) }]
  );
  const marked = placed.flatMap(({ mark, lines: own, at }) => {
    const [first, last] = [at.lines[0], at.lines.at(-1)];
    if (mark == null || own.length === 0 || first === undefined || last === undefined) return [];
    return [{ mark: drawn(mark), y1: first - 9, y2: last + 9 }];
  });
  const [from, to] = x.domain;
  const anchorAt = (value: number): "start" | "middle" | "end" => {
    const share = (value - from) / (to - from);
    return share < 0.2 ? "start" : share > 0.8 ? "end" : "middle";
  };
  const above = (value: number, words: string): Markish =>
    text([words], {
      x: [value],
      y: [0],
      dy: -8,
      lineAnchor: "bottom",
      textAnchor: anchorAt(value),
      fontSize: labelSize,
      fill: ink,
      text: (each: string) => each
    });
  const [firstMark] = marked;
  return {
    ...plotDefaults,
    width,
    height: marginTop + plan.height + marginBottom,
    marginLeft,
    marginRight,
    marginTop,
    marginBottom,
    x: { domain: [from, to] },
    y: { axis: null, domain: [0, plan.height], range: [marginTop, marginTop + plan.height] },
    marks: [
      gridX(ticks, { stroke: ink, strokeOpacity: 0.15 }),
      axisX(ticks, { anchor: "bottom", label: null, tickFormat: x.tickFormat }),
      text([x.label], {
        frameAnchor: "bottom",
        dx: Math.round(labelMiddle - marginLeft - inner / 2),
        dy: marginBottom - 6,
        lineAnchor: "bottom",
        fontSize: axisSize,
        fill: ink,
        text: (words: string) => words
      }),
      ...(from <= 0 && to >= 0 ? [ruleX([0], { stroke: ink })] : []),
      ...(through === undefined
        ? []
        : [
            ruleX([drawn(through.value)], { stroke: ink, strokeWidth: 2, strokeDasharray: "6 4" }),
            above(drawn(through.value), through.label)
          ]),
      rect(bars, {
        x1: (line: (typeof bars)[number]) => Math.min(line.from, line.value),
        x2: (line: (typeof bars)[number]) => Math.max(line.from, line.value),
        y1: (line: (typeof bars)[number]) => line.y - 6,
        y2: (line: (typeof bars)[number]) => line.y + 6,
        fill: (line: (typeof bars)[number]) => line.look.colour
      }),
      ruleX(marked, { x: "mark", y1: "y1", y2: "y2", stroke: ink, strokeWidth: 3 }),
      ruleY(intervals, {
        y: "y",
        x1: "low",
        x2: "high",
        stroke: (line: (typeof intervals)[number]) => (line.barFrom === undefined ? line.look.colour : ink),
        strokeWidth: (line: (typeof intervals)[number]) => (line.barFrom === undefined ? 3 : 1.5)
      }),
      dot(
        known.filter(({ barFrom }) => barFrom === undefined),
        {
          x: "value",
          y: "y",
          r: 5,
          symbol: (line: RowLine) => line.look.symbol,
          fill: (line: RowLine) => line.look.colour,
          ...halo,
          strokeWidth: 1
        }
      ),
      ...(markLabel === undefined || firstMark === undefined ? [] : [above(firstMark.mark, markLabel)]),
      text(lines, {
        frameAnchor: "right",
        y: "y",
        dx: marginRight - 4,
        textAnchor: "end",
        fontSize: textSize,
        fill: ink,
        text: "text"
      }),
      text(lines, {
        frameAnchor: "right",
        y: "y",
        dx: 12,
        textAnchor: "start",
        fontSize: textSize,
        fill: ink,
        text: "name"
      }),
      ...[true, false].map((isHeading) =>
        text(
          placed.filter((row) => (row.lines.length === 0) === isHeading),
          {
            frameAnchor: "left",
            y: ({ at }: (typeof placed)[number]) => at.labelY,
            dx: -marginLeft + 4,
            textAnchor: "start",
            fontSize: labelSize,
            lineHeight: 16 / labelSize,
            fontWeight: isHeading ? "bold" : "normal",
            fill: ink,
            ...halo,
            strokeWidth: 8,
            text: ({ at }: (typeof placed)[number]) => at.label
          }
        )
      ),
      ruleY(
        placed.slice(1).map(({ at }) => at.top),
        { y: (top: number) => top, stroke: ink, strokeOpacity: 0.15, insetLeft: -marginLeft, insetRight: -marginRight }
      )
    ],
    color: { type: "identity" },
    symbol: { type: "identity" } as never
  };
}
