import { type Default, defaults, type Quality, qualities } from "@caseload/evidence";
import { type Cell, column, type Table, textColumn } from "./table.ts";

/** The defaults an answer rests on, a table for each quality, best first; ids that name no default are left out. */
export function assumptionTables(ids: readonly string[]): readonly Table[] {
  const used = defaults.filter(({ id }) => ids.includes(id));
  const known = Object.keys(qualities) as readonly Quality[];
  return known.flatMap((quality) => {
    const alike = used.filter((entry) => entry.quality === quality);
    return alike.length === 0 ? [] : [assumptionTable(quality, alike)];
  });
}

const assumptionTable = (quality: Quality, alike: readonly Default[]): Table => ({
  title: `Quality: ${quality}`,
  columns: [
    textColumn("id", "assumption"),
    column("value", "value", "", "number"),
    column("low", "from", "", "number"),
    column("high", "to", "", "number"),
    textColumn("unit", "unit")
  ],
  rows: alike.map(({ id, value, low, high, unit }): Cell[] => [id, value, low, high, unit])
});
