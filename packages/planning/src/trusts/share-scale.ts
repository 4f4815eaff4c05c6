import { quoted, type Row } from "@caseload/simulation";
import { cellText, readCell } from "./read-cell.ts";
import type { NumberStyle } from "./read-number.ts";

/** What a number of a column of shares is multiplied by, and what to tell of it. */
export interface ShareScale {
  readonly scale: number;
  readonly warning: string | null;
}

/** Whether a column of shares is written in parts of 1 or, without a sign, in per cent: then one of its numbers is above 1. */
export function shareScale(rows: readonly Row[], column: string, style: NumberStyle): ShareScale {
  const isPercent = rows.some((row) => {
    const cell = readCell(cellText(row.cells[column]), style);
    return cell.is === "number" && !cell.isPercent && cell.value > 1;
  });
  return isPercent
    ? {
        scale: 0.01,
        warning: `The column ${quoted(column)} has numbers above 1, so all its numbers were read as per cent: 25 is 25 %, and 1 is 1 %.`
      }
    : { scale: 1, warning: null };
}
