import { type NumberFormat, numberText, peopleText, percentText, poundsText, rangeText } from "./number-format.ts";

/** A mean with its interval, in one unit. */
export interface Estimate {
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
}

/** How an indicator of a unit is written, without the unit where a heading has it. */
export function formatOfUnit(unit: string): NumberFormat {
  if (unit === "share") return percentText;
  if (unit.startsWith("pounds")) return poundsText;
  if (unit.startsWith("hours") || unit === "a year") return (value) => tenth(value, 100);
  return (value) => tenth(value, 10);
}

/** Whole from a size on, else three significant digits. */
const tenth = (value: number, wholeFrom: number): string =>
  Math.abs(value) >= wholeFrom ? peopleText(value) : numberText(value);

/** "23 %", "-" where there is none. */
export const meanText = ({ mean, unit }: Pick<Estimate, "mean" | "unit">): string =>
  mean === null ? "-" : formatOfUnit(unit)(mean);

/** "22.1 % to 23.7 %": the ends, cut at 0, as no indicator can be below it, and a share's at 1; empty where there is no interval. */
export function intervalText({ low, high, unit }: Pick<Estimate, "low" | "high" | "unit">): string {
  if (low === null || high === null) return "";
  const format = formatOfUnit(unit);
  return rangeText(Math.max(0, low), unit === "share" ? Math.min(1, high) : high, format);
}

/** "23 % (22 % to 24 %)"; the mean alone where there is no interval, or it has no width. */
export function estimateText(estimate: Estimate): string {
  const { low, high } = estimate;
  const interval = low === high ? "" : intervalText(estimate);
  return interval === "" || interval === meanText(estimate)
    ? meanText(estimate)
    : `${meanText(estimate)} (${interval})`;
}

/** A share in a sentence, whole: "23 %", and "under 1 %", "over 99 %" where rounding would say none or all. */
export function roundPercentText(share: number): string {
  if (share > 0 && share < 0.005) return "under 1 %";
  if (share < 1 && share >= 0.995) return "over 99 %";
  return `${peopleText(share * 100)} %`;
}

/**
 * A share in a sentence beside another, such as its target: whole, with as many digits more as it takes for two different
 * shares not to read the same: "89.7 %" beside 0.9.
 */
export function beside(share: number, other: number): string {
  if (share === other || roundPercentText(share) !== roundPercentText(other)) return roundPercentText(share);
  return digitsApart(share, other);
}

/** A share in a table beside another: to a tenth, with more digits where the two would read the same. */
export const tableShareBeside = (share: number, other: number): string =>
  share === other || percentText(share) !== percentText(other) ? percentText(share) : digitsApart(share, other);

/** Percentages to the first digit in which two shares differ, of four at most; then in words. */
function digitsApart(share: number, other: number): string {
  for (let digits = 1; digits <= 4; digits++) {
    const [own, its] = [share, other].map((each) => (each * 100).toFixed(digits));
    if (own !== its) return `${own} %`;
  }
  return `just ${share < other ? "under" : "over"} ${percentText(other)}`;
}
