import { foundText, type Issue, type IssueCode, type Warning } from "./issue.ts";
import { numberHint } from "./number-hint.ts";
import type { Path } from "./path.ts";
import { quoted } from "./path.ts";

/** One row of a table: the text of each cell by its column, and the line of the file on which the row begins. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A table that was read from a file, usually CSV, by the caller: this package opens no files. */
export interface Rows {
  /** Name of the file, for messages. */
  readonly file: string;
  readonly rows: readonly Row[];
  /** What stands between cells, where the reader of the file knows: beside semicolons a comma is a decimal one. */
  readonly delimiter?: string;
}

/** Hands over a table that a scenario names, or the reason why it cannot. */
export type RowsOf = (name: string) => Rows | Issue;

/** What a table holds, or everything that is wrong with it. */
export type RowsResult<Data> =
  | { readonly ok: true; readonly data: Data; readonly warnings: readonly Warning[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** A table with the columns its reader wants, and a place to report what is wrong. */
export interface Table {
  readonly rows: readonly Row[];
  readonly issues: Issue[];
  readonly warnings: readonly Warning[];
  /** The name under which the table has a column, or null; letter case, spaces, "-" and "_" do not count. */
  find(names: readonly string[]): string | null;
  report(code: IssueCode, line: number | null, column: string, wanted: string, found: string | null): void;
}

/**
 * Look at a table before it is read. Columns that look like identifiers are reported and never read: no identifier is
 * wanted, none is kept.
 */
export function openTable({ file, rows }: Rows): Table {
  const columns = Object.keys(rows[0]?.cells ?? {});
  const identifiers = columns.filter(looksLikeIdentifier);
  const issues: Issue[] = [];
  const report: Table["report"] = (code, line, column, wanted, found) => {
    const path: Path = column === "" ? [] : [column];
    issues.push({ code, file, path, line, column: null, found, wanted, suggestion: null });
  };
  if (rows.length === 0) report("unreadable", null, "", "a table with a heading and rows", "an empty one");
  return {
    rows,
    issues,
    report,
    warnings: identifiers.map((column) => ({
      code: "identifierColumn",
      path: [column],
      text: `${file}: the column ${quoted(column)} looks like an identifier of people; it was not read, and should not be in the file`
    })),
    find: (names) => {
      const wanted = names.map(folded);
      return columns.find((column) => !identifiers.includes(column) && wanted.includes(folded(column))) ?? null;
    }
  };
}

/**
 * The number in a cell, or null after an issue. What Excel leaves behind is explained: thousands separators, decimal
 * commas, error values and blanks are refused rather than guessed at.
 */
export function numberIn(table: Table, row: Row, column: string, wanted: string, isFit: (x: number) => boolean) {
  const text = (row.cells[column] ?? "").trim();
  const value = plainNumber.test(text) ? Number(text) : Number.NaN;
  if (Number.isFinite(value) && isFit(value)) return value;
  const found = text === "" ? "nothing" : foundText(text);
  table.report("wrongType", row.line, column, `${wanted}${numberHint(text)}`, found);
  return null;
}

const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

const folded = (text: string): string => text.toLowerCase().replace(/[\s_.-]/g, "");

const identifierNames =
  /^(patient|caller)$|^(patient|person|caller|carer|nurse|staff|full|contact|phone|telephone|mobile)?s?(id|identifier|no|number|name|forename|firstname|lastname|surname|initials|address|postcode|email|phone|telephone|mobile)$|nhs|birth|dob|hospitalnumber|hospitalno|mrn|chinumber|^chi$|passport|caserecord/;

/** Whether a column's heading names something that tells who a person is. */
export const looksLikeIdentifier = (column: string): boolean => identifierNames.test(folded(column));
