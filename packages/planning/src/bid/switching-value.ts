import type { Bar } from "../uncertainty/sensitivity-answer.ts";

/** How wrong one assumption would have to be for posts to be too few, or for fewer to do. */
export interface Switch {
  readonly bar: Bar;
  /** The number at which what is required is what the posts are; null where it is nowhere in the range. */
  readonly at: number | null;
  /** Whether the posts are enough with the number as it is believed. */
  readonly isEnoughNow: boolean;
}

/**
 * The number in its range at which posts of so many whole-time equivalents in all are just what the load method requires,
 * along straight lines from what is believed to the ends of the range.
 *
 * @param bar - what the assumption does alone
 * @param required - whole-time equivalents that are required with every number as it is believed
 * @param wte - of the posts in question
 */
export function switchOf(bar: Bar, required: number, wte: number): Switch {
  const crossing = (end: number, wteAtEnd: number): number | null => {
    if (wteAtEnd === required) return null;
    const part = (wte - required) / (wteAtEnd - required);
    return part >= 0 && part <= 1 ? bar.base + part * (end - bar.base) : null;
  };
  const crossings = [crossing(bar.low, bar.wteAtLow), crossing(bar.high, bar.wteAtHigh)].filter((at) => at !== null);
  // Where both sides cross, the nearer number is the weaker spot.
  const [nearest = null] = crossings.sort((a, b) => Math.abs(a - bar.base) - Math.abs(b - bar.base));
  return { bar, at: nearest, isEnoughNow: wte >= required };
}
