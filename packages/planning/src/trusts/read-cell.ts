import { disclosureControlById } from "@caseload/evidence";
import { type NumberStyle, readNumber } from "./read-number.ts";
import type { NumberRange } from "./trust.ts";

/** What a cell holds. */
export type Cell =
  | { readonly is: "blank" }
  | { readonly is: "number"; readonly value: number; readonly isPercent: boolean }
  /** The source has suppressed a small count; the numbers that its mark may stand for. */
  | { readonly is: "suppressed"; readonly range: NumberRange }
  | { readonly is: "other" };

/** A cell's text without what cannot be seen at its ends, spaces that do not break, and Excel's sign for text. */
export const cellText = (text: string | undefined): string =>
  (text ?? "")
    .normalize("NFKC")
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^'/, "");

const blanks =
  /^(|-+|–|—|\.\.+|…|\?|:|n[/.]?a\.?|n[/.]?k\.?|not (known|available|applicable|given|stated|recorded|collected|provided)|unknown|missing|tbc|null|no data|don'?t know)$/i;

/** Marks of suppression without numbers. */
const marks = /^(\*+|c|\[c\]|\(c\)|suppressed|\[suppressed\])$/i;

/** What a cell that should hold a number holds. */
export function readCell(text: string, style: NumberStyle): Cell {
  if (blanks.test(text)) return { is: "blank" };
  if (marks.test(text)) return { is: "suppressed", range: { low: 1, high: disclosureControlById("nhs").smallLargest } };
  const below = /^(<|<=|≤|less than|fewer than|under) ?(\d{1,3})$/i.exec(text);
  if (below !== null) return suppressedTo(Number(below[2]) - (/[=≤]/.test(below[1] ?? "") ? 0 : 1));
  const range = /^(\d{1,3}) ?(?:-|–|to) ?(\d{1,3})$/i.exec(text);
  if (range !== null) {
    const [low, high] = [Number(range[1]), Number(range[2])];
    return low < high ? { is: "suppressed", range: { low, high } } : { is: "other" };
  }
  const isPercent = /%$/.test(text);
  const value = readNumber(isPercent ? text.slice(0, -1).trim() : text, style);
  return value === null ? { is: "other" } : { is: "number", value, isPercent };
}

const suppressedTo = (high: number): Cell =>
  high >= 1 ? { is: "suppressed", range: { low: 1, high } } : { is: "other" };
