import { expect, test } from "vitest";
import { type Cell, column, textColumn } from "../../src/table.ts";
import { emptyWords, withoutEmpty } from "../../src/trusts/without-empty.ts";

const table = (...rows: readonly (readonly Cell[])[]) => ({
  title: "",
  columns: [textColumn("trust", "trust"), column("cns", "CNS in place", "WTE", "posts"), textColumn("reach", "reach")],
  rows
});

test("a column that tells nothing in any row is left out and named", () => {
  const bare = table(["One", "not in the file", 1], ["Two", null, "not simulated"]);
  expect(withoutEmpty(bare).columns.map(({ key }) => key)).toEqual(["trust", "reach"]);
  expect(withoutEmpty(bare).rows).toEqual([
    ["One", 1],
    ["Two", "not simulated"]
  ]);
  expect(emptyWords([bare, bare])).toBe("Not told for any trust, so without a column: CNS in place.");
});

test("a column that tells something, be it nought, stays", () => {
  const told = table(["One", 0, "cannot tell"], ["Two", null, ""]);
  expect(withoutEmpty(told)).toEqual(told);
  expect(emptyWords([told])).toBe("");
});
