import type { IndicatorRow } from "caseload";

type Part = Pick<IndicatorRow, "year" | "tier" | "role" | "task" | "site">;

const whole: Part = { year: null, tier: null, role: null, task: null, site: null };

/** The row of an indicator, for the whole service or for one part of it. */
export function rowOf<Row extends Part & { readonly id: string }>(
  rows: readonly Row[],
  id: string,
  part: Partial<Part> = {}
): Row | undefined {
  const { year, tier, role, task, site } = { ...whole, ...part };
  return rows.find(
    (row) =>
      row.id === id &&
      row.year === year &&
      row.tier === tier &&
      row.role === role &&
      row.task === task &&
      row.site === site
  );
}

type Interval = { readonly value: number; readonly low: number | null; readonly high: number | null };
type Ends = { readonly low: number | null; readonly high: number | null };

/** A row's mean with its interval; null where there is no row or no mean. */
export const estimate = (row: (Ends & { readonly mean: number | null }) | undefined): Interval | null =>
  row === undefined || row.mean === null ? null : { value: row.mean, low: row.low, high: row.high };

/** What a variant changes, with its interval; null where there is no row or no difference. */
export const difference = (row: (Ends & { readonly difference: number | null }) | undefined): Interval | null =>
  row === undefined || row.difference === null ? null : { value: row.difference, low: row.low, high: row.high };
