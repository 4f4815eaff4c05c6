import { permutation } from "./permutation.ts";
import type { UniformDraw } from "./uniform-draw.ts";

const belowOne = 1 - 1.1102230246251565e-16;

/**
 * A Latin hypercube in the unit cube, a column for each dimension: each of `points` equal parts of every dimension holds
 * one point, at a random place in it, and the columns are in independent random orders.
 *
 * McKay, Beckman & Conover (1979), Technometrics 21, 239-245.
 * @param points how many, a whole number from 1
 * @param dimensions how many columns, a whole number from 0
 * @param draw of index 0 to 2 `points` - 1 in each dimension: the order, then the places
 * @returns `result[dimension][point]`, in [0, 1)
 * @throws RangeError for other numbers
 */
export function latinHypercube(points: number, dimensions: number, draw: UniformDraw): Float64Array[] {
  if (!(Number.isInteger(points) && points >= 1)) {
    throw new RangeError(`invalid points; not a whole number from 1: ${points}`);
  }
  if (!(Number.isInteger(dimensions) && dimensions >= 0)) {
    throw new RangeError(`invalid dimensions; not a whole number from 0: ${dimensions}`);
  }
  return Array.from({ length: dimensions }, (_, dimension) => {
    const parts = permutation(points, (i) => draw(i, dimension));
    return Float64Array.from(parts, (part, i) => Math.min(belowOne, (part + draw(points + i, dimension)) / points));
  });
}
