import { type ComparedTrust, type Comparison, observedTotal } from "@caseload/planning";
import { type Cell, type Column, column } from "../table.ts";
import { togetherOf } from "./together.ts";

/** What the trusts counted on their caseloads, added up; nulls where there is no sum that the rows add up to. */
export interface CountedSums {
  readonly together: number | null;
  readonly total: number | null;
}

/**
 * Sums over the trusts that counted. Left out where they hold hidden counts and there is no line that tells these together.
 *
 * @returns null where no trust counted
 */
export function countedSums({ trusts, total }: Comparison): CountedSums | null {
  const observed = observedTotal(
    trusts.map(({ trust }) => trust),
    "caseload"
  );
  if (observed === null) return null;
  const hasLine = observed.together === null || togetherOf(total, trusts) !== null;
  return hasLine
    ? { together: observed.together?.count ?? null, total: observed.total }
    : { together: null, total: null };
}

/** People on the caseload by the trust's own count; null where it is not in the file. */
export function countedCaseload({ trust }: ComparedTrust): number | "not shown" | null {
  const count = trust.observed.caseload;
  return count === undefined ? null : (count.shown ?? "not shown");
}

/** The column of these counts beside the estimate, cell by cell; no column where no trust counted. */
export interface CountedCells {
  readonly columns: readonly Column[];
  readonly of: (trust: ComparedTrust) => readonly Cell[];
  readonly together: readonly Cell[];
  readonly total: readonly Cell[];
}

export function countedCells(comparison: Comparison): CountedCells {
  const sums = countedSums(comparison);
  if (sums === null) return { columns: [], of: () => [], together: [], total: [] };
  return {
    columns: [column("counted", "counted by the trust", "", "people")],
    of: (each) => [countedCaseload(each) ?? "not in the file"],
    together: [sums.together],
    total: [sums.total]
  };
}
