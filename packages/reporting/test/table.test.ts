import { expect, test } from "vitest";
import { markdownText } from "../src/markdown.ts";
import { section, tableBlock, words } from "../src/report.ts";
import { cellLines, cellText, column, type Table, tableRows, textColumn } from "../src/table.ts";

const table: Table = {
  title: "Posts",
  columns: [textColumn("method", "method"), column("cns", "CNS", "WTE", "posts")],
  rows: [
    ["WISN", { low: 3.25, base: 4, high: 5.125 }],
    ["a | b", 2],
    ["load", null]
  ]
};

test("a cell is one line in prose and two in a narrow column", () => {
  const range = { low: 3.3, base: 4, high: 5 };
  expect(cellText(range, "posts")).toBe("4.0 (3.3 to 5.0)");
  expect(cellLines(range, "posts")).toEqual(["4.0", "3.3 to 5.0"]);
  expect(cellText(null, "posts")).toBe("-");
  expect(cellText(0.25, "share")).toBe("25 %");
});

test("a column with ranges becomes three in CSV, unrounded", () => {
  expect(tableRows(table)).toEqual([
    ["method", "cnsLow", "cns", "cnsHigh"],
    ["WISN", 3.25, 4, 5.125],
    ["a | b", null, 2, null],
    ["load", null, null, null]
  ]);
});

test("Markdown escapes what would act", () => {
  const report = { headline: "<b>*Trust*</b>", sections: section("# two", words("[x](y)"), tableBlock(table)) };
  const text = markdownText(report);
  expect(text.split("\n")[0]).toBe("# \\<b\\>\\*Trust\\*\\</b\\>");
  expect(text).toContain("## \\# two\n\n\\[x\\](y)\n\n");
  expect(text).toContain("| method | CNS (WTE) |\n| --- | ---: |\n| WISN | 4.0 (3.3 to 5.1) |\n| a \\| b | 2.0 |");
});

test("an empty section is left out", () => {
  expect(section("nothing", words(""), tableBlock({ ...table, rows: [] }))).toEqual([]);
});
