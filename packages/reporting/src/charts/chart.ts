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
  /** Drawn so many pixels wide, by default 760; text keeps its size, so that 320 suits a telephone. */
  readonly plot: (width: number) => PlotOptions;
}

/** Pixels that a picture is wide where nothing else is asked for. */
export const usualWidth = 760;

/** Narrower pictures put names above what they name, and have fewer ticks. */
export const isNarrow = (width: number): boolean => width < 560;

/** Colours of the Government Analysis Function; a page may set lighter ones on dark ground. */
export const colours = {
  blue: "var(--chart-blue, #12436d)",
  turquoise: "var(--chart-turquoise, #28a197)",
  pink: "var(--chart-pink, #801650)",
  orange: "var(--chart-orange, #f46a25)"
} as const;

/** What all charts share; text takes the colour of the page. */
export const plotDefaults = {
  style: { fontFamily: "Arial, Helvetica, sans-serif", fontSize: "14px", color: "currentColor", background: "none" }
} as const;

/** A name that fits beside its mark; what stands in brackets at its end, such as "(proxy)", is never cut off. */
export function shortName(name: string, most: number): string {
  const end = / \([^()]{1,8}\)$/.exec(name)?.[0] ?? "";
  const characters = [...name.slice(0, name.length - end.length)];
  const room = most - end.length;
  return characters.length <= room
    ? name
    : `${characters
        .slice(0, room - 1)
        .join("")
        .trimEnd()}…${end}`;
}
