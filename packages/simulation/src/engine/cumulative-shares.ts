/**
 * Running sums of shares, for a draw by one uniform number: the i-th holds the chance of one of the first i + 1. Shares
 * that miss a sum of 1 by rounding are scaled to it, and the sums are exactly 1 from the last share above 0 on.
 *
 * @throws RangeError where no share is above 0
 */
export function cumulativeShares(shares: readonly number[]): Float64Array {
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (!(total > 0)) throw new RangeError(`invalid shares; none is above 0: ${shares.join(", ")}`);
  const last = shares.reduce((found, share, index) => (share > 0 ? index : found), 0);
  let sum = 0;
  return Float64Array.from(shares, (share, index) => {
    sum += share;
    return index >= last ? 1 : Math.min(1, sum / total);
  });
}
