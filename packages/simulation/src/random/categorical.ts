/**
 * Which category a uniform in [0, 1) falls in: the first whose cumulative share exceeds it, counted from `from`; the
 * last where rounding has left none. `cumulative` holds rising shares up to 1; `from` and `to` mark off one row of a
 * longer table and default to all of it.
 */
export function categoryOf(cumulative: Float64Array, uniform: number, from = 0, to = cumulative.length): number {
  let i = from;
  while (i < to - 1 && uniform >= (cumulative[i] as number)) i++;
  return i - from;
}
