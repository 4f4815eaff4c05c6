import type { YearDrift } from "@caseload/simulation";
import { areaY, axisX, axisY, dot, gridY, line, type PlotOptions, ruleX, ruleY, text } from "@observablehq/plot";
import { findRow } from "../find-row.ts";
import { isNarrow, plotDefaults } from "./chart.ts";
import type { ChartedService } from "./charted-service.ts";
import { drawn } from "./drawn-number.ts";
import { type SeriesLook, seriesLook } from "./series-look.ts";
import { apart } from "./spread-labels.ts";
import { fitText, textWidth } from "./text-width.ts";

/** One year of a service; the interval is null with fewer than two replications. */
export interface YearPoint {
  readonly year: number;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** An indicator of a service year by year. */
export interface YearSeries {
  readonly name: string;
  readonly look: SeriesLook;
  /** Years that have one, in their order; at least one. */
  readonly points: readonly YearPoint[];
  /** Last year against the first; null where it was not estimated. */
  readonly drift: YearDrift | null;
}

/** An indicator of each service year by year; a service that has none in any year is left out. */
export const yearSeries = (services: readonly ChartedService[], id: string): readonly YearSeries[] =>
  services.flatMap(({ name, scenario, reading: { rows, drift } }, index): YearSeries[] => {
    const points = Array.from({ length: scenario.years }, (_, i) => i + 1).flatMap((year): YearPoint[] => {
      const row = findRow(rows, id, { year });
      return row === undefined || row.mean === null ? [] : [{ year, value: row.mean, low: row.low, high: row.high }];
    });
    if (points.length === 0) return [];
    return [{ name, look: seriesLook(index), points, drift: drift.find((each) => each.id === id) ?? null }];
  });

export interface ByYearOptions {
  readonly series: readonly YearSeries[];
  readonly y: { readonly label: string; readonly format: (value: number) => string; readonly most?: number };
  /** "years from 1 April 2026". */
  readonly xLabel: string;
  readonly width: number;
}

const labelSize = 13;
const height = 340;
const marginTop = 34;
const marginBottom = 46;
const ink = "currentColor";
const halo = { stroke: "var(--plot-background, white)", strokeWidth: 4 } as const;

/** A line for each service from 0 up, with its interval as a band and its name and last number at its end. */
export function byYearPlot({ series, y, xLabel, width }: ByYearOptions): PlotOptions {
  const years = [...new Set(series.flatMap(({ points }) => points.map(({ year }) => year)))].sort((a, b) => a - b);
  const first = years[0] ?? 1;
  const last = years.at(-1) ?? 1;
  const highest = Math.max(...series.flatMap(({ points }) => points.map((at) => at.high ?? at.value)));
  const top = Math.min(y.most ?? Number.POSITIVE_INFINITY, highest === 0 ? 1 : highest * 1.12);
  const toPixels = (value: number): number => marginTop + (1 - value / top) * (height - marginTop - marginBottom);
  const most = width * (isNarrow(width) ? 0.42 : 0.38);
  const ends = series.map(({ name, points, look }) => {
    const end = points.at(-1) ?? { year: last, value: 0 };
    const words =
      series.length === 1 ? y.format(end.value) : `${fitText(name, most - 50, labelSize)} ${y.format(end.value)}`;
    return { look, year: end.year, value: drawn(end.value), words };
  });
  const places = apart(
    ends.map(({ value }) => toPixels(value)),
    17,
    [marginTop, height - marginBottom]
  );
  const labelled = ends.map((end, i) => ({ ...end, at: places[i] ?? 0 }));
  const marginRight = Math.ceil(
    Math.max(...ends.map(({ words }) => textWidth(words, labelSize))) + (series.length === 1 ? 18 : 30)
  );
  const marginLeft = Math.ceil(textWidth(y.format(top), 13) + 18);
  const shown = series.map(({ look, points }) => ({
    look,
    points: points.map(({ year, value, low, high }) => ({
      year,
      value: drawn(value),
      low: low === null ? null : drawn(low),
      high: high === null ? null : drawn(high)
    }))
  }));
  return {
    ...plotDefaults,
    width,
    height,
    marginTop,
    marginBottom,
    marginLeft,
    marginRight,
    x: { domain: first === last ? [first - 1, last + 1] : [first - 0.08, last + 0.08] },
    y: { domain: [0, top] },
    marks: [
      gridY({ stroke: ink, strokeOpacity: 0.15, ticks: 5 }),
      axisY({
        label: y.label,
        labelArrow: "none",
        labelAnchor: "top",
        labelOffset: marginLeft - 4,
        ticks: 5,
        tickFormat: y.format,
        fontSize: 13
      }),
      axisX(thinned(years, width), {
        label: xLabel,
        labelAnchor: "center",
        labelArrow: "none",
        tickFormat: (year: number) => `${year}`
      }),
      ruleY([0], { stroke: ink }),
      ...shown.flatMap(({ look, points }) => {
        const banded = points.filter(({ low, high }) => low !== null && high !== null);
        return [
          ...(banded.length < 2
            ? []
            : [areaY(banded, { x: "year", y1: "low", y2: "high", fill: look.colour, fillOpacity: 0.18 })]),
          ruleX(banded, { x: "year", y1: "low", y2: "high", stroke: look.colour, strokeWidth: 2 }),
          line(points, {
            x: "year",
            y: "value",
            stroke: look.colour,
            strokeWidth: 2.5,
            ...(look.dash === undefined ? {} : { strokeDasharray: look.dash })
          }),
          dot(points, { x: "year", y: "value", r: 5, symbol: look.symbol, fill: look.colour, ...halo, strokeWidth: 1 })
        ];
      }),
      ...labelled.flatMap(({ look, year, value, at, words }) => {
        const place = { x: [year], y: [value], dy: Math.round(at - toPixels(value)) };
        return [
          ...(series.length === 1
            ? []
            : [dot([words], { ...place, dx: 15, r: 4, symbol: look.symbol, fill: look.colour })]),
          text([words], {
            ...place,
            dx: series.length === 1 ? 12 : 24,
            textAnchor: "start",
            fontSize: labelSize,
            fill: ink,
            text: (each: string) => each
          })
        ];
      })
    ]
  };
}

/** Years for ticks: not so many that they touch. */
function thinned(years: readonly number[], width: number): number[] {
  const most = Math.max(2, Math.floor(width / 60));
  const step = Math.ceil(years.length / most);
  return years.filter((_, i) => i % step === 0);
}
