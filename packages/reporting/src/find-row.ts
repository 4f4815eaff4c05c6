import type { IndicatorRow } from "@caseload/simulation";

/** What a row is about, beside its indicator. */
type Part = Pick<IndicatorRow, "year" | "tier" | "role" | "task" | "site">;

const whole: Part = { year: null, tier: null, role: null, task: null, site: null };

/** The row of an indicator for the whole service, or for one part of it; undefined where there is none. */
export function findRow<Row extends Part & { readonly id: string }>(
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
