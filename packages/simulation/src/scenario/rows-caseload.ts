import { numberIn, openTable, type Rows, type RowsResult } from "./rows.ts";

/** A person on the caseload, without anything that tells who it is. */
export interface PersonRow {
  readonly yearsSinceDiagnosis: number;
  readonly tier?: string;
}

const monthsPerYear = 12;

/**
 * People on the caseload, one row each: `yearsSinceDiagnosis` (or `monthsSinceDiagnosis`) and, where known, `tier`.
 * Other columns are not read.
 */
export function parseCaseloadRows(rows: Rows): RowsResult<readonly PersonRow[]> {
  const table = openTable(rows);
  const { issues, warnings } = table;
  if (issues.length > 0) return { ok: false, issues };
  const years = table.find(["yearsSinceDiagnosis", "years"]);
  const months = table.find(["monthsSinceDiagnosis", "months"]);
  const column = years ?? months;
  if (column === null) {
    table.report("missing", 1, "yearsSinceDiagnosis", "a column yearsSinceDiagnosis or monthsSinceDiagnosis", null);
    return { ok: false, issues };
  }
  const perUnit = years === null ? monthsPerYear : 1;
  const isTime = (value: number): boolean => value >= 0 && value / perUnit <= 100;
  const tierColumn = table.find(["tier"]);
  const people = table.rows.map((row): PersonRow => {
    const time = numberIn(
      table,
      row,
      column,
      `${years === null ? "months" : "years"} since diagnosis, 0 or more`,
      isTime
    );
    const tier = tierColumn === null ? "" : (row.cells[tierColumn] ?? "").trim();
    const yearsSinceDiagnosis = (time ?? 0) / perUnit;
    return tier === "" ? { yearsSinceDiagnosis } : { yearsSinceDiagnosis, tier };
  });
  return issues.length > 0 ? { ok: false, issues } : { ok: true, data: people, warnings };
}
