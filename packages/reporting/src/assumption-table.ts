import { type Default, defaults } from "@caseload/evidence";
import { type Cell, column, type Table, textColumn } from "./table.ts";

/** The defaults an answer rests on, with value, range and how good each is; ids that name no default are left out. */
export function assumptionTable(ids: readonly string[]): Table {
  const rows = [...new Set(ids)].flatMap((id): Cell[][] => {
    const found = defaults.find((entry) => entry.id === id);
    return found === undefined ? [] : [[found.id, rangeOf(found), found.unit, found.quality]];
  });
  return {
    title: "",
    columns: [
      textColumn("id", "assumption"),
      column("value", "value", "", "number"),
      textColumn("unit", "unit"),
      textColumn("quality", "quality")
    ],
    rows
  };
}

const rangeOf = ({ low, value, high }: Default): Cell => ({ low, base: value, high });
