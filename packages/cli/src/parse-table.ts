import { type Issue, quoted, type Row, type Rows } from "@caseload/simulation";
// The build that runs in Node and in a browser alike.
import { CsvError, type Info, parse } from "csv-parse/browser/esm/sync";

interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: Info;
}

/** A table as far as it can be read, and the lines that cannot. */
export interface LooseTable {
  readonly rows: Rows;
  /** Lines with too many cells are among the rows too, cut to the heading; broken ones are not. */
  readonly issues: readonly Issue[];
}

/**
 * The rows of a CSV text: a heading first; commas, semicolons or tabs between cells, whichever the heading has most of;
 * LF or CRLF. Blank rows are skipped, cells missing at the end of a row are empty, quotes within a cell that does not begin
 * with one are text.
 */
export function parseTable(text: string, name: string): Rows | Issue {
  const { rows, issues } = parseTableLoosely(text, name);
  return issues[0] ?? rows;
}

/** The same, with every line that cannot be read told, and the others as rows: so that all that is wrong is told at once. */
export function parseTableLoosely(text: string, name: string): LooseTable {
  // csv-parse counts a CRLF within quotes as two lines, so there are none.
  const { delimiter, unix } = delimited(text.replace(/\r\n?/g, "\n"));
  const { parsed, issues } = parsedLines(unix, delimiter, name);
  const filled = parsed.filter(({ record }) => record.some((cell) => cell !== ""));
  const [heading, ...body] = filled;
  if (heading === undefined) return { rows: { file: name, rows: [] }, issues };
  const columns = trimEnd(heading.record);
  const above = aboveHeading(columns, body);
  if (above !== null) {
    const wanted = "a heading that names each column; lines above it, such as a title, have to go";
    return { rows: { file: name, rows: [] }, issues: [tableIssue(name, lineOf(heading), above, wanted), ...issues] };
  }
  const twice = columns.find((column, i) => column === "" || columns.indexOf(column) !== i);
  if (twice !== undefined) {
    const found = twice === "" ? "a column without a name" : `${quoted(twice)} twice`;
    const issue = tableIssue(name, lineOf(heading), found, "a heading that names each column once");
    return { rows: { file: name, rows: [] }, issues: [issue, ...issues] };
  }
  const tooLong = body.filter(({ record }) => trimEnd(record).length > columns.length);
  const lengths = tooLong.map((row) =>
    tableIssue(name, lineOf(row), `${trimEnd(row.record).length}`, `at most ${columns.length} cells`)
  );
  const rows = body.map((row): Row => ({ line: lineOf(row), cells: cellsOf(columns, row.record) }));
  const inOrder = [...issues, ...lengths].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { rows: { file: name, rows, delimiter }, issues: inOrder };
}

/** Broken lines after which the rest is not looked at any more. */
const brokenMost = 20;

/** What can be parsed: a row with a broken quote is told and taken out, and the rest parsed again. */
function parsedLines(text: string, delimiter: string, name: string): { parsed: readonly Parsed[]; issues: Issue[] } {
  const lines = text.split("\n");
  const issues: Issue[] = [];
  for (;;) {
    let whole = 0;
    try {
      const parsed = parse(lines.join("\n"), {
        bom: true,
        delimiter,
        info: true,
        on_record(record, { lines: end }) {
          whole = end;
          return record;
        },
        raw: true,
        record_delimiter: "\n",
        relax_column_count: true,
        relax_quotes: true,
        trim: true
      }) as unknown as Parsed[];
      return { parsed, issues };
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      const isOpen = error.code === "CSV_QUOTE_NOT_CLOSED";
      const first = whole + 1;
      const last = !isOpen && "lines" in error && typeof error.lines === "number" ? error.lines : first;
      issues.push(tableIssue(name, last, brokenWords(error), "quotes around whole cells, and those within doubled"));
      const isHeading = lines.slice(0, whole).every((each) => each.trim() === "");
      if (isHeading || issues.length === brokenMost || last < first) return { parsed: [], issues };
      for (let line = first; line <= last; line++) lines[line - 1] = "";
    }
  }
}

function brokenWords({ code }: CsvError): string {
  switch (code) {
    case "CSV_QUOTE_NOT_CLOSED":
      return "a quote that is never closed";
    case "CSV_INVALID_CLOSING_QUOTE":
    case "CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE":
      return "text after a closing quote";
    default:
      return code.toLowerCase().replace(/^csv_/, "").replaceAll("_", " ");
  }
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

/** Rows of which most have more cells than the heading has names stand below something else; null where they do not. */
function aboveHeading(columns: readonly string[], body: readonly Parsed[]): string | null {
  const lengths = body.map(({ record }) => trimEnd(record).length);
  const longer = lengths.filter((length) => length > columns.length).length;
  if (lengths.length < fewestRows || 2 * longer <= lengths.length) return null;
  const most = Math.max(...lengths);
  return `${columns.length === 1 ? "1 name" : `${columns.length} names`} above rows of up to ${most} cells`;
}

/** Of fewer rows it cannot be told whether they or the heading is wrong. */
const fewestRows = 2;

/** What stands between cells, and the text without the line in which Excel may say so ("sep=;"). */
function delimited(text: string): { readonly delimiter: string; readonly unix: string } {
  const said = /^\ufeff?"?sep=([,;\t])"?(?=\n|$)/i.exec(text);
  const unix = said === null ? text : text.slice(said[0].length);
  return { delimiter: said?.[1] ?? delimiterOf(unix), unix };
}

function delimiterOf(text: string): string {
  // The heading, or where a title stands above it the first line that has more than one cell.
  const bare = text
    .replace(/^\ufeff/, "")
    .slice(0, longestStart)
    .replace(/"[^"]*"/g, "");
  const heading = bare.split("\n").find((each) => /[,;\t]/.test(each)) ?? "";
  const count = (delimiter: string): number => heading.split(delimiter).length;
  return [",", ";", "\t"].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

/** Characters in which the heading is looked for. */
const longestStart = 20_000;

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
