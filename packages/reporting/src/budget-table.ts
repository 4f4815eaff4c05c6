import type { BudgetAnswer } from "@caseload/planning";
import type { Scenario } from "@caseload/simulation";
import { boughtText } from "./number-format.ts";
import { roleName } from "./role-name.ts";
import { type Cell, column, type Table, textColumn } from "./table.ts";

/** What a sum of money a year buys, by reading and pension convention. */
export function budgetTable(budget: BudgetAnswer, scenario: Scenario): Table {
  return {
    title: "",
    columns: [
      textColumn("reading", "reading"),
      textColumn("pension", "priced at"),
      textColumn("posts", "posts bought (WTE)"),
      column("cost", "cost a year", "", "pounds"),
      column("shareOfNeed", "hours covered with these and the posts in place", "", "share")
    ],
    rows: distinct(budget.options).map((o): Cell[] => [
      o.reading,
      o.pension === "trust" ? "trust's cost" : "cost to NHS",
      o.posts.map((p) => `${boughtText(p.wte)} ${roleName(p.role, scenario)}, band ${p.band}`).join("; ") || "none",
      o.costPerYear,
      { low: o.shareOfNeedLow, base: o.shareOfNeed, high: o.shareOfNeedHigh }
    ])
  };
}

/** Where the money buys nothing, it does so with nurses alone and with support workers alone: one row says it. */
const distinct = (options: BudgetAnswer["options"]): BudgetAnswer["options"] =>
  options.filter(
    (one, i) =>
      one.posts.length > 0 ||
      options.findIndex(
        (other) => other.posts.length === 0 && other.reading === one.reading && other.pension === one.pension
      ) === i
  );
