import type { BudgetAnswer } from "@caseload/planning";
import type { Scenario } from "@caseload/simulation";
import { postsText } from "./number-format.ts";
import { roleName } from "./role-name.ts";
import { type Cell, column, type Table, textColumn } from "./table.ts";

/** What a sum of money a year buys, by reading and pension convention. */
export function budgetTable(budget: BudgetAnswer, scenario: Scenario): Table {
  return {
    title: "",
    columns: [
      textColumn("reading", "reading"),
      textColumn("pension", "pension"),
      textColumn("posts", "posts bought (WTE)"),
      column("cost", "cost a year", "", "pounds"),
      column("shareOfNeed", "share of the need covered with them", "", "share")
    ],
    rows: budget.options.map((o): Cell[] => [
      o.reading,
      o.pension === "trust" ? "trust's share" : "full",
      o.posts.map((p) => `${postsText(p.wte)} ${roleName(p.role, scenario)}, band ${p.band}`).join("; ") || "none",
      o.costPerYear,
      { low: o.shareOfNeedLow, base: o.shareOfNeed, high: o.shareOfNeedHigh }
    ])
  };
}
