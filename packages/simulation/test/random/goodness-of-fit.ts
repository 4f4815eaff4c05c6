import { upperGamma } from "../../src/arithmetic/incomplete-gamma.ts";
import { KeyedDraws } from "../../src/random/keyed-draws.ts";

/** Chance of a chi-square at least as large, if the counts come from these expected ones (which should be above 5). */
export function chiSquareP(observed: ArrayLike<number>, expected: ArrayLike<number>, fitted = 0): number {
  let sum = 0;
  for (let i = 0; i < observed.length; i++) sum += (observed[i]! - expected[i]!) ** 2 / expected[i]!;
  return upperGamma((observed.length - 1 - fitted) / 2, sum / 2);
}

/** Chance of a greatest distance at least as large (Kolmogorov's series, with Stephens' correction for finite samples). */
export function kolmogorovP(sample: readonly number[], cdf: (x: number) => number): number {
  const n = sample.length;
  const sorted = Float64Array.from(sample).sort();
  let distance = 0;
  sorted.forEach((x, i) => {
    const at = cdf(x);
    distance = Math.max(distance, (i + 1) / n - at, at - i / n);
  });
  const scaled = (Math.sqrt(n) + 0.12 + 0.11 / Math.sqrt(n)) * distance;
  let p = 0;
  for (let k = 1; k < 100; k++) p += 2 * (k % 2 === 1 ? 1 : -1) * Math.exp(-2 * k * k * scaled * scaled);
  return Math.min(1, Math.max(0, p));
}

/** Counts of pairs of uniforms on a square grid, against equal chances: for independence. */
export function pairsP(pairs: Iterable<readonly [number, number]>, side: number): number {
  const counts = new Float64Array(side * side);
  let n = 0;
  for (const [a, b] of pairs) {
    counts[Math.floor(a * side) * side + Math.floor(b * side)]! += 1;
    n += 1;
  }
  return chiSquareP(counts, new Float64Array(side * side).fill(n / (side * side)));
}

/** Distance of a mean from what it should be, in standard errors. */
export function zOfMean(sample: readonly number[], mean: number, variance: number): number {
  return (meanOf(sample) - mean) / Math.sqrt(variance / sample.length);
}

/** Distance of a variance from what it should be, in standard errors; `kurtosis` is the fourth moment over variance^2. */
export function zOfVariance(sample: readonly number[], mean: number, variance: number, kurtosis: number): number {
  const about = meanOf(sample.map((x) => (x - mean) ** 2));
  return (about - variance) / (variance * Math.sqrt((kurtosis - 1) / sample.length));
}

export const meanOf = (sample: readonly number[]): number => sample.reduce((sum, x) => sum + x, 0) / sample.length;

/** The draws of a fixed seed, for tests. */
export const draws = (replication = 0): KeyedDraws => new KeyedDraws(20_260_401, replication);

export const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

/** Below this a fit is refused; the seeds are fixed, so a test passes always or never. */
export const enough = 0.001;
