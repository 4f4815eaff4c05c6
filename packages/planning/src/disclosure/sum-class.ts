import { type NumberClass, roundingClass } from "./rounding-class.ts";

/** What a reader knows of a suppressed count before any sum is shown. */
export interface Hidden {
  readonly low: number;
  /** Infinity where nothing bounds it. */
  readonly high: number;
  /** The highest that it may be wherever in the file it stands: equal counts are told apart by their order. */
  readonly surelyUpTo: number;
  /** Whether it is one of the small counts that the rule protects. */
  readonly isSmall: boolean;
}

/**
 * What may be shown of the sum of several suppressed counts: the class of sums that it is one of.
 *
 * Sums are rounded; those so low or so high that they would narrow what is known of a small count are put into one class
 * with their neighbours. With the sum in a class [L, U], count i is still anything in its own class [l, u] where
 * U >= u + (the others at their lowest) and L <= l + (the others at what they surely may be). The classes hang on what a reader
 * knows, never on the counts, so that which class is shown tells no more than that the sum is in it.
 */
export function sumClass(sum: number, hidden: readonly Hidden[], roundTo: number): NumberClass {
  const least = hidden.reduce((total, { low }) => total + low, 0);
  const most = hidden.reduce((total, { high }) => total + high, 0);
  const small = hidden.filter(({ isSmall }) => isSmall);
  const plain = roundingClass(sum, roundTo);
  if (small.length === 0) return plain;
  const lowest = Math.max(...small.map(({ low, high }) => least - low + high));
  const highest = Math.min(...small.map((one) => one.low + sureWithout(one, hidden)));
  const lowClassEnd = roundingClass(lowest, roundTo).high;
  const highClassStart = highest === Number.POSITIVE_INFINITY ? highest : roundingClass(highest, roundTo).low;
  if (highClassStart <= lowClassEnd) return between(least, most);
  if (sum <= lowClassEnd) return between(least, lowClassEnd);
  return sum >= highClassStart ? between(highClassStart, most) : plain;
}

const sureWithout = (one: Hidden, hidden: readonly Hidden[]): number =>
  hidden.reduce((total, other) => (other === one ? total : total + other.surelyUpTo), 0);

const between = (low: number, high: number): NumberClass => ({ low, high, value: (low + high) / 2 });
