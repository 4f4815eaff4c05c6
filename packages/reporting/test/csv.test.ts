import { expect, test } from "vitest";
import { csvText } from "../src/csv.ts";

test("fields are quoted as RFC 4180 asks, lines end with CRLF", () => {
  expect(
    csvText([
      ["a", "b"],
      ['say "hi"', "x,y"]
    ])
  ).toBe('a,b\r\n"say ""hi""","x,y"\r\n');
});

test("text that a spreadsheet takes for a formula is inert; numbers stay numbers", () => {
  expect(csvText([["=1+1", "+44", "-2", "@SUM(A1)", "\tx", "\rx", -2, 0.1 + 0.2]])).toBe(
    "'=1+1,'+44,'-2,'@SUM(A1),'\\u{9}x,'\\u{d}x,-2,0.30000000000000004\r\n"
  );
});

test("a line break or an escape within a field is written out", () => {
  expect(csvText([["two\nlines", "\u001b[2J"]])).toBe("two\\u{a}lines,\\u{1b}[2J\r\n");
});

test("nothing and no number give an empty field", () => {
  expect(csvText([[null, Number.NaN, Number.POSITIVE_INFINITY, 0]])).toBe(",,,0\r\n");
});
