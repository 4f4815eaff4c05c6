import type { ComparedTrust, Interval, Trust } from "@caseload/planning";
import type { WorkbookCell, WorkbookColumn, WorkbookKind } from "../workbook.ts";
import { sizedByName } from "./trust-words.ts";

/** A column of words. */
export const text = (label: string, meaning: string, width = 24): WorkbookColumn => ({
  label,
  kind: "text",
  meaning,
  width
});

/** A column of numbers. */
export const number = (label: string, kind: WorkbookKind, meaning: string): WorkbookColumn => ({
  label,
  kind,
  meaning
});

/** Three columns: the two ends and the best guess between. */
export const ends = (label: string, kind: WorkbookKind, meaning: string): readonly WorkbookColumn[] => [
  number(`${label}: from`, kind, `Low end. ${meaning}`),
  number(
    label,
    kind,
    `${meaning} Empty where no best guess is honest: a count that is not shown, or people not counted.`
  ),
  number(`${label}: to`, kind, `High end. ${meaning}`)
];

/** The cells of three such columns; empty where there is nothing to tell. */
export const endCells = (interval: Interval | null | undefined): readonly WorkbookCell[] =>
  interval == null ? [null, null, null] : [interval.low, interval.value, interval.high];

/** The best guess alone, in the middle of three such columns. */
export const guessCells = (value: number | null | undefined): readonly WorkbookCell[] => [null, value ?? null, null];

/** The two columns that say whose number a row holds, and what kind of number it is. */
export const whoColumns: readonly WorkbookColumn[] = [
  text(
    "Trust",
    "Name as in the file; an apostrophe before = + - @ keeps a spreadsheet from taking it for a formula.",
    30
  ),
  text("Sized by", "What tells the size: a count, an estimate from population, or a proxy (breast activity).")
];

/** The cells of these two. */
export const whoCells = (trust: Trust): readonly WorkbookCell[] => [trust.name, sizedByName[trust.sizedBy]];

/** The same for a trust that something else names by its key. */
export function whoCellsOf(key: string, name: string, trusts: readonly ComparedTrust[]): readonly WorkbookCell[] {
  const trust = trusts.find((each) => each.trust.key === key)?.trust;
  return trust === undefined ? [name, null] : whoCells(trust);
}
