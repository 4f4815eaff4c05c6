import type { ExplainLine } from "./answer.ts";

/** A line of the arithmetic: what it is, how it is worked out, and what comes of it. */
export const line = (
  label: string,
  arithmetic: string,
  value: number,
  unit: string,
  sources: readonly string[] = []
): ExplainLine => ({ label, arithmetic, value, unit, sources });

/**
 * A number as it stands in a line of arithmetic: six significant digits, commas at the thousands, no trailing zeros,
 * so that a calculator comes to the same result to the digits anybody reads.
 */
export function shown(value: number): string {
  const magnitude = value < 0 ? -value : value;
  const digits = magnitude >= 1e5 ? magnitude.toFixed(0) : plain(magnitude);
  const [whole = "0", part = ""] = digits.split(".");
  const fraction = part.replace(/0+$/, "");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${value < 0 ? "−" : ""}${grouped}${fraction === "" ? "" : `.${fraction}`}`;
}

/** Six significant digits without an exponent: `toPrecision` turns to one below a millionth. */
const plain = (magnitude: number): string => (magnitude < 1e-6 ? magnitude.toFixed(12) : magnitude.toPrecision(6));
