import type { Quality, Source } from "./provenance.ts";

/**
 * One statement about the world, in our own words, with everything a reader needs to doubt it.
 * `kind` says what `value` is: a number, the two ends of a range, or a word ("unknown", "not stated").
 */
export type Fact = NumberFact | RangeFact | WordFact;

interface FactBase {
  readonly id: string;
  readonly topic: string;
  readonly statement: string;
  readonly unit: string;
  /** What the number is a share of, or who was counted; empty where the source does not say. */
  readonly denominator: string;
  readonly geography: string;
  readonly year: string;
  readonly source: Source;
  readonly quality: Quality;
}

export interface NumberFact extends FactBase {
  readonly kind: "number";
  readonly value: number;
  /** Ends of the range the source gives around the value; absent where it gives none. */
  readonly low?: number;
  readonly high?: number;
}

export interface RangeFact extends FactBase {
  readonly kind: "range";
  readonly low: number;
  readonly high: number;
}

export interface WordFact extends FactBase {
  readonly kind: "word";
  readonly value: string;
  /** Bounds the source gives although it gives no number; one alone for an open range such as ">12". */
  readonly low?: number;
  readonly high?: number;
}
