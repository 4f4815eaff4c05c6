import { normalCdf, normalDensity, normalQuantile } from "@caseload/simulation";
import type { Interval } from "./trust.ts";

/** A need of posts that is not known exactly, as it matters to posts that are given. */
export interface UncertainNeed {
  /** WTE that is as likely too much as too little. */
  readonly value: number;
  /** WTE at the upper end of what is believed. */
  readonly high: number;
  /** The chance that so many posts cover the need. */
  readonly covered: (posts: number) => number;
  /** WTE of the need that is expected to be unmet with so many posts: E[max(0, need - posts)]. */
  readonly unmet: (posts: number) => number;
}

/** The ends of a need stand for its 95 % interval, as those of a count do: 1.96 standard deviations. */
const endsAt = normalQuantile(0.975);

/**
 * A need with its interval as two halves of normal distributions that meet at the value: below it as wide as the lower
 * end says, above it as the upper end says. The ends are those of a 95 % interval, of all that is not known together,
 * what the trusts share too: expected values add up over trusts whether their needs go together or not. Two-piece
 * normal: Wallis (2014), Statistical Science 29, 106-112; here with a half of the chance on each side, so that the value is
 * the median.
 *
 * The expected unmet need above the value is the unit normal loss function, L(t) = density(t) - t (1 - distribution(t)).
 *
 * @throws RangeError where the value is not within its ends, or below 0
 */
export function uncertainNeed({ low, value, high }: Interval & { readonly value: number }): UncertainNeed {
  if (!(value >= 0 && low <= value && value <= high)) {
    throw new RangeError(`invalid need; not within its ends, or below 0: ${low} to ${value} to ${high}`);
  }
  const below = (value - low) / endsAt;
  const above = (high - value) / endsAt;
  const unmetAtValue = above * normalDensity(0);
  return {
    value,
    high,
    covered: (posts) => {
      const width = posts < value ? below : above;
      if (width > 0) return normalCdf((posts - value) / width);
      return posts < value ? 0 : 1;
    },
    unmet: (posts) => {
      if (posts >= value) return above > 0 ? above * loss((posts - value) / above) : 0;
      const short = value - posts;
      if (below === 0) return unmetAtValue + short;
      const t = short / below;
      return unmetAtValue + below * (t * normalCdf(t) + normalDensity(t) - normalDensity(0));
    }
  };
}

const loss = (t: number): number => normalDensity(t) - t * normalCdf(-t);
