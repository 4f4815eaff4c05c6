import { list, section, words } from "@caseload/reporting";
import pico from "picocolors";
import { expect, test } from "vitest";
import { coloursOf, textReport, widthOf } from "../src/text-report.ts";

const plain = pico.createColors(false);

test("the headline is one line, the rest is broken", () => {
  const long = "word ".repeat(40).trim();
  const text = textReport({ headline: long, sections: section("Title", words(long), list([long])) }, 80, plain);
  const [first, ...lines] = text.split("\n");
  expect(first).toBe(long);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(lines.filter((line) => line.startsWith("- "))).toHaveLength(1);
});

test("nothing that a name holds acts on the terminal", () => {
  const name = "\u001b]0;owned\u0007Trust\u202e\r\n";
  const text = textReport({ headline: name, sections: section(name, words(name), list([name])) }, 80, plain);
  expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e]/u);
  expect(text).toContain("\\u{1b}]0;owned\\u{7}Trust\\u{202e}");
});

test("the width follows a terminal from 80 to 120 columns", () => {
  const write = (): void => undefined;
  expect([undefined, 40, 100, 300].map((columns) => widthOf({ write, isTTY: true, columns }))).toEqual([
    80, 80, 100, 120
  ]);
  expect(widthOf({ write, columns: 100 })).toBe(80);
});

test("colours need a terminal that has them, and a NO_COLOR that is empty or not there", () => {
  const on = (isTTY: boolean, env: Record<string, string>) =>
    coloursOf({ write: () => undefined, isTTY }, env).isColorSupported;
  expect([
    on(true, {}),
    on(true, { NO_COLOR: "" }),
    on(true, { NO_COLOR: "0" }),
    on(true, { TERM: "dumb" }),
    on(false, {})
  ]).toEqual([true, true, false, false, false]);
});
