import directions from "../../data/sobol-directions.json" with { type: "json" };
import type { UniformDraw } from "./uniform-draw.ts";

const bits = 32;
const two31 = 2147483648;
const two32 = 4294967296;

/** How many dimensions a Sobol' sequence may have here; twice as many as an analysis by Saltelli's scheme has inputs. */
export const mostSobolDimensions: number = directions.dimensions.length + 1;

/** The 32 direction numbers of a dimension, as signed 32-bit integers with the first binary digit at the top. */
function directionNumbers(dimension: number): Int32Array {
  const numbers = new Int32Array(bits);
  const [polynomial, ...initial] = directions.dimensions[dimension - 1] ?? [];
  if (polynomial === undefined) return numbers.map((_, k) => 1 << (bits - 1 - k));
  const degree = initial.length;
  for (let k = 0; k < bits; k++) {
    if (k < degree) {
      numbers[k] = (initial[k] as number) << (bits - 1 - k);
      continue;
    }
    const oldest = numbers[k - degree] as number;
    let number = oldest ^ (oldest >>> degree);
    for (let j = 1; j < degree; j++) if ((polynomial >>> (degree - j)) & 1) number ^= numbers[k - j] as number;
    numbers[k] = number;
  }
  return numbers;
}

/** 1 where an odd number of binary digits is set. */
function parity(word: number): number {
  let folded = word ^ (word >>> 16);
  folded ^= folded >>> 8;
  folded ^= folded >>> 4;
  folded ^= folded >>> 2;
  return (folded ^ (folded >>> 1)) & 1;
}

/** Each binary digit of the numbers becomes itself plus, modulo 2, a random choice of the digits before it. */
function scrambled(numbers: Int32Array, dimension: number, draw: UniformDraw): Int32Array {
  const result = new Int32Array(bits);
  for (let digit = 0; digit < bits; digit++) {
    const before = digit === 0 ? 0 : Math.floor(draw(digit, dimension) * two31) >>> (bits - 1 - digit);
    const chosen = (before * 2 + 1) << (bits - 1 - digit);
    for (let k = 0; k < bits; k++) {
      result[k] = (result[k] as number) | (parity((numbers[k] as number) & chosen) << (bits - 1 - digit));
    }
  }
  return result;
}

/**
 * A Sobol' low-discrepancy sequence in the unit cube: its first 2^k points put one into each of 2^k equal parts of every
 * dimension. Any point can be had alone, so that work can be split and resumed.
 *
 * Sobol' (1967), USSR Computational Mathematics and Mathematical Physics 7(4), 86-112; primitive polynomials and initial
 * numbers of Joe & Kuo (2008), SIAM Journal on Scientific Computing 30, 2635-2654; in the order of the Gray code, as
 * Antonov & Saleev (1979) and the published points have it. Of 32 binary digits.
 *
 * With random draws it is scrambled, by Matoušek's (1998, Journal of Complexity 14, 527-556) random linear scramble and
 * a digital shift: each point is then uniform in the cube, the parts stay filled as above, and means over independent
 * scrambles tell the error of their mean. Without them the first point is the origin.
 */
export class SobolSequence {
  readonly dimensions: number;
  readonly #numbers: readonly Int32Array[];
  readonly #shifts: Int32Array;
  /** What stands below the 32 digits, in [0, 1) of the last of them. */
  readonly #rests: Float64Array;

  /**
   * @param dimensions a whole number from 1 to 256
   * @param draw of index 0 to 31 in each dimension; null or left out for the sequence as published
   * @throws RangeError for another number of dimensions
   */
  constructor(dimensions: number, draw: UniformDraw | null = null) {
    if (!(Number.isInteger(dimensions) && dimensions >= 1 && dimensions <= mostSobolDimensions)) {
      throw new RangeError(`invalid dimensions; not a whole number from 1 to ${mostSobolDimensions}: ${dimensions}`);
    }
    this.dimensions = dimensions;
    this.#shifts = new Int32Array(dimensions);
    this.#rests = new Float64Array(dimensions);
    this.#numbers = Array.from({ length: dimensions }, (_, dimension) => {
      const plain = directionNumbers(dimension);
      if (draw === null) return plain;
      const shift = draw(0, dimension) * two32;
      const whole = Math.floor(shift);
      this.#shifts[dimension] = whole | 0;
      this.#rests[dimension] = shift - whole;
      return scrambled(plain, dimension, draw);
    });
  }

  /**
   * The coordinates of a point, each in [0, 1).
   * @param index a whole number from 0 to 2^32 - 1
   * @throws RangeError for another index
   */
  point(index: number): Float64Array {
    if (!(Number.isInteger(index) && index >= 0 && index < two32)) {
      throw new RangeError(`invalid index; not a whole number from 0 to 2^32 - 1: ${index}`);
    }
    const gray = index ^ (index >>> 1);
    return Float64Array.from(this.#numbers, (numbers, dimension) => {
      let word = this.#shifts[dimension] as number;
      for (let left = gray >>> 0, k = 0; left > 0; left >>>= 1, k++) if (left & 1) word ^= numbers[k] as number;
      return ((word >>> 0) + (this.#rests[dimension] as number)) / two32;
    });
  }
}
