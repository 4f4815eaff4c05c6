import { roundPercentText } from "../indicator-format.ts";
import { byYearPlot, yearSeries } from "./by-year.ts";
import { seriesKey, yearAlt, yearFinding, yearLabel, yearTable } from "./by-year-words.ts";
import type { Chart } from "./chart.ts";
import { type ChartedService, checkServices } from "./charted-service.ts";

/** What is told year by year: pieces of due work done in time, or people who had all of theirs in time. */
export type CoverageByYear = "work-in-time" | "reach";

const words: Readonly<
  Record<CoverageByYear, { readonly subject: string; readonly of: string; readonly axis: string }>
> = {
  "work-in-time": {
    subject: "The share of due work done in time",
    of: "Due work done in time, of all that fell due in the year.",
    axis: "due work done in time"
  },
  reach: {
    subject: "The share of people with all their due work done in time",
    of: "People with all their due work done in time, of those with work due in the year.",
    axis: "people with all due work in time"
  }
};

/** Share of due work done in time by year, or with `reach` of people who had all of theirs in time; null where none fell due. */
export function coverageByYearChart(
  services: readonly ChartedService[],
  of: CoverageByYear = "work-in-time"
): Chart | null {
  checkServices(services);
  const series = yearSeries(services, of);
  const [first] = services;
  if (first === undefined || series.length === 0) return null;
  const { subject, of: whole, axis } = words[of];
  const number = { format: roundPercentText, unit: "" };
  return {
    id: `coverage-by-year-${of}`,
    title: yearFinding(series, { subject, ...number }),
    alt: `${whole} ${yearAlt(series, number)}`,
    key: `Marks: share of the year; bands and upright lines: 95 % intervals of chance alone.${seriesKey(series)}`,
    table: yearTable(`${axis.charAt(0).toUpperCase()}${axis.slice(1)}, by year`, series, "", "share"),
    plot: (width) =>
      byYearPlot({
        series,
        y: { label: axis, format: roundPercentText, most: 1 },
        xLabel: yearLabel(first.scenario),
        width
      })
  };
}
