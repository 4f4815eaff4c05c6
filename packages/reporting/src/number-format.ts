/** A range as it stands in a result: the value of the base case and the two ends. */
export interface Range {
  readonly low: number;
  readonly base: number;
  readonly high: number;
}

/** Says how a number becomes text; the same for a cell, an end of a range and a number in a sentence. */
export type NumberFormat = (value: number) => string;

const decimal =
  (digits: number): NumberFormat =>
  (value) => {
    if (Number.isNaN(value)) return "not a number";
    const size = Math.abs(value);
    if (size === Number.POSITIVE_INFINITY) return value > 0 ? "unlimited" : "minus unlimited";
    if (size >= 1e15) return value.toPrecision(3);
    const rounded = awayFromHalf(size).toFixed(digits);
    const [whole = "", fraction] = rounded.split(".");
    const sign = value < 0 && /[1-9]/.test(rounded) ? "-" : "";
    return `${sign}${separated(whole)}${fraction === undefined ? "" : `.${fraction}`}`;
  };

/**
 * Halves are rounded away from zero, as people and spreadsheets do: what a decimal half falls short of in binary (1.45 is
 * 1.4499…96), or in the last bits of a sum, does not count.
 */
const awayFromHalf = (size: number): number => size * (1 + 64 * Number.EPSILON);

const separated = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, ",");

/**
 * Posts in WTE, to one decimal: "3.3". Where that would hide a small need, to two: "0.03", and "under 0.01"; what is
 * left over of a subtraction is none.
 */
export const postsText: NumberFormat = (value) => {
  if (!(value > 1e-9 && value < 0.095)) return decimal(1)(value);
  return value < 0.005 ? "under 0.01" : decimal(2)(value);
};

/** Posts as bought, in hundredths of a WTE, never more than the money pays for: "0.75". */
export const boughtText: NumberFormat = decimal(2);

/** People, whole: "1,026". */
export const peopleText: NumberFormat = decimal(0);

/** Whole pounds, to the last: "£266,797"; for a sum that was given, not for one that was worked out. */
export const exactPoundsText: NumberFormat = (value) => {
  const whole = decimal(0)(value);
  return whole.startsWith("-") ? `-£${whole.slice(1)}` : `£${whole}`;
};

/** Pounds to three significant digits, as no cost is known better: "£267,000"; a saving is "-£50,000". */
export const poundsText: NumberFormat = (value) => exactPoundsText(significant(value));

/** Thousands of pounds, from pounds, to three significant digits: "272", "1,230". */
export const thousandsText: NumberFormat = (pounds) => decimal(0)(significant(pounds) / 1000);

const significant = (value: number): number => Number(awayFromHalf(value).toPrecision(3));

/**
 * A share as a percentage: 0.25 is "25 %", 0.125 is "12.5 %". Where rounding would say none or all, "under 0.1 %" and
 * "over 99.9 %"; what is left over of a sum is none.
 */
export const percentText: NumberFormat = (share) => {
  if (share > leftOver && share < 0.0005) return "under 0.1 %";
  if (share < 1 - leftOver && share >= 0.9995) return "over 99.9 %";
  return `${trimmed(decimal(1)(share * 100))} %`;
};

/** What floating point leaves over. */
const leftOver = 1e-9;

/** Any other number: whole above 1,000, else three significant digits without trailing zeros: "16.5", "0.0333". */
export const numberText: NumberFormat = (value) => {
  const size = Math.abs(value);
  if (size === 0) return "0";
  if (size >= 1000 || !Number.isFinite(value)) return decimal(0)(value);
  if (size < 1e-6) return value.toExponential(2);
  let digits = 0;
  for (let edge = 100; size < edge && digits < 9; edge /= 10) digits++;
  return trimmed(decimal(digits)(value));
};

/** A line of arithmetic: six significant digits, so that the next line can be redone from it: "0.794744". */
export const exactText: NumberFormat = (value) => {
  const size = Math.abs(value);
  if (size === 0 || !Number.isFinite(value)) return numberText(value);
  if (size < 1e-6 || size >= 1e15) return value.toPrecision(6);
  let digits = 0;
  for (let edge = 1e5; size < edge && digits < 12; edge /= 10) digits++;
  return trimmed(decimal(digits)(value));
};

const trimmed = (text: string): string => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);

/** Two ends: "3.3 to 5.0"; one number where both read the same. */
export function rangeText(low: number, high: number, format: NumberFormat): string {
  const from = format(low);
  const to = format(high);
  return from === to ? from : `${from} to ${to}`;
}

/** A base value with its range: "4.0 (3.3 to 5.0)"; the value alone where the range is no wider than it. */
export function baseText(range: Range, format: NumberFormat): string {
  const base = format(range.base);
  const ends = rangeText(range.low, range.high, format);
  return ends === base ? base : `${base} (${ends})`;
}

/** Two shares as a percentage: "20-30 %". */
export function percentRangeText(low: number, high: number): string {
  const from = percentText(low);
  const to = percentText(high);
  return from === to ? from : `${from.slice(0, -2)}-${to}`;
}

const smallNumbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** A small count in words, for a sentence: "four"; digits from ten on. */
export const countText = (count: number): string => smallNumbers[count] ?? peopleText(count);

/** "1.0 post", "0.4 posts", "2.0 posts": singular only where the printed number is exactly one. */
export function countedText(value: number, format: NumberFormat, one: string, many: string): string {
  const text = format(value);
  return `${text} ${Number(text) === 1 ? one : many}`;
}
