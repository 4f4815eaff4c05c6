import type { Cell, Table } from "../table.ts";

const nothingTold: readonly Cell[] = [null, "", "not in the file", "not simulated"];

/** The table without the columns, beside the first, that tell nothing in any row. */
export function withoutEmpty(table: Table): Table {
  const isKept = table.columns.map(
    (_, i) => i === 0 || table.rows.some((row) => !nothingTold.includes(row[i] ?? null))
  );
  return {
    ...table,
    columns: table.columns.filter((_, i) => isKept[i]),
    rows: table.rows.map((row) => row.filter((_, i) => isKept[i]))
  };
}

/** "Not told for any trust, so without a column: in place, reach now."; empty where every column tells something. */
export function emptyWords(tables: readonly Table[]): string {
  const labels = tables.flatMap((table) => {
    const kept = new Set(withoutEmpty(table).columns.map(({ key }) => key));
    return table.columns.filter(({ key }) => !kept.has(key)).map(({ label }) => label);
  });
  return labels.length === 0 ? "" : `Not told for any trust, so without a column: ${[...new Set(labels)].join("; ")}.`;
}
