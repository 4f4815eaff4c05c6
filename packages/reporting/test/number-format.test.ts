import fc from "fast-check";
import { expect, test } from "vitest";
import {
  baseText,
  countedText,
  countText,
  exactPoundsText,
  exactText,
  numberText,
  peopleText,
  percentRangeText,
  percentText,
  postsText,
  poundsText,
  rangeText,
  thousandsText
} from "../src/number-format.ts";

test("halves are rounded away from zero, as spreadsheets do, whatever is left of them in binary", () => {
  // In binary 1.45 and 0.35 lie below the half, 1.55 and 0.25 at or above it; 0.1 + 0.25 and 2.3 - 0.55 come out of sums.
  const halves = [0.15, 0.25, 0.35, 0.45, 1.45, 1.55, 0.1 + 0.25, 2.3 - 0.55, 8.05, 1000.45];
  expect(halves.map(postsText)).toEqual(["0.2", "0.3", "0.4", "0.5", "1.5", "1.6", "0.4", "1.8", "8.1", "1,000.5"]);
  expect(halves.map((half) => postsText(-half))).toEqual(halves.map((half) => `-${postsText(half)}`));
  expect([1.449999, 0.3499, 2.5, 0.5].map(postsText)).toEqual(["1.4", "0.3", "2.5", "0.5"]);
  expect([0.5, 1.5, 2.5, -2.5].map(peopleText)).toEqual(["1", "2", "3", "-3"]);
  expect(poundsText(-26_650)).toBe("-£26,700");
});

test("posts have one decimal, people none, pounds thousands separators", () => {
  expect(postsText(3.314)).toBe("3.3");
  expect(postsText(1234.56)).toBe("1,234.6");
  expect(peopleText(231.6)).toBe("232");
  expect(peopleText(1026)).toBe("1,026");
  expect(poundsText(50000)).toBe("£50,000");
  expect(poundsText(266_797)).toBe("£267,000");
  expect(poundsText(-1234567.4)).toBe("-£1,230,000");
  expect(poundsText(1779.4)).toBe("£1,780");
  expect(poundsText(45.6)).toBe("£46");
  expect(exactPoundsText(-1234567.4)).toBe("-£1,234,567");
  expect(thousandsText(1_234_567)).toBe("1,230");
  expect(thousandsText(271_900)).toBe("272");
});

test("a tenth is too coarse for a need below one", () => {
  expect([0, 1e-12, 0.0001, 0.0049, 0.0051, 0.034, 0.0949, 0.0951].map(postsText)).toEqual([
    "0.0",
    "0.0",
    "under 0.01",
    "under 0.01",
    "0.01",
    "0.03",
    "0.09",
    "0.1"
  ]);
});

test("nothing is ever minus nought", () => {
  expect(postsText(-0.04)).toBe("0.0");
  expect(postsText(-0)).toBe("0.0");
  expect(poundsText(-0.2)).toBe("£0");
  expect(postsText(-0.06)).toBe("-0.1");
});

test("what is no number is said in words", () => {
  expect(postsText(Number.NaN)).toBe("not a number");
  expect(peopleText(Number.POSITIVE_INFINITY)).toBe("unlimited");
});

test("shares are percentages", () => {
  expect(percentText(0.25)).toBe("25 %");
  expect(percentText(0.125)).toBe("12.5 %");
  expect(percentText(1)).toBe("100 %");
  // 99.96 % is not all, and 0.04 % is not none; 0.1 x 3 + 0.7 is all.
  expect([0.9996, 0.9994, 0.0004, 0, 0.1 + 0.1 + 0.1 + 0.7].map(percentText)).toEqual([
    "over 99.9 %",
    "99.9 %",
    "under 0.1 %",
    "0 %",
    "100 %"
  ]);
  expect(percentRangeText(0.2, 0.3)).toBe("20-30 %");
  expect(percentRangeText(0.25, 0.25)).toBe("25 %");
});

test("other numbers keep about three significant digits and no trailing noughts", () => {
  expect([0, 16.5, 3.13, 0.0333333, 1460.2, 100, 0.5].map(numberText)).toEqual([
    "0",
    "16.5",
    "3.13",
    "0.0333",
    "1,460",
    "100",
    "0.5"
  ]);
});

test("a line of arithmetic keeps six significant digits", () => {
  expect([0.79474372, 1537.0089, 3.2, 0, 123456.7, 1234567.8].map(exactText)).toEqual([
    "0.794744",
    "1,537.01",
    "3.2",
    "0",
    "123,457",
    "1,234,568"
  ]);
});

test("a range of which both ends read the same is one number", () => {
  expect(rangeText(3.3, 5.0, postsText)).toBe("3.3 to 5.0");
  expect(rangeText(3.31, 3.34, postsText)).toBe("3.3");
  expect(baseText({ low: 3.3, base: 4, high: 5 }, postsText)).toBe("4.0 (3.3 to 5.0)");
  expect(baseText({ low: 4, base: 4, high: 4 }, postsText)).toBe("4.0");
});

test("singular only where the printed number is one", () => {
  expect(countedText(1.04, postsText, "post", "posts")).toBe("1.0 post");
  expect(countedText(1.06, postsText, "post", "posts")).toBe("1.1 posts");
  expect(countedText(0, postsText, "post", "posts")).toBe("0.0 posts");
  expect([0, 4, 12].map(countText)).toEqual(["no", "four", "12"]);
});

test("what is printed is within half of the last digit printed", () => {
  fc.assert(
    fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => {
      const back = (text: string): number => Number(text.replace(/[£,]/g, ""));
      const posts = postsText(value);
      if (posts === "under 0.01") expect(value).toBeLessThan(0.01);
      else expect(Math.abs(back(posts) - value)).toBeLessThanOrEqual(0.05 + 1e-6);
      expect(Math.abs(back(exactPoundsText(value)) - value)).toBeLessThanOrEqual(0.5 + 1e-6);
      expect(Math.abs(back(numberText(value)) - value)).toBeLessThanOrEqual(
        Math.max(0.5, Math.abs(value) * 0.005) + 1e-9
      );
    }),
    { seed: 1, numRuns: 500 }
  );
});
