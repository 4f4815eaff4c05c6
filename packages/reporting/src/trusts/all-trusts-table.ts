import type { Comparison } from "@caseload/planning";
import { peopleText, percentText, postsText } from "../number-format.ts";
import { type Cell, column, type Table, textColumn } from "../table.ts";
import { countedCells } from "./counted-caseload.ts";
import { perWteCell } from "./trust-tables.ts";
import { intervalCell, needBy, staffedLabel } from "./trust-words.ts";
import { withoutEmpty } from "./without-empty.ts";

/** A row for each trust, in the order of the file, without sums: it may be sorted. */
export function allTrustsTable(comparison: Comparison): Table {
  const { trusts, chosen } = comparison;
  const counted = countedCells(comparison);
  const isSimulated = trusts.some(({ answer }) => answer.simulation !== null);
  return withoutEmpty({
    title: "All trusts",
    columns: [
      textColumn("trust", "trust"),
      textColumn("alliance", "alliance"),
      column("newPatients", "new people a year", "", "people"),
      column("caseload", "people on the caseload", "", "people"),
      ...counted.columns,
      column("needed", "CNS needed", "WTE", "posts"),
      column("inPlace", "CNS in place", "WTE", "posts"),
      column("gap", "CNS short (- over)", "WTE", "posts"),
      column("peoplePerWte", "people per WTE of CNS", "", "people"),
      ...(isSimulated ? [column("reach", "reach now", "", "share")] : [])
    ],
    rows: trusts.map((each): Cell[] => {
      const { trust, answer } = each;
      const need = needBy(answer.needs, chosen);
      const reach = answer.simulation?.now?.reach;
      return [
        staffedLabel(trust, ["cns"]),
        trust.alliance ?? "not in the file",
        intervalCell(trust.newPatientsPerYear, peopleText),
        intervalCell(answer.caseload, peopleText),
        ...counted.of(each),
        need === undefined || need.cannotTell !== null ? "cannot tell" : intervalCell(need.posts.cns, postsText),
        answer.inPlace?.weighted.cns ?? "not in the file",
        need?.gap == null
          ? answer.inPlace === null
            ? "not in the file"
            : "cannot tell"
          : intervalCell(need.gap.cns, postsText),
        perWteCell(each),
        ...(isSimulated
          ? [
              reach === undefined
                ? answer.simulation !== null || answer.inPlace === null
                  ? "not in the file"
                  : "not simulated"
                : intervalCell(reach, percentText)
            ]
          : [])
      ];
    })
  });
}
