const separated = (value: number, digits: number): string =>
  value.toLocaleString("en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** "1,026". */
export const people = (value: number): string => separated(value, 0);

/** Posts in whole-time equivalents: "3.3". */
export const posts = (value: number): string => separated(value, 1);

/** "3.13", as many digits as are known. */
export const number = (value: number): string => value.toLocaleString("en-GB", { maximumSignificantDigits: 3 });

/** Days or hours: "7.4". */
export const decimal = (value: number): string => separated(value, 1);

/** Pounds to three digits, as no cost is known better: "£24,700". */
export const pounds = (value: number): string => `£${separated(Number(value.toPrecision(3)), 0)}`;

/** A share: "12 %", not broken over two lines; rounding makes nothing of it none or all. */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return "under 1\u00a0%";
  if (share < 1 && share >= 0.995) return "over 99\u00a0%";
  return `${separated(share * 100, 0)}\u00a0%`;
}

/** "232 (229 to 235)"; the number alone where there is no interval, or none that shows. */
export function withRange(
  { value, low, high }: { readonly value: number; readonly low: number | null; readonly high: number | null },
  format: (value: number) => string
): string {
  if (low === null || high === null || format(low) === format(high)) return format(value);
  return `${format(value)} (${format(low)} to ${format(high)})`;
}

/** A difference of shares in points of a percentage, without the word: "+12.0", "-3.1". */
export const points = (difference: number): string => {
  const text = separated(difference * 100, 1);
  return `${difference > 0 && text !== "0.0" ? "+" : ""}${text === "-0.0" ? "0.0" : text}`;
};
