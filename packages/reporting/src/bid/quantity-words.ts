import { type NumberFormat, numberText, percentText } from "../number-format.ts";

/** A share of something and a chance are told as percentages. */
const isShare = (unit: string): boolean => /^(share|probability)\b/.test(unit);

/** How a number of a unit is written, without the unit: "25 %" for a share. */
export const formatOf = (unit: string): NumberFormat => (isShare(unit) ? percentText : numberText);

/** What the number is of: "minutes", "of caseload", "a year"; empty where the number says it all. */
export function unitWords(unit: string): string {
  if (unit === "multiple") return "times";
  return isShare(unit) ? unit.replace(/^(share|probability)\s*/, "") : unit;
}

/** "25 % of caseload", "10 minutes". */
export const quantityText = (value: number, unit: string): string =>
  [formatOf(unit)(value), unitWords(unit)].filter((part) => part !== "").join(" ");
