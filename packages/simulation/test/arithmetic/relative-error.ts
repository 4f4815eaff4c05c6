/** |got - wanted| / |wanted|; 0 where they are the same (0, Infinity, NaN too), Infinity where one is not a number. */
export function relativeError(got: number, wanted: number): number {
  if (Object.is(got, wanted) || got === wanted) return 0;
  const error = Math.abs(got - wanted) / Math.abs(wanted);
  return Number.isNaN(error) ? Number.POSITIVE_INFINITY : error;
}

/** Half of the distance from 1 to the next double: what correct rounding may cost. */
export const halfUlp = 1.1102230246251565e-16;
