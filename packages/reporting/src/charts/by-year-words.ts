import type { Scenario } from "@caseload/simulation";
import { rangeText } from "../number-format.ts";
import { dateAt } from "../story-date.ts";
import { type Cell, type ColumnKind, column, type Table, textColumn } from "../table.ts";
import type { YearPoint, YearSeries } from "./by-year.ts";

export interface YearWords {
  /** At the beginning of a sentence: "The caseload". */
  readonly subject: string;
  /** A number as text, without its unit. */
  readonly format: (value: number) => string;
  /** After a number, with a space before it: " people". */
  readonly unit: string;
}

/** What the years or the services show, in a sentence without full stop; what chance may have done is no finding. */
export function yearFinding(series: readonly YearSeries[], words: YearWords): string {
  const [only, ...others] = series;
  if (only === undefined) return "";
  return others.length === 0 ? overYears(only, words) : amongServices(series, words);
}

function overYears({ points, drift }: YearSeries, { subject, format, unit }: YearWords): string {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return "";
  if (first.year === last.year) return `${subject}: ${pointText(first, { format, unit })} in year ${first.year}`;
  const [from, to] = [format(first.value), format(last.value)];
  const values = points.map(({ value }) => value);
  const span = rangeText(Math.min(...values), Math.max(...values), format);
  const years = `between year ${first.year} and year ${last.year}`;
  if (format(Math.min(...values)) === format(Math.max(...values))) return `${subject}: ${span}${unit} in every year`;
  if (drift === null || drift.low === null || drift.high === null) {
    return `${subject}: ${span}${unit} over the years; whether that is more than chance cannot be told`;
  }
  if (drift.low > 0 && from !== to) return `${subject} rises from ${from} to ${to}${unit} ${years}`;
  if (drift.high < 0 && from !== to) return `${subject} falls from ${from} to ${to}${unit} ${years}`;
  return `${subject}: ${span}${unit} over the years; no change ${years} can be told from chance`;
}

function amongServices(series: readonly YearSeries[], { subject, format, unit }: YearWords): string {
  const lasts = series.flatMap(({ name, points }) => {
    const last = points.at(-1);
    return last === undefined ? [] : [{ name, ...last }];
  });
  const years = new Set(lasts.map(({ year }) => year));
  const when = years.size === 1 ? `in year ${[...years].join("")}` : "in the last year of each";
  const texts = new Set(lasts.map(({ value }) => format(value)));
  if (texts.size === 1) return `${subject} comes to the same ${when} in all: ${[...texts].join("")}${unit}`;
  const list = lasts.map(({ name, value }) => `${name} ${format(value)}`).join(", ");
  const byValue = [...lasts].sort((a, b) => a.value - b.value);
  const [lowest, highest] = [byValue[0], byValue.at(-1)];
  const isApart = lowest?.high != null && highest?.low != null && lowest.high < highest.low;
  return `${subject} ${when}: ${list}${unit}${isApart ? "" : "; intervals overlap, so which is higher cannot be told"}`;
}

/** "232 people (229 to 235)". */
function pointText({ value, low, high }: YearPoint, { format, unit }: Omit<YearWords, "subject">): string {
  const text = `${format(value)}${unit}`;
  if (low === null || high === null) return text;
  const ends = rangeText(low, high, format);
  return ends === format(value) ? text : `${text} (${ends})`;
}

/** Every number of a chart by year, for those who cannot see it. */
export const yearAlt = (series: readonly YearSeries[], words: Omit<YearWords, "subject">): string =>
  series
    .map(({ name, points }) => `${name}: ${points.map((at) => `year ${at.year} ${pointText(at, words)}`).join("; ")}.`)
    .join(" ");

/** Years in rows and services in columns, each with its interval. */
export function yearTable(title: string, series: readonly YearSeries[], unit: string, kind: ColumnKind): Table {
  const years = [...new Set(series.flatMap(({ points }) => points.map(({ year }) => year)))].sort((a, b) => a - b);
  return {
    title,
    columns: [textColumn("year", "year"), ...series.map(({ name }, i) => column(`service${i + 1}`, name, unit, kind))],
    rows: years.map((year): Cell[] => [
      `${year}`,
      ...series.map(({ points }) => pointCell(points.find((at) => at.year === year)))
    ])
  };
}

function pointCell(point: YearPoint | undefined): Cell {
  if (point === undefined) return null;
  const { value, low, high } = point;
  return low === null || high === null ? value : { low, base: value, high };
}

/** "year, from 1 April 2026". */
export function yearLabel({ startDate }: Pick<Scenario, "startDate">): string {
  const { text, year } = dateAt(startDate, 0);
  return `year, from ${text} ${year}`;
}

/** What the marks of the services are, for a key. */
export function seriesKey(series: readonly Pick<YearSeries, "name" | "look">[]): string {
  if (series.length < 2) return "";
  return ` ${series.map(({ name, look }) => `${name}: ${look.mark}`).join("; ")}.`;
}
