import { expect, test } from "vitest";
import { parseTable } from "../src/parse-table.ts";

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
  expect(lines('a,b\n"1,2\n')).toMatchObject({ code: "unreadable", wanted: "a CSV table" });
});

test("an empty file has no rows", () => {
  expect(parseTable("", "t.csv")).toEqual({ file: "t.csv", rows: [] });
  expect(parseTable("\n\n", "t.csv")).toEqual({ file: "t.csv", rows: [] });
});
