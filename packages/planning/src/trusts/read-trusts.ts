import { type Issue, quoted, type Row, type Rows } from "@caseload/simulation";
import { shown } from "../explain-line.ts";
import { FileProblems } from "./file-problems.ts";
import { type MatchedColumns, matchColumns } from "./match-columns.ts";
import { isNote, isOfAll, isTotal } from "./other-rows.ts";
import { foldedName } from "./place-name.ts";
import { cellText, readCell } from "./read-cell.ts";
import { type RowReading, readTrustRow } from "./read-trust-row.ts";
import { withSameAlliances } from "./same-alliance.ts";
import { shareScale } from "./share-scale.ts";
import type { ColumnMatch, TrustRow } from "./trust.ts";

/** The trusts of a file with how its columns were understood, or everything that is wrong with it. */
export type ReadTrusts =
  | {
      readonly ok: true;
      readonly trusts: readonly TrustRow[];
      readonly columns: readonly ColumnMatch[];
      readonly warnings: readonly string[];
    }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Reads a table with a row for each trust: its name or ODS code, one measure of size, and whatever else it says of staff,
 * service and place. Column names and numbers may be written in many ways; rows that sum others up and notes below the
 * table are left out and told. All problems are reported at once.
 */
export function readTrusts(table: Rows): ReadTrusts {
  const problems = new FileProblems(table);
  if (table.rows.length === 0) {
    problems.report("unreadable", null, "a table with a heading and a row for each trust", "an empty one");
    return { ok: false, issues: problems.issues };
  }
  const matched = matchColumns(Object.keys(table.rows[0]?.cells ?? {}));
  checkColumns(matched, problems);
  if (!problems.isGood) return { ok: false, issues: problems.issues };
  const decimalComma = table.delimiter === ";" || table.delimiter === "\t";
  const shareScales = new Map(
    matched.read
      .filter(({ meaning }) => meaning.is === "share")
      .map(({ column }) => [column, shareScale(table.rows, column, { decimalComma, isCount: false })] as const)
  );
  for (const { warning } of shareScales.values()) if (warning !== null) problems.warn(warning);
  const reading: RowReading = { columns: matched.read, decimalComma, shareScales, problems };
  const kept = rowsOfTrusts(table.rows, reading);
  if (kept.length > mostTrusts) {
    const wanted = `at most ${shown(mostTrusts)} trusts; a row for each trust, and not for each person or month`;
    problems.report("unreadable", null, wanted, `${shown(kept.length)} rows`);
    return { ok: false, issues: problems.issues };
  }
  const asWritten = kept.map((row, i) => readTrustRow(row, `trust-${i + 1}`, reading));
  const trusts = withSameAlliances(asWritten, problems);
  checkTrusts(trusts, problems);
  if (trusts.length === 0) problems.report("unreadable", null, "a row for each trust", "none");
  return problems.isGood
    ? { ok: true, trusts, columns: matched.matches, warnings: problems.warnings }
    : { ok: false, issues: problems.issues };
}

function checkColumns({ read, matches, ambiguous, identifiers }: MatchedColumns, problems: FileProblems): void {
  for (const { readAs, columns } of ambiguous) {
    const wanted = `one column for ${readAs}; rename or take out the others`;
    problems.report(
      "conflict",
      { line: null, column: columns[0] ?? "" },
      wanted,
      columns.map((column) => quoted(column)).join(" and ")
    );
  }
  const has = (...any: readonly string[]): boolean => read.some(({ meaning }) => any.includes(meaning.is));
  const found = matches.map(({ column, readAs }) => `${quoted(column)} (${readAs})`).join(", ");
  if (!has("name", "odsCode")) {
    problems.report("unreadable", null, 'a column with the name of the trust or its ODS code, such as "Trust"', found);
  }
  if (!has("size")) {
    const wanted =
      'a column with a measure of size, such as "New patients per year", "Caseload", "Population" or "Breast pathways"';
    problems.report("unreadable", null, wanted, found);
  }
  for (const column of identifiers) {
    problems.warn(
      `The column ${quoted(column)} looks like an identifier of people; it was not read, and should not be in the file.`
    );
  }
}

const nameAndCode = (row: Row, { columns }: RowReading): readonly [name: string, code: string] => {
  const textOf = (is: string): string =>
    columns.filter(({ meaning }) => meaning.is === is).map(({ column }) => cellText(row.cells[column]))[0] ?? "";
  return [textOf("name"), textOf("odsCode")];
};

/** The rows that are trusts: not those that sum up others, and no notes. */
function rowsOfTrusts(rows: readonly Row[], reading: RowReading): Row[] {
  const { problems } = reading;
  const named: Row[] = [];
  const nameless: Row[] = [];
  const totals: { readonly row: Row; readonly name: string }[] = [];
  for (const row of rows) {
    const [name, code] = nameAndCode(row, reading);
    if (isTotal(name, code)) {
      totals.push({ row, name: name || code });
      problems.warn(`Line ${row.line}: ${quoted(name || code)} sums up other rows and was left out.`);
    } else if (isNote(row.cells)) problems.warn(`Line ${row.line}: a note below the table was left out.`);
    else if (name === "" && code === "") nameless.push(row);
    else named.push(row);
  }
  const sums = columnSums(named, reading);
  for (const { row, name } of totals) {
    if (!isOfAll(name)) continue;
    for (const { column, sum } of sums) {
      const value = countIn(row, column, reading);
      // Neither number is told, since small numbers could be worked out from them.
      if (value === null || Math.abs(value - sum) < 0.5 || hasGaps(named, column, reading)) continue;
      const doubt = "a row may be missing, stand there twice or be misread";
      problems.warn(`Line ${row.line}: ${quoted(column)} of ${quoted(name)} is not the sum of the rows: ${doubt}.`);
    }
  }
  for (const row of nameless) {
    const cells = sums.map(({ column, sum }) => ({ value: countIn(row, column, reading), sum }));
    const isSum =
      cells.some(({ value }) => value !== null) &&
      cells.every(({ value, sum }) => value === null || Math.abs(value - sum) < 0.5);
    const isEmpty = reading.columns.every(({ column }) => cellText(row.cells[column]) === "");
    if (isSum) problems.warn(`Line ${row.line}: a row without a name holds the sums of the others and was left out.`);
    else if (isEmpty)
      problems.warn(`Line ${row.line}: nothing stands in the columns that are read; the row was left out.`);
    else {
      const column =
        reading.columns.find(({ meaning }) => meaning.is === "name" || meaning.is === "odsCode")?.column ?? "";
      problems.report("missing", { line: row.line, column }, "the name of the trust or its ODS code", null);
    }
  }
  return named;
}

const countIn = (row: Row, column: string, { decimalComma }: RowReading): number | null => {
  const cell = readCell(cellText(row.cells[column]), { decimalComma, isCount: true });
  return cell.is === "number" ? cell.value : null;
};

/** Whether a row has no count where others have one: nobody knows what the sum of all is. */
const hasGaps = (rows: readonly Row[], column: string, reading: RowReading): boolean =>
  rows.some((row) => countIn(row, column, reading) === null);

const columnSums = (rows: readonly Row[], reading: RowReading): { column: string; sum: number }[] =>
  reading.columns
    .filter(({ meaning }) => meaning.is === "size")
    .map(({ column }) => ({ column, sum: rows.reduce((sum, row) => sum + (countIn(row, column, reading) ?? 0), 0) }));

/** More rows are of something else: England has some 200 trusts. */
const mostTrusts = 1000;

/** Longest name that a table or a chart can show. */
const longestName = 200;

function checkTrusts(trusts: readonly TrustRow[], problems: FileProblems): void {
  const lines = new Map<string, number>();
  let suppressed = 0;
  for (const { line, name, odsCode, suppressedAtSource, serviceModel, posts } of trusts) {
    const own = new Set([name, odsCode ?? name].map(foldedName));
    for (const each of own) {
      const before = lines.get(each);
      if (before === undefined) lines.set(each, line);
      else {
        const wanted = `each trust once (lines ${before} and ${line})`;
        problems.report(
          "conflict",
          { line, column: "trust" },
          wanted,
          quoted(each === foldedName(name) ? name : (odsCode ?? ""))
        );
      }
    }
    if (name.length > longestName) {
      problems.report(
        "outOfRange",
        { line, column: "trust" },
        `a name of at most ${longestName} characters`,
        `${name.length}`
      );
    }
    suppressed += Object.keys(suppressedAtSource).length;
    if (serviceModel === "none" && posts !== null && posts.length > 0) {
      problems.warn(
        `Line ${line}: the service model is "none", and posts are given; those without a share of time count as none.`
      );
    }
  }
  if (suppressed > 0) {
    problems.warn(
      `${suppressed} ${suppressed === 1 ? "count was" : "counts were"} suppressed by the source of the file; each is read as any number that its mark may stand for ("*" and "c" as 1 to 7).`
    );
  }
}
