import { normalQuantile } from "@caseload/simulation";
import { type AnySwing, reachOfSwings } from "./sum-of-swings.ts";

/** A number with what each assumption alone does to it. */
export interface SwungNumber {
  readonly value: number;
  readonly swings: readonly AnySwing[];
}

/** Ranks that a number may have; 1 is the largest. */
export interface RankRange {
  /** By the values alone; equal values share the first of their ranks. */
  readonly rank: number;
  readonly rankLow: number;
  readonly rankHigh: number;
}

/** The ends of a range are read as those of 95 %, so many standard deviations away. */
const endsAt = normalQuantile(0.975);
const level = 0.05;
/** Values that differ by less, in parts of the larger one, are equal but for rounding. */
const nothing = 1e-9;

/**
 * Ranks with simultaneous ranges: the chance that any of them misses the true rank is at most 5 %. A number ranks from one
 * more than those that are surely larger, to all but those that are surely smaller: Klein, Wright & Wieczorek (2020), A
 * joint confidence region for an overall ranking of populations, JRSS C 69, 589-606, with differences of pairs in place of
 * single intervals, since assumptions that move both leave their order alone. Bonferroni's division over all pairs keeps it
 * true for all of them together.
 */
export function rankRanges(numbers: readonly SwungNumber[]): readonly RankRange[] {
  const count = numbers.length;
  const pairs = (count * (count - 1)) / 2;
  const isLarger = surely(pairs === 0 ? 0 : normalQuantile(1 - level / (2 * pairs)));
  const indexed = numbers.map(byId);
  return indexed.map((one) => ({
    rank: 1 + indexed.filter((other) => other.value > one.value).length,
    rankLow: 1 + indexed.filter((other) => isLarger(other, one)).length,
    rankHigh: count - indexed.filter((other) => isLarger(one, other)).length
  }));
}

interface IndexedNumber {
  readonly value: number;
  readonly shared: ReadonlyMap<string, AnySwing>;
  readonly own: readonly AnySwing[];
}

const byId = ({ value, swings }: SwungNumber): IndexedNumber => ({
  value,
  shared: new Map(swings.filter(({ isShared }) => isShared).map((swing) => [swing.id, swing])),
  own: swings.filter(({ isShared }) => !isShared)
});

/**
 * Whether one number is larger than another, whatever is not known: by more than the difference may fall. What both share
 * moves it by the difference of their swings at the same end; what is one's own may be low here and high there.
 */
const surely =
  (deviations: number) =>
  (one: IndexedNumber, other: IndexedNumber): boolean => {
    const difference = one.value - other.value;
    if (!(difference > nothing * Math.max(Math.abs(one.value), Math.abs(other.value)))) return false;
    const { fall } = reachOfSwings([...sharedDifferences(one, other), ...one.own, ...other.own.map(turned)]);
    return difference > (deviations / endsAt) * fall;
  };

function sharedDifferences(one: IndexedNumber, other: IndexedNumber): AnySwing[] {
  const ids = new Set([...one.shared.keys(), ...other.shared.keys()]);
  return [...ids].map((id) => {
    const mine = one.shared.get(id);
    const theirs = other.shared.get(id);
    return {
      id,
      isShared: true,
      atLow: (mine?.atLow ?? 0) - (theirs?.atLow ?? 0),
      atHigh: (mine?.atHigh ?? 0) - (theirs?.atHigh ?? 0)
    };
  });
}

const turned = ({ atLow, atHigh, ...swing }: AnySwing): AnySwing => ({ ...swing, atLow: -atLow, atHigh: -atHigh });
