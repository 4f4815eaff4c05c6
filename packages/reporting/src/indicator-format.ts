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

/** "22.1 % to 23.7 %": the ends, a share's cut at 0 and 1; empty where there is no interval. */
export function intervalText({ low, high, unit }: Pick<Estimate, "low" | "high" | "unit">): string {
  if (low === null || high === null) return "";
  const format = formatOfUnit(unit);
  const [from, to] = unit === "share" ? [Math.max(0, low), Math.min(1, high)] : [low, high];
  return rangeText(from, to, format);
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
