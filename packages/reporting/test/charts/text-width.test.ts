import { expect, test } from "vitest";
import { axisTicks } from "../../src/charts/axis-ticks.ts";
import { apart } from "../../src/charts/spread-labels.ts";
import { fitText, textWidth, wrapLines } from "../../src/charts/text-width.ts";
import { overlaps } from "./drawing.ts";

test("a text has the room that Adobe's metrics of Helvetica give it and a fifth more, for wider fonts", () => {
  // H 722, e 556, l 222, o 556: 2278 thousandths.
  expect(textWidth("Hello", 10)).toBeCloseTo(22.78 * 1.2, 10);
  expect(textWidth("100 %", 1000)).toBeCloseTo(1.2 * (3 * 556 + 278 + 889), 9);
  expect(textWidth("", 14)).toBe(0);
  expect(textWidth("語", 14)).toBeCloseTo(1.2 * 14, 10);
});

test("lines break between words, never at a space that does not break, and within a word only where it must be", () => {
  expect(wrapLines("Hello Hello Hello", 60, 10)).toEqual(["Hello Hello", "Hello"]);
  expect(wrapLines("Hello Hello\u00a0Hello", 60, 10)).toEqual(["Hello", "Hello\u00a0Hello"]);
  expect(wrapLines("HelloHello", 28, 10)).toEqual(["Hello", "Hello"]);
  expect(wrapLines("Hello", 1, 10)).toEqual(["H", "e", "l", "l", "o"]);
  expect(wrapLines("", 50, 10)).toEqual([""]);
});

test("a text that does not fit ends in dots within its room", () => {
  expect(fitText("Hello", 28, 10)).toBe("Hello");
  const cut = fitText("Hello Hello", 40, 10);
  expect(cut).toMatch(/^Hello.*…$/);
  expect(textWidth(cut, 10)).toBeLessThanOrEqual(40);
});

test("labels that want the same place stand so far apart, within the ends, in their order", () => {
  expect(apart([100, 100, 100], 17, [0, 300])).toEqual([100, 117, 134]);
  expect(apart([295, 290, 20], 17, [0, 300])).toEqual([300, 283, 20]);
  expect(apart([1, 0], 17, [10, 300])).toEqual([27, 10]);
});

test("the test of overlaps sees what lies on each other", () => {
  const box = (left: number) => ({ words: `${left}`, size: 12, left, right: left + 20, top: 0, bottom: 12 });
  expect(overlaps([box(0), box(15), box(40)])).toEqual(["0 | 15"]);
});

test("ticks are round numbers with room for their words", () => {
  const room = { format: (value: number) => value.toFixed(0), size: 14 };
  expect(axisTicks({ domain: [0, 10], pixels: 600, ...room })).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(axisTicks({ domain: [0, 10], pixels: 300, ...room })).toEqual([0, 2, 4, 6, 8, 10]);
  expect(axisTicks({ domain: [0, 1e6], pixels: 180, ...room })).toEqual([0, 500_000, 1_000_000]);
  expect(axisTicks({ domain: [-0.3, 0.4], pixels: 400, format: String, size: 14 })).toEqual([-0.2, 0, 0.2, 0.4]);
  expect(axisTicks({ domain: [0, 28], pixels: 62, ...room })).toEqual([0, 20]);
  expect(axisTicks({ domain: [3, 3], pixels: 400, ...room })).toEqual([3]);
});
