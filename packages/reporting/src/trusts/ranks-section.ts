import type { Comparison } from "@caseload/planning";
import { postsText, rangeText } from "../number-format.ts";
import { type Section, section, tableBlock, words } from "../report.ts";
import { type Cell, column, type Table, textColumn } from "../table.ts";
import { intervalCell, trustLabel } from "./trust-words.ts";

/** Gaps in order with the ranks that each trust may have; none where they were not asked for. */
export function ranksSection(comparison: Comparison): readonly Section[] {
  const { ranks } = comparison;
  if (ranks === null) return [];
  return section(
    "Gaps in order",
    ...(ranks.rows.length === 0 ? [] : [tableBlock(ranksTable(comparison))]),
    words(ranks.words),
    words(`Method: ${ranks.method}.`)
  );
}

function ranksTable({ ranks, trusts }: Comparison): Table {
  const per = ranks?.perHundredPeople === true ? " for 100 people" : "";
  return {
    title: "",
    columns: [
      textColumn("trust", "trust"),
      column("gap", `CNSs short (- over)${per}`, "WTE", "posts"),
      column("rank", "rank", "", "people"),
      textColumn("ranks", "may be")
    ],
    rows: (ranks?.rows ?? []).map(({ key, name, gap, rank, rankLow, rankHigh }): Cell[] => {
      const trust = trusts.find((each) => each.trust.key === key)?.trust;
      return [
        trust === undefined ? name : trustLabel(trust),
        intervalCell(gap, postsText),
        rank,
        rankLow === rankHigh ? "this rank alone" : rangeText(rankLow, rankHigh, String)
      ];
    })
  };
}
