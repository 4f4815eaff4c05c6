/** A series averaged over replications, and smoothed: where it is flat, the warm-up is over. */
export interface WelchCurve {
  /** Mean over replications at each point of the series. */
  readonly mean: Float64Array;
  /** Moving average of it; shorter by the half-window at the end. */
  readonly smoothed: Float64Array;
}

/** The mean of several series, point by point. @throws RangeError without series, or for series of unequal length */
export function meanSeries(series: readonly ArrayLike<number>[]): Float64Array {
  const length = series[0]?.length;
  if (length === undefined) throw new RangeError("invalid series; none given");
  const mean = new Float64Array(length);
  for (const one of series) {
    if (one.length !== length) throw new RangeError(`invalid series; ${one.length} points against ${length}`);
    for (let i = 0; i < length; i++) mean[i] = (mean[i] as number) + (one[i] as number);
  }
  for (let i = 0; i < length; i++) mean[i] = (mean[i] as number) / series.length;
  return mean;
}

/**
 * Welch's picture of a warm-up: the mean over replications, smoothed by a moving average of 2 `halfWindow` + 1 points,
 * of as many as there are on either side (1, 3, 5 …) near the beginning.
 *
 * Welch (1983), The statistical analysis of simulation results, in Lavenberg (ed.), Computer Performance Modeling
 * Handbook, 268-328; as in Law (2015), 9.5.1.
 * @param halfWindow points on either side, a whole number of at most a quarter of the series
 * @throws RangeError without series, for series of unequal length, or for another half-window
 */
export function welchCurve(series: readonly ArrayLike<number>[], halfWindow: number): WelchCurve {
  const mean = meanSeries(series);
  if (!(Number.isInteger(halfWindow) && halfWindow >= 0 && 4 * halfWindow <= mean.length)) {
    throw new RangeError(`invalid half-window; not a whole number in [0, ${mean.length / 4}]: ${halfWindow}`);
  }
  const smoothed = new Float64Array(mean.length - halfWindow);
  for (let i = 0; i < smoothed.length; i++) {
    const reach = Math.min(i, halfWindow);
    let sum = 0;
    for (let j = i - reach; j <= i + reach; j++) sum += mean[j] as number;
    smoothed[i] = sum / (2 * reach + 1);
  }
  return { mean, smoothed };
}
