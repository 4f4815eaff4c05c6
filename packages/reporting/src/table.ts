import {
  baseText,
  exactPoundsText,
  type NumberFormat,
  numberText,
  peopleText,
  percentText,
  postsText,
  poundsText,
  type Range,
  rangeText,
  thousandsText
} from "./number-format.ts";

/** What the cells of a column hold, which says how they are written. */
export type ColumnKind = "text" | "posts" | "people" | "pounds" | "exactPounds" | "thousands" | "share" | "number";

export interface Column {
  /** Name of the column in CSV, and of the property in rows made of it. */
  readonly key: string;
  readonly label: string;
  /** Empty for text. */
  readonly unit: string;
  readonly kind: ColumnKind;
}

/** A cell is text, a number, a base value with its range, or nothing. */
export type Cell = string | number | Range | null;

/** A table as data: unrounded; text, Markdown and CSV are made of it. */
export interface Table {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

const formats: Readonly<Record<Exclude<ColumnKind, "text">, NumberFormat>> = {
  posts: postsText,
  people: peopleText,
  pounds: poundsText,
  exactPounds: exactPoundsText,
  thousands: thousandsText,
  share: percentText,
  number: numberText
};

/** A column of words. */
export const textColumn = (key: string, label: string): Column => ({ key, label, unit: "", kind: "text" });

/** A column of numbers or ranges, all in one unit. */
export const column = (key: string, label: string, unit: string, kind: ColumnKind): Column => ({
  key,
  label,
  unit,
  kind
});

/** How a number of this kind is written. */
export const formatOf = (kind: ColumnKind): NumberFormat => (kind === "text" ? String : formats[kind]);

/**
 * The lines of a cell: a range gives its base value and, on a line of its own, its ends, so that columns stay narrow.
 * An empty cell gives "-".
 */
export function cellLines(cell: Cell, kind: ColumnKind): readonly string[] {
  if (cell === null) return ["-"];
  if (typeof cell === "string") return [cell];
  const format = formatOf(kind);
  if (typeof cell === "number") return [format(cell)];
  const base = format(cell.base);
  const ends = rangeText(cell.low, cell.high, format);
  return ends === base ? [base] : [base, ends];
}

/** The cell on one line: "4.0 (3.3 to 5.0)". */
export function cellText(cell: Cell, kind: ColumnKind): string {
  if (cell === null || typeof cell !== "object") return cellLines(cell, kind).join("");
  return baseText(cell, formatOf(kind));
}

/** Rows for CSV, header first: a column in which ranges occur becomes three, `xLow`, `x` and `xHigh`, unrounded. */
export function tableRows(table: Table): (string | number | null)[][] {
  const spread = table.columns.map((_, i) => table.rows.some((row) => isRange(row[i] ?? null)));
  const header = table.columns.flatMap((c, i) => (spread[i] ? [`${c.key}Low`, c.key, `${c.key}High`] : [c.key]));
  const rows = table.rows.map((row) =>
    table.columns.flatMap((_, i) => {
      const cell = row[i] ?? null;
      if (isRange(cell)) return [cell.low, cell.base, cell.high];
      return spread[i] ? [null, cell, null] : [cell];
    })
  );
  return [header, ...rows];
}

const isRange = (cell: Cell): cell is Range => typeof cell === "object" && cell !== null;
