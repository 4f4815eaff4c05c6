import { numberIn, openTable, type Row, type Rows, type RowsResult, type Table } from "./rows.ts";

const usualColumns = ["new", "newPatients", "new patients", "count", "counts", "newDiagnoses", "diagnoses", "number"];

/**
 * Counts of new people in successive months, one row a month. The column may be named; otherwise it is the one called
 * new, count or the like, or the only column whose every cell is a number.
 */
export function parseMonthlyCounts(rows: Rows, column?: string): RowsResult<readonly number[]> {
  const table = openTable(rows);
  const { issues, warnings } = table;
  if (issues.length > 0) return { ok: false, issues };
  const chosen = column === undefined ? (table.find(usualColumns) ?? onlyNumbers(table)) : table.find([column]);
  if (chosen === null) {
    const columns = Object.keys(table.rows[0]?.cells ?? {}).join(", ");
    table.report("missing", 1, column ?? "", column ?? "a column of counts (say which with column:)", columns);
    return { ok: false, issues };
  }
  const isCount = (value: number): boolean => value >= 0 && Number.isInteger(value);
  const counts = table.rows.map((row) => numberIn(table, row, chosen, "a whole number of people", isCount));
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, data: counts.filter((count) => count !== null), warnings };
}

function onlyNumbers(table: Table): string | null {
  const columns = Object.keys(table.rows[0]?.cells ?? {}).filter((column) => table.find([column]) !== null);
  const numeric = columns.filter((column) => table.rows.every((row) => isNumber(row, column)));
  return numeric.length === 1 ? (numeric[0] ?? null) : null;
}

const isNumber = (row: Row, column: string): boolean => /^\s*\d+(\.\d+)?\s*$/.test(row.cells[column] ?? "");
