import { normalQuantile } from "../arithmetic/normal.ts";
import { choleskyFactor, inverseOfLowerTriangle } from "./cholesky.ts";
import { correlationMatrix } from "./correlation.ts";
import { permutation } from "./permutation.ts";
import type { UniformDraw } from "./uniform-draw.ts";

/** A rank correlation wanted between two columns, which are counted from 0. */
export interface RankCorrelation {
  readonly first: number;
  readonly second: number;
  /** In (-1, 1). */
  readonly correlation: number;
}

/**
 * The columns with their rows put in new orders, so that they have nearly the rank correlations asked for, and none
 * between pairs that are not named. Each column keeps exactly the numbers it had.
 *
 * Iman & Conover (1982), Communications in Statistics: Simulation and Computation 11, 311-334, with normal (van der
 * Waerden) scores: it is the scores that get the correlations r asked for; Spearman's is then near (6/pi) arcsin(r/2),
 * which falls short of r by at most 0.02, give or take 0.3/sqrt(rows).
 * @param columns of equal length, more rows than columns
 * @param correlations each pair once, in any order
 * @param draw of index 1 to the number of rows less 1, in a dimension for each column
 * @throws RangeError for columns of unequal length or too few rows, a pair that is none or stands twice, a correlation
 *   outside (-1, 1), or correlations that cannot hold together, naming the pair
 */
export function induceRankCorrelations(
  columns: readonly Float64Array[],
  correlations: readonly RankCorrelation[],
  draw: UniformDraw
): Float64Array[] {
  const size = columns.length;
  const rows = columns[0]?.length ?? 0;
  const impossible = firstImpossiblePair(size, correlations);
  if (impossible !== null) {
    const { first, second, correlation } = impossible;
    throw new RangeError(
      `invalid rank correlations; not positive definite with columns ${first} and ${second}: ${correlation}`
    );
  }
  if (correlations.length === 0) return columns.map((column) => column.slice());
  const scores = Float64Array.from({ length: rows }, (_, i) => normalQuantile((i + 1) / (rows + 1)));
  const shuffled = columns.map((_, dimension) => {
    const order = permutation(rows, (i) => draw(i, dimension));
    return Float64Array.from(order, (place) => scores[place] as number);
  });
  const byChance = columns.some(({ length }) => length !== rows) ? null : correlationMatrix(shuffled);
  const chance = byChance === null ? null : choleskyFactor(byChance, size);
  const wanted = choleskyFactor(matrixOf(size, correlations), size);
  if (chance === null || wanted === null) {
    throw new RangeError(`invalid columns; not ${size} of one length above ${size}: ${columns.map((c) => c.length)}`);
  }
  const transform = lowerProduct(wanted, inverseOfLowerTriangle(chance, size), size);
  return columns.map((column, i) => {
    const target = new Float64Array(rows);
    for (let k = 0; k <= i; k++) {
      const weight = transform[i * size + k] as number;
      const from = shuffled[k] as Float64Array;
      for (let row = 0; row < rows; row++) target[row] = (target[row] as number) + weight * (from[row] as number);
    }
    return inOrderOf(column, target);
  });
}

/**
 * Null where the rank correlations can hold together (their matrix is positive definite); else the pair with which,
 * taken in the order given and all others at 0, they no longer can, and do not again with those after it.
 * @throws RangeError for a pair that is none or stands twice, or a correlation outside (-1, 1), naming the pair
 */
export function firstImpossiblePair(size: number, correlations: readonly RankCorrelation[]): RankCorrelation | null {
  const seen = new Set<number>();
  for (const { first, second, correlation } of correlations) {
    const known = [first, second].every((column) => Number.isInteger(column) && column >= 0 && column < size);
    const pair = Math.min(first, second) * size + Math.max(first, second);
    if (!known || first === second || seen.has(pair)) {
      throw new RangeError(`invalid pair; not two columns below ${size}, each pair once: ${first} and ${second}`);
    }
    if (!(correlation > -1 && correlation < 1)) {
      throw new RangeError(`invalid correlation of columns ${first} and ${second}; not in (-1, 1): ${correlation}`);
    }
    seen.add(pair);
  }
  const holds = (many: number): boolean => choleskyFactor(matrixOf(size, correlations.slice(0, many)), size) !== null;
  let many = correlations.length;
  if (holds(many)) return null;
  while (!holds(many - 1)) many -= 1;
  return correlations[many - 1] ?? null;
}

function matrixOf(size: number, correlations: readonly RankCorrelation[]): Float64Array {
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i++) matrix[i * size + i] = 1;
  for (const { first, second, correlation } of correlations) {
    matrix[first * size + second] = correlation;
    matrix[second * size + first] = correlation;
  }
  return matrix;
}

/** The product of two lower triangles. */
function lowerProduct(left: Float64Array, right: Float64Array, size: number): Float64Array {
  const result = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = j; k <= i; k++) sum += (left[i * size + k] as number) * (right[k * size + j] as number);
      result[i * size + j] = sum;
    }
  }
  return result;
}

/** The numbers of a column, put where the target has its smallest, second smallest and so on. */
function inOrderOf(column: Float64Array, target: Float64Array): Float64Array {
  const sorted = column.slice().sort();
  const places = Uint32Array.from(column, (_, i) => i);
  places.sort((i, j) => (target[i] as number) - (target[j] as number) || i - j);
  const result = new Float64Array(column.length);
  places.forEach((place, rank) => {
    result[place] = sorted[rank] as number;
  });
  return result;
}
