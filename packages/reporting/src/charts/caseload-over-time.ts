import { peopleText } from "../number-format.ts";
import { byYearPlot, yearSeries } from "./by-year.ts";
import { seriesKey, yearAlt, yearFinding, yearLabel, yearTable } from "./by-year-words.ts";
import type { Chart } from "./chart.ts";
import { type ChartedService, checkServices } from "./charted-service.ts";

/** Mean caseload by year with its 95 % interval; null without services. */
export function caseloadChart(services: readonly ChartedService[]): Chart | null {
  checkServices(services);
  const series = yearSeries(services, "caseload");
  const [first] = services;
  if (first === undefined || series.length === 0) return null;
  const words = { format: peopleText, unit: " people" };
  return {
    id: "caseload",
    title: yearFinding(series, { subject: "The caseload", ...words }),
    alt: `People on the caseload, mean of each year. ${yearAlt(series, words)}`,
    key: `Marks: mean of the year; bands and upright lines: 95 % intervals of chance alone.${seriesKey(series)}`,
    table: yearTable("Caseload by year", series, "people", "people"),
    plot: (width) =>
      byYearPlot({
        series,
        y: { label: "people on the caseload", format: peopleText },
        xLabel: yearLabel(first.scenario),
        width
      })
  };
}
