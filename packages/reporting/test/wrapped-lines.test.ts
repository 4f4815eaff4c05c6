import { expect, test } from "vitest";
import { wrappedLines } from "../src/wrapped-lines.ts";

test("text is wrapped between words, and a word that is too long is cut", () => {
  expect(wrappedLines("", 10)).toBe(1);
  expect(wrappedLines("0123456789", 10)).toBe(1);
  expect(wrappedLines("01234 6789", 10)).toBe(1);
  expect(wrappedLines("01234 67890", 10)).toBe(2);
  expect(wrappedLines("012345678901", 10)).toBe(2);
  expect(wrappedLines("01 0123456789 01", 10)).toBe(3);
  expect(wrappedLines("one\ntwo", 10)).toBe(2);
  expect(() => wrappedLines("one", 0)).toThrow(/width/);
});
