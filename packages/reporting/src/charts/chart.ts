import type { PlotOptions } from "@observablehq/plot";
import type { Table } from "../table.ts";

/** A picture as data: what it shows in words, as a table, and as options for Plot. */
export interface Chart {
  /** Unique on a page. */
  readonly id: string;
  /** States the finding. */
  readonly title: string;
  /** What a person who cannot see the picture hears; made of the data. */
  readonly alt: string;
  /** How to read it. */
  readonly key: string;
  /** All that the picture shows. */
  readonly table: Table;
  readonly plot: PlotOptions;
}

/** Colours of the Government Analysis Function; a page may set lighter ones on dark ground. */
export const colours = {
  blue: "var(--chart-blue, #12436d)",
  turquoise: "var(--chart-turquoise, #28a197)",
  pink: "var(--chart-pink, #801650)",
  orange: "var(--chart-orange, #f46a25)"
} as const;

/** What all charts share; text takes the colour of the page. */
export const plotDefaults = {
  width: 760,
  style: { fontFamily: "Arial, Helvetica, sans-serif", fontSize: "14px", color: "currentColor", background: "none" }
} as const;

/** A name that fits beside its mark. */
export const shortName = (name: string, most: number): string =>
  [...name].length <= most
    ? name
    : `${[...name]
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
