import type { IndicatorRow, Simulated } from "caseload";

/** The rows of a reading of what was simulated; none where it was not. */
export const rowsOf = (simulated: Simulated | undefined, reading: string): readonly IndicatorRow[] =>
  simulated?.readings.find((each) => each.reading === reading)?.rows ?? [];

/** Whether a row is of the whole service over all years. */
export const isWhole = ({ year, tier, role, task, site }: IndicatorRow): boolean =>
  [year, tier, role, task, site].every((part) => part === null);

/** The row of an indicator for the whole service over all years. */
export const wholeRow = (rows: readonly IndicatorRow[], id: string): IndicatorRow | undefined =>
  rows.find((row) => row.id === id && isWhole(row));
