import { incompleteBeta } from "../arithmetic/incomplete-beta.ts";

function checkProbability(p: number): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`invalid probability; not in [0, 1]: ${p}`);
}

/**
 * The p-quantile of numbers sorted from small to large: linear between order statistics, of which the first is the
 * quantile of 0 and the last that of 1. Definition 7 of Hyndman & Fan (1996), The American Statistician 50, 361-365,
 * which R and NumPy use unless told otherwise. Null without numbers.
 * @throws RangeError for p outside [0, 1]
 */
export function sampleQuantile(sorted: ArrayLike<number>, p: number): number | null {
  checkProbability(p);
  if (sorted.length === 0) return null;
  const place = p * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] as number;
  const part = place - below;
  return part === 0 ? low : low + part * ((sorted[below + 1] as number) - low);
}

/** A quantile between replications, and how sure it is. */
export interface QuantileEstimate {
  readonly quantile: number;
  /** Bounds of the interval; null where there are too few replications for one. */
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The p-quantile of what independent replications gave, one number each, with an interval of at least the confidence
 * asked for whatever their distribution: the order statistics r and s for which
 *
 *   P(B >= r) and P(B < s) are each at least 1 - (1 - confidence)/2, B being binomial (n, p)
 *
 * David & Nagaraja (2003), Order Statistics, 3rd ed., 7.1. With 95 % an interval of the median needs 6 replications,
 * one of the 0.9-quantile 36. Null without replications.
 * @throws RangeError for p outside (0, 1)
 */
export function quantileOfReplications(
  values: readonly number[],
  p: number,
  confidence = 0.95
): QuantileEstimate | null {
  if (!(p > 0 && p < 1)) throw new RangeError(`invalid probability; not in (0, 1): ${p}`);
  const sorted = Float64Array.from(values).sort();
  const quantile = sampleQuantile(sorted, p);
  if (quantile === null) return null;
  const n = sorted.length;
  const enough = 1 - (1 - confidence) / 2;
  /** P(B >= r). */
  const atLeast = (r: number): number => (r === 0 ? 1 : incompleteBeta(r, n - r + 1, p));
  let r = 0;
  while (r < n && atLeast(r + 1) >= enough) r += 1;
  let s = n + 1;
  while (s > 1 && 1 - atLeast(s - 1) >= enough) s -= 1;
  return { quantile, low: r === 0 ? null : (sorted[r - 1] as number), high: s > n ? null : (sorted[s - 1] as number) };
}
