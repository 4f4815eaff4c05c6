import { expect, test } from "vitest";
import { budgetTable } from "../src/budget-table.ts";
import { madeUpScenario } from "./made-up-answer.ts";

test("posts bought are written to the hundredth: tenths would promise more than the money pays for", () => {
  const table = budgetTable(
    {
      poundsPerYear: 50_000,
      options: [
        {
          reading: "strict",
          pension: "trust",
          posts: [{ role: "cns", band: "7", wte: 0.75 }],
          costPerYear: 49_837,
          shareOfNeedLow: 0.3,
          shareOfNeed: 0.4,
          shareOfNeedHigh: 0.5,
          words: ""
        }
      ]
    },
    madeUpScenario()
  );
  expect(table.rows[0]).toContain("0.75 CNS, band 7");
});

test("the price of a post is named alike in every table", () => {
  const option = (pension: "trust" | "system") => ({
    ...{ reading: "strict" as const, pension, posts: [], costPerYear: 0, words: "" },
    ...{ shareOfNeedLow: 0, shareOfNeed: 0, shareOfNeedHigh: 0 }
  });
  const table = budgetTable({ poundsPerYear: 1, options: [option("trust"), option("system")] }, madeUpScenario());
  expect(table.rows.map((row) => row[1])).toEqual(["trust's cost", "cost to NHS"]);
  expect(table.columns.at(-1)?.label).toBe("hours covered with these and the posts in place");
});
