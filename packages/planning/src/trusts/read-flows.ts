import { type Issue, numberHint, type Row, type Rows } from "@caseload/simulation";
import { checkFlows } from "./check-flows.ts";
import { FileProblems } from "./file-problems.ts";
import { flowColumns } from "./flow-columns.ts";
import { isNote } from "./other-rows.ts";
import { cellText, readCell } from "./read-cell.ts";
import { shareScale } from "./share-scale.ts";
import type { ColumnMatch, Flow, TrustRow } from "./trust.ts";

/** Flows of people between trusts with how the columns were understood, or everything that is wrong with the file. */
export type ReadFlows =
  | {
      readonly ok: true;
      readonly flows: readonly Flow[];
      readonly columns: readonly ColumnMatch[];
      readonly warnings: readonly string[];
    }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Reads a table of flows: from which trust to which place, and what share of the people diagnosed at the first. Places
 * that are not among the trusts are treating sites that the file does not hold.
 */
export function readFlows(table: Rows, trusts: readonly Pick<TrustRow, "name" | "odsCode">[]): ReadFlows {
  const problems = new FileProblems(table);
  if (table.rows.length === 0) {
    problems.report("unreadable", null, 'a table with the columns "from", "to" and "share"', "an empty one");
    return { ok: false, issues: problems.issues };
  }
  const { columns, matches } = flowColumns(Object.keys(table.rows[0]?.cells ?? {}), problems);
  if (columns === null) return { ok: false, issues: problems.issues };
  const { from, to, share } = columns;
  const style = { decimalComma: table.delimiter === ";" || table.delimiter === "\t", isCount: false };
  const { scale, warning } = shareScale(table.rows, share, style);
  if (warning !== null) problems.warn(warning);
  const flows = table.rows
    .filter(({ cells }) => !isNote(cells))
    .flatMap((row): Flow[] => {
      const value = readShare(row, share, style, scale, problems);
      const places = [from, to].map((column) => placeIn(row, column, problems));
      const [source, target] = places;
      return value === null || source == null || target == null
        ? []
        : [{ line: row.line, from: source, to: target, share: value }];
    });
  if (flows.length === 0 && problems.isGood) problems.report("unreadable", null, "a row for each flow", "none");
  checkFlows(flows, trusts, columns, problems);
  return problems.isGood
    ? { ok: true, flows, columns: matches, warnings: problems.warnings }
    : { ok: false, issues: problems.issues };
}

function readShare(
  row: Row,
  column: string,
  style: Parameters<typeof readCell>[1],
  scale: number,
  problems: FileProblems
): number | null {
  const text = cellText(row.cells[column]);
  const cell = readCell(text, style);
  const value = cell.is === "number" ? cell.value * (cell.isPercent ? 0.01 : scale) : Number.NaN;
  if (value > 0 && value <= 1) return value;
  problems.cell(
    row,
    column,
    `a share above 0 and up to 1, or per cent${text.endsWith("%") ? "" : numberHint(text)}`,
    text
  );
  return null;
}

function placeIn(row: Row, column: string, problems: FileProblems): string | null {
  const text = cellText(row.cells[column]);
  if (text === "") problems.cell(row, column, "the name of a trust or its ODS code", text);
  return text === "" ? null : text;
}
