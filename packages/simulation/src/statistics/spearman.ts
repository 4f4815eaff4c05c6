import { choleskyFactor, inverseOfLowerTriangle } from "./cholesky.ts";
import { correlationMatrix } from "./correlation.ts";

/** What is left of a rank that others explain, or a slope, below this is rounding. */
const nothing = 1e-10;

/** The place of each number among all, from 1; equal ones share the mean of their places. */
export function midRanks(values: ArrayLike<number>): Float64Array {
  const order = Uint32Array.from({ length: values.length }, (_, i) => i);
  const at = (place: number): number => values[order[place] as number] as number;
  order.sort((i, j) => (values[i] as number) - (values[j] as number));
  const ranks = new Float64Array(values.length);
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && at(to) === at(from)) to += 1;
    for (let place = from; place < to; place++) ranks[order[place] as number] = (from + 1 + to) / 2;
  }
  return ranks;
}

/**
 * Spearman's rank correlation: Pearson's between the ranks, equal numbers sharing the mean of theirs. Spearman (1904),
 * The American Journal of Psychology 15, 72-101. Null where either does not vary.
 * @throws RangeError for unequal lengths
 */
export function spearman(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  return correlationMatrix([x, y].map(midRanks))?.[1] ?? null;
}

/**
 * The partial rank correlation of an answer with each of its inputs: between what is left of the two ranks after
 * straight lines in the ranks of all other inputs. It tells how steadily an input drives the answer, up or down, where
 * the answer rises or falls with it.
 *
 * Iman & Conover (1982), Communications in Statistics: Simulation and Computation 11, 335-360; Marino et al. (2008),
 * Journal of Theoretical Biology 254, 178-196.
 * @param inputs a column for each input
 * @returns in [-1, 1] in the order of the inputs; null for one that does not vary, and for all where the answer does not
 *   vary or the ranks of some inputs follow from those of others
 * @throws RangeError for columns of unequal length
 */
export function partialRankCorrelations(
  inputs: readonly ArrayLike<number>[],
  answer: ArrayLike<number>
): (number | null)[] {
  const varies = inputs.map((column) => Array.from(column).some((value) => value !== column[0]));
  const ranks = [...inputs.filter((_, i) => varies[i]), answer].map(midRanks);
  const all = correlationMatrix(ranks);
  const size = ranks.length - 1;
  const factor = all === null ? null : choleskyFactor(leadingPart(all, size), size);
  if (all === null || factor === null) return inputs.map(() => null);
  const inverse = inverseOfLowerTriangle(factor, size);
  // The answer in the directions of the factor; what they leave of it; and its slopes.
  const along = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k <= i; k++) {
      along[i] = (along[i] as number) + (inverse[i * size + k] as number) * (all[size * (size + 1) + k] as number);
    }
  }
  const left = 1 - along.reduce((sum, value) => sum + value * value, 0);
  const found = Array.from({ length: size }, (_, i) => {
    let slope = 0;
    let ofInverse = 0;
    for (let k = i; k < size; k++) {
      const entry = inverse[k * size + i] as number;
      slope += entry * (along[k] as number);
      ofInverse += entry * entry;
    }
    if (Math.abs(slope) < nothing) return 0;
    return slope / Math.sqrt((left > nothing ? left : 0) * ofInverse + slope * slope);
  }).values();
  return varies.map((does) => (does ? (found.next().value ?? null) : null));
}

/** The first rows and columns of a square matrix of one more. */
function leadingPart(matrix: Float64Array, size: number): Float64Array {
  const part = new Float64Array(size * size);
  for (let i = 0; i < size; i++) part.set(matrix.subarray(i * (size + 1), i * (size + 1) + size), i * size);
  return part;
}
