import { numberIn, openTable, type Rows, type RowsResult } from "./rows.ts";

/** A row of a survival table. */
export interface SurvivalRow {
  readonly years: number;
  readonly alive: number;
}

const monthsPerYear = 12;

/** A Kaplan-Meier table, one row a step: `years` (or `months`) since diagnosis, and `alive`, the share still alive. */
export function parseSurvivalRows(rows: Rows): RowsResult<readonly SurvivalRow[]> {
  const table = openTable(rows);
  const { issues, warnings } = table;
  if (issues.length > 0) return { ok: false, issues };
  const years = table.find(["years", "time"]);
  const months = table.find(["months"]);
  const alive = table.find(["alive", "survival", "surviving"]);
  const time = years ?? months;
  if (time === null) table.report("missing", 1, "years", "a column years or months", null);
  if (alive === null) table.report("missing", 1, "alive", "a column alive", null);
  if (time === null || alive === null) return { ok: false, issues };
  const perUnit = years === null ? monthsPerYear : 1;
  let before: SurvivalRow = { years: -1, alive: 1 };
  const data = table.rows.map((row) => {
    const at = numberIn(table, row, time, `a time of at least 0`, (value) => value >= 0) ?? before.years * perUnit;
    const share = numberIn(table, row, alive, "a share alive from 0 to 1", (value) => value >= 0 && value <= 1);
    const step: SurvivalRow = { years: at / perUnit, alive: share ?? before.alive };
    if (issues.length === 0 && !(step.years > before.years)) {
      table.report("conflict", row.line, time, `a time after ${before.years * perUnit}`, String(at));
    }
    if (issues.length === 0 && step.alive > before.alive) {
      table.report("conflict", row.line, alive, `a share of at most ${before.alive}`, String(step.alive));
    }
    before = step;
    return step;
  });
  return issues.length > 0 ? { ok: false, issues } : { ok: true, data, warnings };
}
