import { sampleQuantile } from "./sample-quantile.ts";
import type { UniformDraw } from "./uniform-draw.ts";

/** Answers at the points of Saltelli's scheme, point by point; all of one length. */
export interface SaltelliAnswers {
  /** At A, points of independent inputs. */
  readonly a: ArrayLike<number>;
  /** At B, as many other such points. */
  readonly b: ArrayLike<number>;
  /** For each input i at the points of A, input i alone as in B. */
  readonly mixed: readonly ArrayLike<number>[];
}

/** An index with a bootstrap interval; the bounds are null where no resample had an answer that varies. */
export interface SobolIndex {
  readonly estimate: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** What an input does to an answer. */
export interface InputIndices {
  /** The share of the variance that would go if this input were known. */
  readonly first: SobolIndex;
  /** The share that would stay if all others were known: `first` and its part in every interaction. */
  readonly total: SobolIndex;
}

/** Which inputs the variance of an answer comes from. */
export interface SobolIndices {
  /** Over the points of A and B. */
  readonly mean: number;
  readonly variance: number;
  /** In the order of the inputs; empty where the answer does not vary. */
  readonly inputs: readonly InputIndices[];
  /** Why there are no indices, or null. */
  readonly note: "the answer does not vary" | null;
}

/** A spread of this share of the largest number is rounding. */
const nothing = 1e-12;

/**
 * The inputs of one point of Saltelli's scheme, from a point of twice as many dimensions as there are inputs, such as
 * one of a Sobol' sequence: the first half is A, the second B.
 * @param mixed which answers it is for: `"a"`, `"b"`, or the input that is to be as in B, counted from 0
 * @throws RangeError for an odd number of coordinates or an input there is not
 */
export function saltelliPoint(coordinates: Float64Array, mixed: "a" | "b" | number): Float64Array {
  const inputs = coordinates.length / 2;
  if (!Number.isInteger(inputs)) throw new RangeError(`invalid coordinates; not an even number: ${2 * inputs}`);
  if (mixed === "b") return coordinates.slice(inputs);
  const point = coordinates.slice(0, inputs);
  if (mixed === "a") return point;
  if (!(Number.isInteger(mixed) && mixed >= 0 && mixed < inputs)) {
    throw new RangeError(`invalid input; not a whole number below ${inputs}: ${mixed}`);
  }
  point[mixed] = coordinates[inputs + mixed] as number;
  return point;
}

/**
 * First-order and total Sobol' indices of an answer, the inputs being independent. With means over the points, and the
 * variance V over those of A and B together:
 *
 *   first = mean of (f(B) - m) (f(AB_i) - f(A)) / V      Saltelli et al. (2010), table 2 (b)
 *   total = mean of (f(A) - f(AB_i))^2 / (2 V)           Jansen (1999), and table 2 (f) of the former
 *
 * Computer Physics Communications 181, 259-270, and 117, 35-43. Taking the mean m off f(B) changes no expectation and
 * makes the first-order index much surer where the mean is large. An estimate may fall below 0 or, the first-order one,
 * above the total.
 *
 * The intervals are percentiles over bootstrap resamples of the points (Archer, Saltelli & Sobol' 1997, Journal of
 * Statistical Computation and Simulation 58, 99-120). With points of a Sobol' sequence, which are spread more evenly
 * than random ones, they tend to be too wide.
 * @param draw of an index for each resample, in a dimension for each point
 * @param options `resamples`, default 1000; `confidence` of the intervals, default 0.95
 * @throws RangeError for lengths that differ, fewer than two points, an answer that is not finite, or options that are
 *   not numbers of their kind
 */
export function sobolIndices(
  answers: SaltelliAnswers,
  draw: UniformDraw,
  { resamples = 1000, confidence = 0.95 }: { readonly resamples?: number; readonly confidence?: number } = {}
): SobolIndices {
  check(answers);
  if (!(Number.isInteger(resamples) && resamples >= 1)) {
    throw new RangeError(`invalid resamples; not a whole number from 1: ${resamples}`);
  }
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`invalid confidence; not in (0, 1): ${confidence}`);
  const points = answers.a.length;
  const inputs = answers.mixed.length;
  const found = estimates(answers, new Float64Array(points).fill(1));
  if (found.first === null) {
    return { mean: found.mean, variance: 0, inputs: [], note: "the answer does not vary" };
  }
  const firsts = Array.from({ length: inputs }, (): number[] => []);
  const totals = Array.from({ length: inputs }, (): number[] => []);
  const times = new Float64Array(points);
  for (let resample = 0; resample < resamples; resample++) {
    times.fill(0);
    for (let i = 0; i < points; i++) {
      const drawn = Math.floor(draw(resample, i) * points);
      times[drawn] = (times[drawn] as number) + 1;
    }
    const again = estimates(answers, times);
    again.first?.forEach((value, i) => {
      firsts[i]?.push(value);
    });
    again.total?.forEach((value, i) => {
      totals[i]?.push(value);
    });
  }
  const withInterval = (estimate: number, values: readonly number[] = []): SobolIndex => {
    const sorted = Float64Array.from(values).sort();
    const tail = (1 - confidence) / 2;
    return { estimate, low: sampleQuantile(sorted, tail), high: sampleQuantile(sorted, 1 - tail) };
  };
  return {
    mean: found.mean,
    variance: found.variance,
    inputs: Array.from(found.first, (first, i) => ({
      first: withInterval(first, firsts[i]),
      total: withInterval(found.total[i] as number, totals[i])
    })),
    note: null
  };
}

function check({ a, b, mixed }: SaltelliAnswers): void {
  if (a.length < 2) throw new RangeError(`invalid points; fewer than 2: ${a.length}`);
  for (const column of [a, b, ...mixed]) {
    if (column.length !== a.length) throw new RangeError(`invalid answers; ${column.length} against ${a.length}`);
    for (let i = 0; i < column.length; i++) {
      if (!Number.isFinite(column[i])) throw new RangeError(`invalid answer; not finite: ${column[i]}`);
    }
  }
}

type Estimates =
  | { readonly mean: number; readonly variance: number; readonly first: Float64Array; readonly total: Float64Array }
  | { readonly mean: number; readonly variance: 0; readonly first: null; readonly total: null };

/** The estimates with each point taken so many times; no indices where the answer does not vary. */
function estimates({ a, b, mixed }: SaltelliAnswers, times: Float64Array): Estimates {
  const points = a.length;
  let sum = 0;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < points; i++) {
    const weight = times[i] as number;
    if (weight === 0) continue;
    const atA = a[i] as number;
    const atB = b[i] as number;
    sum += weight * (atA + atB);
    least = Math.min(least, atA, atB);
    most = Math.max(most, atA, atB);
  }
  const mean = sum / (2 * points);
  if (most - least <= nothing * Math.max(Math.abs(least), Math.abs(most))) {
    return { mean, variance: 0, first: null, total: null };
  }
  let squares = 0;
  for (let i = 0; i < points; i++) {
    const fromA = (a[i] as number) - mean;
    const fromB = (b[i] as number) - mean;
    squares += (times[i] as number) * (fromA * fromA + fromB * fromB);
  }
  const variance = squares / (2 * points);
  const first = new Float64Array(mixed.length);
  const total = new Float64Array(mixed.length);
  mixed.forEach((column, input) => {
    let products = 0;
    let changes = 0;
    for (let i = 0; i < points; i++) {
      const weight = times[i] as number;
      const change = (column[i] as number) - (a[i] as number);
      products += weight * ((b[i] as number) - mean) * change;
      changes += weight * change * change;
    }
    first[input] = products / points / variance;
    total[input] = changes / (2 * points) / variance;
  });
  return { mean, variance, first, total };
}
