import { type Block, words } from "./report.ts";

/** One item of the STRESS-DES checklist (Monks et al. 2019, Journal of Simulation 13(1), 55-67). */
export interface StressItem {
  /** "2.5.1". */
  readonly item: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** What only a person can say: a visible gap, to be filled in before the report is used. */
export const toBeWritten = (what: string): Block => words(`[To be written by a person: ${what}]`);
