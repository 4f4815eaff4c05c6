import type { IndicatorRow } from "@caseload/simulation";
import type { Cell } from "../table.ts";

/** A mean with its interval as a cell. */
export function estimateCell({ mean, low, high }: Pick<IndicatorRow, "mean" | "low" | "high">): Cell {
  if (mean === null) return null;
  return low === null || high === null ? mean : { low, base: mean, high };
}
