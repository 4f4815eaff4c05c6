import { type Issue, quoted, type Row, type Rows } from "@caseload/simulation";
// The build that runs in Node and in a browser alike.
import { CsvError, type Info, parse } from "csv-parse/browser/esm/sync";

interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: Info;
}

/**
 * The rows of a CSV text: a heading first; commas, semicolons or tabs between cells, whichever the heading has most of;
 * LF or CRLF. Blank rows are skipped, cells missing at the end of a row are empty.
 */
export function parseTable(text: string, name: string): Rows | Issue {
  // csv-parse counts a CRLF within quotes as two lines, so there are none.
  const unix = text.replace(/\r\n?/g, "\n");
  const delimiter = delimiterOf(unix);
  let parsed: Parsed[];
  try {
    parsed = parse(unix, {
      bom: true,
      delimiter,
      info: true,
      raw: true,
      relax_column_count: true,
      record_delimiter: "\n",
      trim: true
    }) as unknown as Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = "lines" in error && typeof error.lines === "number" ? error.lines : null;
    return tableIssue(name, line, error.code.toLowerCase().replace(/^csv_/, "").replaceAll("_", " "), "a CSV table");
  }
  const filled = parsed.filter(({ record }) => record.some((cell) => cell !== ""));
  const [heading, ...body] = filled;
  if (heading === undefined) return { file: name, rows: [] };
  const columns = trimEnd(heading.record);
  const twice = columns.find((column, i) => column === "" || columns.indexOf(column) !== i);
  if (twice !== undefined) {
    const found = twice === "" ? "a column without a name" : `${quoted(twice)} twice`;
    return tableIssue(name, lineOf(heading), found, "a heading that names each column once");
  }
  const tooLong = body.find(({ record }) => trimEnd(record).length > columns.length);
  if (tooLong !== undefined) {
    return tableIssue(name, lineOf(tooLong), `${trimEnd(tooLong.record).length}`, `at most ${columns.length} cells`);
  }
  const rows = body.map((row): Row => ({ line: lineOf(row), cells: cellsOf(columns, row.record) }));
  return { file: name, rows, delimiter };
}

/** `info.lines` is the line on which a record ends; it began as many lines earlier as it has line breaks within. */
const lineOf = ({ info, raw }: Parsed): number => info.lines - (raw.trimEnd().split("\n").length - 1);

function cellsOf(columns: readonly string[], record: readonly string[]): Readonly<Record<string, string>> {
  // No prototype: a column may be called `constructor`.
  const cells: Record<string, string> = Object.create(null);
  columns.forEach((column, i) => {
    cells[column] = record[i] ?? "";
  });
  return cells;
}

function delimiterOf(text: string): string {
  const heading = /[^\n]+/.exec(text.replace(/^\ufeff/, ""))?.[0].replace(/"[^"]*"/g, "") ?? "";
  const count = (delimiter: string): number => heading.split(delimiter).length;
  return [",", ";", "\t"].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

function trimEnd(record: readonly string[]): readonly string[] {
  let length = record.length;
  while (length > 0 && record[length - 1] === "") length--;
  return record.slice(0, length);
}

/** What keeps a table from being read. */
export const tableIssue = (file: string, line: number | null, found: string, wanted: string): Issue => ({
  code: "unreadable",
  file,
  path: [],
  line,
  column: null,
  found,
  wanted,
  suggestion: null
});
