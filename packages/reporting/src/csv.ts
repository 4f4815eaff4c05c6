import { inertText } from "./plain-text.ts";

/**
 * CSV by RFC 4180: CRLF, a header first, quotes doubled, a field quoted where it holds a comma, quote or line break.
 *
 * Text is inert: control characters are written out, and text that a spreadsheet would take for a formula (it begins
 * with = + - @, a tab or a carriage return) gets an apostrophe before it. Numbers stay numbers, unrounded; a number
 * that is no number (infinite, not a number) and null give an empty field.
 */
export function csvText(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

function field(cell: string | number | null): string {
  if (cell === null) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  const text = inertCell(cell);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Text for a spreadsheet: control characters written out, an apostrophe before what would be taken for a formula. */
export const inertCell = (text: string): string => inertText(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
