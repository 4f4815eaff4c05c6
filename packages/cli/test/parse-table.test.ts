import { expect, test } from "vitest";
import { parseTable, parseTableLoosely } from "../src/parse-table.ts";

const lines = (text: string) => {
  const table = parseTable(text, "t.csv");
  return "rows" in table ? table.rows.map(({ line, cells }) => [line, { ...cells }]) : table;
};

test("rows carry the line on which they begin", () => {
  expect(lines("a,b\n1,2\n3,4\n")).toEqual([
    [2, { a: "1", b: "2" }],
    [3, { a: "3", b: "4" }]
  ]);
});

test("a cell of two lines and blank lines do not shift the line numbers", () => {
  expect(lines('a,b\r\n"one\r\ntwo",2\r\n\r\n,\r\n3,4\r\n')).toEqual([
    [2, { a: "one\ntwo", b: "2" }],
    [6, { a: "3", b: "4" }]
  ]);
});

test("what Excel writes is read: byte order mark, CRLF, semicolons", () => {
  expect(lines("\ufeffmonth;people\r\nApr;6\r\nMay;1,5\r\n")).toEqual([
    [2, { month: "Apr", people: "6" }],
    [3, { month: "May", people: "1,5" }]
  ]);
});

test("a column may be called like something of JavaScript's own", () => {
  const table = parseTable("__proto__,constructor\n1,2\n", "t.csv");
  expect("rows" in table && table.rows[0]?.cells.constructor).toBe("2");
  expect("rows" in table && Object.keys(table.rows[0]?.cells ?? {})).toEqual(["__proto__", "constructor"]);
});

test("missing cells are empty; too many, twice the same heading and an open quote are problems with a line", () => {
  expect(lines("a,b\n1\n")).toEqual([[2, { a: "1", b: "" }]]);
  expect(lines("a,b\n1,2,,\n")).toEqual([[2, { a: "1", b: "2" }]]);
  expect(lines("a,b\n1,2\n1,2,3\n")).toMatchObject({
    code: "unreadable",
    line: 3,
    found: "3",
    wanted: "at most 2 cells"
  });
  expect(lines("a,a\n1,2\n")).toMatchObject({ line: 1, found: '"a" twice' });
  expect(lines('a,b\n3,4\n"1,2\n5,6\n')).toMatchObject({
    ...{ code: "unreadable", line: 3, found: "a quote that is never closed" }
  });
});

test("an empty file has no rows", () => {
  expect(parseTable("", "t.csv")).toEqual({ file: "t.csv", rows: [] });
  expect(parseTable("\n\n", "t.csv")).toEqual({ file: "t.csv", rows: [] });
});

test("a quote within a cell is text, so that a formula without quotes around it is one more cell", () => {
  expect(lines('a,b\n=HYPERLINK("x"),2\n6" nails,3\n')).toEqual([
    [2, { a: '=HYPERLINK("x")', b: "2" }],
    [3, { a: '6" nails', b: "3" }]
  ]);
});

test("each line that cannot be read is told, and the others are read", () => {
  const { rows, issues } = parseTableLoosely('a,b\n"x" y,1\n1,2,3\n"one\ntwo",4\n"open,5\n', "t.csv");
  expect(issues.map(({ line, found }) => [line, found])).toEqual([
    [2, "text after a closing quote"],
    [3, "3"],
    [6, "a quote that is never closed"]
  ]);
  expect(rows.rows.map(({ line, cells }) => [line, { ...cells }])).toEqual([
    [3, { a: "1", b: "2" }],
    [4, { a: "one\ntwo", b: "4" }]
  ]);
});

test("Excel's line that names the delimiter is none of the table, and shifts no line number", () => {
  expect(lines("\ufeffsep=;\r\na;b\r\n1;2,5\r\n")).toEqual([[3, { a: "1", b: "2,5" }]]);
  expect(lines('"sep=\t"\na\tb\n1\t2\n')).toEqual([[3, { a: "1", b: "2" }]]);
});

test.each(["Breast services, 2024\n\na,b,c\n1,2,3\n4,5,6\n", "Breast services 2024\na;b;c\n1;2;3\n"])(
  "a title above the heading is told once, and not each row below it: %j",
  (text) => {
    const { rows, issues } = parseTableLoosely(text, "t.csv");
    expect(rows.rows).toEqual([]);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ line: 1, wanted: expect.stringContaining("lines above it, such as a title") });
    expect(issues[0]?.found).toMatch(/^[12] names? above rows of up to 3 cells$/);
  }
);
