import type { SizeMeasure, Trust } from "../trusts/trust.ts";

/** A total of observed counts, as rows that can be added up. */
export interface ObservedTotal {
  readonly measure: SizeMeasure;
  /** Trusts whose count is shown, and the sum of what is shown. */
  readonly trustsShown: number;
  readonly shown: number;
  /** The line "trusts with small numbers together": how many, and their protected sum. Null where there are none. */
  readonly together: { readonly trusts: number; readonly count: number } | null;
  readonly total: number;
  /** Trusts of which the file does not say it: no part of the total. */
  readonly notInFile: number;
}

/** The total of a measure over trusts; null where no trust gives it. */
export function observedTotal(trusts: readonly Trust[], measure: SizeMeasure): ObservedTotal | null {
  const counts = trusts.flatMap(({ observed }) => observed[measure] ?? []);
  if (counts.length === 0) return null;
  const visible = counts.filter(({ shown }) => shown !== null);
  const shown = visible.reduce((sum, count) => sum + (count.shown ?? 0), 0);
  const hidden = counts.filter(({ shown: one }) => one === null);
  const count = hidden.reduce((sum, { used }) => sum + used, 0);
  return {
    measure,
    trustsShown: visible.length,
    shown,
    together: hidden.length > 0 ? { trusts: hidden.length, count } : null,
    total: shown + count,
    notInFile: trusts.length - counts.length
  };
}
