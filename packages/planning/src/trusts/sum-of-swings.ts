import type { Interval } from "./trust.ts";

/** By how much one assumption alone moves a number, at its two ends. */
export interface AnySwing {
  readonly id: string;
  readonly isShared: boolean;
  readonly atLow: number;
  readonly atHigh: number;
}

/** Falls and rises of a number over the ranges of its assumptions. */
interface Reach {
  readonly fall: number;
  readonly rise: number;
}

const fallOf = ({ atLow, atHigh }: AnySwing): number => Math.max(0, -atLow, -atHigh);
const riseOf = ({ atLow, atHigh }: AnySwing): number => Math.max(0, atLow, atHigh);

/** Assumptions are taken as independent: the root of the sum of squares, of the falls and of the rises. */
export function reachOfSwings(swings: readonly AnySwing[]): Reach {
  return { fall: rootOfSquares(swings.map(fallOf)), rise: rootOfSquares(swings.map(riseOf)) };
}

/** A number with its ends over the ranges of its assumptions; what cannot be below nothing is cut there. */
export function intervalOf(used: number, value: number | null, swings: readonly AnySwing[]): Interval {
  const { fall, rise } = reachOfSwings(swings);
  return { low: Math.max(0, used - fall), value, high: used + rise };
}

/**
 * The swings of a sum over trusts. An assumption that the trusts share is at the same end for all of them, so its swings
 * add up; what is each trust's own is high here and low there, so its falls and its rises add up as the root of the sum
 * of their squares. In the order in which the assumptions are met.
 */
export function sumOfSwings(ofTrusts: readonly (readonly AnySwing[])[]): readonly AnySwing[] {
  const ofId = new Map<string, AnySwing[]>();
  for (const swing of ofTrusts.flat()) {
    const key = `${swing.isShared} ${swing.id}`;
    const same = ofId.get(key) ?? [];
    ofId.set(key, same);
    same.push(swing);
  }
  return [...ofId.values()].map((swings) => {
    const { id = "", isShared = true } = swings[0] ?? {};
    if (isShared) {
      return { id, isShared, atLow: sum(swings.map(({ atLow }) => atLow)), atHigh: sum(swings.map((s) => s.atHigh)) };
    }
    const { fall, rise } = reachOfSwings(swings);
    return { id, isShared, atLow: -fall, atHigh: rise };
  });
}

const rootOfSquares = (numbers: readonly number[]): number =>
  Math.sqrt(numbers.reduce((total, number) => total + number * number, 0));

/** In the order given: what is shown row by row adds up to what is shown below. */
export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
