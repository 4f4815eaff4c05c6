import { type Cell, column, type Table, textColumn } from "@caseload/reporting";
import fc from "fast-check";
import { expect, test } from "vitest";
import { displayWidth } from "../src/display-width.ts";
import { textTable } from "../src/text-table.ts";
import { wrapText } from "../src/wrap-text.ts";

test("numbers stand to the right, words to the left, ranges under their base value", () => {
  const table: Table = {
    title: "",
    columns: [textColumn("method", "method"), column("cns", "CNS", "WTE", "posts")],
    rows: [
      ["WISN", { low: 3.3, base: 4, high: 5 }],
      ["named nurse", 2]
    ]
  };
  expect(textTable(table, 80)).toEqual([
    "method         CNS, WTE",
    "───────────  ──────────",
    "WISN                4.0",
    "             3.3 to 5.0",
    "",
    "named nurse         2.0"
  ]);
});

test("no line is wider than asked, whatever the words", () => {
  const word = fc.string({ maxLength: 60 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(word, word, fc.double({ noNaN: true, min: -1e12, max: 1e12 })), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 60, max: 120 }),
      (rows, width) => {
        const table: Table = {
          title: "",
          columns: [textColumn("a", "first"), textColumn("b", "second"), column("n", "number", "people", "people")],
          rows: rows.map((row): Cell[] => row)
        };
        for (const line of textTable(table, width)) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }
    ),
    { seed: 1, numRuns: 100 }
  );
});

test("text is broken between words, and within a word that is too long", () => {
  expect(wrapText("the answer in words", 10)).toEqual(["the answer", "in words"]);
  expect(wrapText("abcdefghijkl mn", 5)).toEqual(["abcde", "fghij", "kl mn"]);
  expect(wrapText("", 5)).toEqual([""]);
  expect(wrapText("東京病院", 4)).toEqual(["東京", "病院"]);
});
