import { expect, test } from "vitest";
import { cellText, readCell } from "../../src/trusts/read-cell.ts";
import { readNumber } from "../../src/trusts/read-number.ts";

const british = { decimalComma: false, isCount: true };
const european = { decimalComma: true, isCount: true };

test.each([
  ["20753", 20753],
  ["20,753", 20753],
  ["20 753", 20753],
  ["1,234,567", 1234567],
  ["1,234.5", 1234.5],
  ["20'753", 20753],
  ["74 patients", 74],
  ["0.6", 0.6],
  [".5", 0.5],
  ["1.2E+04", 12000],
  ["+5", 5]
])("%s is %d", (text, value) => expect(readNumber(cellText(text), british)).toBe(value));

test.each(["1,5", "12,34", "1,2345", "abc", "1.2.3", "--5", "0x1F", "1e999", "NaN", "Infinity", "~50", "1.234"])(
  "%s is no count where commas stand between cells",
  (text) => expect(readNumber(text, british)).toBeNull()
);

test("spaces that do not break, of any width, separate thousands", () => {
  for (const space of ["\u00a0", "\u2009", "\u202f"])
    expect(readNumber(cellText(`20${space}753`), british)).toBe(20753);
});

test("where semicolons stand between cells a comma may be a decimal one", () => {
  const wte = { decimalComma: true, isCount: false };
  expect(readNumber("0,6", wte)).toBe(0.6);
  expect(readNumber("1,234", wte)).toBe(1.234);
  expect(readNumber("0.6", wte)).toBe(0.6);
  expect(readNumber("1,234", european)).toBe(1234);
  expect(readNumber("1.234", european)).toBe(1234);
  expect(readNumber("1.234.567", european)).toBe(1234567);
  expect(readNumber("1.234,5", european)).toBe(1234.5);
});

test.each(["", "-", "–", "n/a", "N/A", "na", "not known", "Not available", "unknown", "..", "?", " \u00a0 "])(
  "%j is not in the file",
  (text) => expect(readCell(cellText(text), british).is).toBe("blank")
);

test.each([
  ["*", 1, 7],
  ["c", 1, 7],
  ["[c]", 1, 7],
  ["<5", 1, 4],
  ["< 8", 1, 7],
  ["≤7", 1, 7],
  ["fewer than 5", 1, 4],
  ["1-7", 1, 7],
  ["1 – 7", 1, 7],
  ["1 to 4", 1, 4]
])("%s was suppressed at the source", (text, low, high) => {
  expect(readCell(cellText(text), british)).toEqual({ is: "suppressed", range: { low, high } });
});

test.each(["#REF!", "#N/A", "7-1", "01-Jul", "=1+1", "<1"])("%s is neither", (text) => {
  expect(readCell(cellText(text), british).is).toBe("other");
});

test("per cent is kept apart", () => {
  expect(readCell("25%", british)).toEqual({ is: "number", value: 25, isPercent: true });
  expect(readCell("12.5 %", british)).toEqual({ is: "number", value: 12.5, isPercent: true });
});
