/** A pivot of this share of the diagonal is rounding. */
const nothing = 1e-12;

/**
 * The lower triangle L with L L' = matrix; null where the matrix is not positive definite.
 *
 * Golub & Van Loan (2013), Matrix Computations, 4th ed., 4.2.
 * @param matrix symmetric, row by row: size * size numbers
 */
export function choleskyFactor(matrix: Float64Array, size: number): Float64Array | null {
  const factor = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i * size + j] as number;
      for (let k = 0; k < j; k++) rest -= (factor[i * size + k] as number) * (factor[j * size + k] as number);
      if (i !== j) factor[i * size + j] = rest / (factor[j * size + j] as number);
      else if (rest > nothing * (matrix[i * size + i] as number)) factor[i * size + i] = Math.sqrt(rest);
      else return null;
    }
  }
  return factor;
}

/** The inverse of a lower triangle without zeros on its diagonal, row by row. */
export function inverseOfLowerTriangle(factor: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    for (let i = column; i < size; i++) {
      let rest = i === column ? 1 : 0;
      for (let k = column; k < i; k++) {
        rest -= (factor[i * size + k] as number) * (inverse[k * size + column] as number);
      }
      inverse[i * size + column] = rest / (factor[i * size + i] as number);
    }
  }
  return inverse;
}
