/** What the cells of a column hold, which says how a spreadsheet shows them. Numbers are kept unrounded. */
export type WorkbookKind = "text" | "posts" | "people" | "pounds" | "share" | "rate" | "number";

export interface WorkbookColumn {
  /** The heading, unit included: "CNS needed, WTE". */
  readonly label: string;
  readonly kind: WorkbookKind;
  /** Width in characters. Defaults to what the kind needs. */
  readonly width?: number;
  /** What the column says, in a sentence: for the sheet of definitions; empty in a sheet that explains itself. */
  readonly meaning: string;
}

/** A number that a spreadsheet works out anew when the cells it names change; made by ourselves, never read from a file. */
export interface WorkbookFormula {
  /** As a spreadsheet has it, without the sign before it: "SUM(B2:B5)". */
  readonly formula: string;
  /** What it comes to. */
  readonly value: number;
}

/** A number that a reader may change, on a ground that says so; formulas follow it. */
export interface WorkbookInput {
  readonly input: number;
  readonly kind: Exclude<WorkbookKind, "text">;
}

/** A cell is text, a number, a formula, an input or nothing. Text is never a formula, whatever it begins with. */
export type WorkbookCell = string | number | WorkbookFormula | WorkbookInput | null;

export interface WorkbookSheet {
  /** At most 31 characters, without any of `[]/\:*?`, no apostrophe at an end. */
  readonly name: string;
  readonly columns: readonly WorkbookColumn[];
  readonly rows: readonly (readonly WorkbookCell[])[];
  /** Rows below the others, in bold, which neither sorting nor filtering moves. */
  readonly footer?: readonly (readonly WorkbookCell[])[];
  /** Whether the heading has filters. Defaults to true; a sheet without rows has none. */
  readonly hasFilters?: boolean;
  /** How many columns at the left stay where they are; the heading always does. Defaults to 1. */
  readonly stickyColumns?: number;
}

/** A workbook as plain data. Nothing in it is escaped yet. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
}
