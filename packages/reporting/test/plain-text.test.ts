import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeMarkup, inertJson, inertLines, inertText } from "../src/plain-text.ts";

const hostile = "\u001b[31mred\u001b[0m\u202Eoverride\u0000\u009b2J\ttab\nline";

test("an escape sequence, an override and a control are written out", () => {
  expect(inertText(hostile)).toBe("\\u{1b}[31mred\\u{1b}[0m\\u{202e}override\\u{0}\\u{9b}2J\\u{9}tab\\u{a}line");
  expect(inertLines("a\nb\u0007")).toBe("a\nb\\u{7}");
});

test("letters of every script stay", () => {
  expect(inertText("Ysbyty Gwynedd, Ærøskøbing, 東京, “quoted” – £5")).toBe(
    "Ysbyty Gwynedd, Ærøskøbing, 東京, “quoted” – £5"
  );
});

test("markup is words", () => {
  expect(escapeMarkup(`<script>alert("1")</script>&'`)).toBe(
    "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;"
  );
});

test("JSON reads back as what it was and shows nothing that acts", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), (key, value) => {
      const data = { list: [key, value, hostile], n: 1.5 };
      const text = inertJson(data);
      expect(JSON.parse(text)).toEqual(data);
      expect(inertLines(text)).toBe(text);
    }),
    { seed: 1, numRuns: 300 }
  );
});
