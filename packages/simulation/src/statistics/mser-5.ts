import { RunningMean } from "./running-mean.ts";

/** Observations averaged into one batch. */
const batchSize = 5;
/** Batches that must remain: the statistic of the last few is small by accident. */
const fewestBatches = 5;

/** Where a series seems to have settled. */
export interface Mser5 {
  /** Observations to leave out from the front: a multiple of 5. */
  readonly truncation: number;
  /** False where more than half would have to go: the series is too short to tell, or does not settle. */
  readonly accepted: boolean;
}

/**
 * How many of the first observations a transient has spoiled: the truncation d that makes the marginal standard error
 * of what is left smallest, over the means z of batches of 5.
 *
 *   d = argmin sum over i > d of (z_i - mean of z beyond d)^2 / (m - d)^2
 *
 * White (1997), Simulation 69(6), 323-334; in batches of 5: White, Cobb & Spratt (2000), Proc. Winter Simulation Conf.,
 * 755-765. Of equal minima the first counts. Observations after the last full batch are left out. Null with fewer than
 * 10 batches (50 observations).
 */
export function mser5(series: ArrayLike<number>): Mser5 | null {
  const batches = Math.floor(series.length / batchSize);
  if (batches < 2 * fewestBatches) return null;
  // From the end, so that every truncation's sum of squares is one step from the next.
  const beyond = new RunningMean();
  let best = 0;
  let smallest = Number.POSITIVE_INFINITY;
  for (let d = batches - 1; d >= 0; d--) {
    beyond.add(batchMean(series, d * batchSize));
    if (beyond.count < fewestBatches) continue;
    const statistic = beyond.squares / (beyond.count * beyond.count);
    if (statistic <= smallest) {
      smallest = statistic;
      best = d;
    }
  }
  return { truncation: best * batchSize, accepted: 2 * best <= batches };
}

function batchMean(series: ArrayLike<number>, from: number): number {
  let sum = 0;
  for (let i = from; i < from + batchSize; i++) sum += series[i] as number;
  return sum / batchSize;
}
