import { type RatioTerms, ratioEstimate } from "./ratio-estimate.ts";

/** A quantile of days over all people of all replications. Infinity is a day beyond the histogram, or never. */
export interface HistogramQuantile {
  /** The first whole day by the end of which a share p has had it. */
  readonly days: number;
  /** Interval between replications; null with fewer than two replications. */
  readonly low: number | null;
  readonly high: number | null;
  /** People counted. */
  readonly people: number;
}

/** Share of people up to and including each bin, but for the last bin: those are beyond. */
function cumulative(counts: Float64Array, people: number): Float64Array {
  const shares = new Float64Array(counts.length - 1);
  let sum = 0;
  for (let day = 0; day < shares.length; day++) {
    sum += counts[day] as number;
    shares[day] = sum / people;
  }
  return shares;
}

function firstReaching(shares: Float64Array, p: number): number {
  const day = shares.findIndex((share) => share >= p);
  return day < 0 ? Number.POSITIVE_INFINITY : day;
}

/**
 * The p-quantile of waiting times in bins of whole days, over the people of all replications together. The last bin is
 * open ("730 and more"); people who never had it are counted in it. Null where nobody was counted.
 *
 * The interval is that of Woodruff (1952), J. Am. Statist. Assoc. 47, 635-646: the share of people at or below the
 * quantile is a ratio of sums over replications; its t interval, of half-width h, is read back as the quantiles of
 * p - h and p + h. It holds for whole days, for an open bin and for people of one replication who are alike.
 * @param histograms of one length, one of each replication
 * @throws RangeError for p outside (0, 1), or histograms of unequal length
 */
export function histogramQuantile(
  histograms: readonly ArrayLike<number>[],
  p: number,
  confidence = 0.95
): HistogramQuantile | null {
  if (!(p > 0 && p < 1)) throw new RangeError(`invalid probability; not in (0, 1): ${p}`);
  const bins = histograms[0]?.length ?? 0;
  const pooled = new Float64Array(bins);
  let people = 0;
  for (const counts of histograms) {
    if (counts.length !== bins) throw new RangeError(`invalid histogram; ${counts.length} bins against ${bins}`);
    for (let bin = 0; bin < bins; bin++) {
      pooled[bin] = (pooled[bin] as number) + (counts[bin] as number);
      people += counts[bin] as number;
    }
  }
  if (people === 0) return null;
  const shares = cumulative(pooled, people);
  const days = firstReaching(shares, p);
  // Where the quantile is beyond, the share that its interval turns on is the last one known.
  const at = Math.min(days, bins - 2);
  const { low, high } = ratioEstimate(
    histograms.map((counts) => shareUpTo(counts, at)),
    confidence
  );
  if (low === null || high === null) return { days, low: null, high: null, people };
  const halfWidth = (high - low) / 2;
  return {
    days,
    low: firstReaching(shares, p - halfWidth),
    high: firstReaching(shares, Math.min(p + halfWidth, 1)),
    people
  };
}

function shareUpTo(counts: ArrayLike<number>, day: number): RatioTerms {
  let numerator = 0;
  let denominator = 0;
  for (let bin = 0; bin < counts.length; bin++) {
    denominator += counts[bin] as number;
    if (bin <= day) numerator += counts[bin] as number;
  }
  return { numerator, denominator };
}
