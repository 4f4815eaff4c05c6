/** The numbers less their mean, scaled to a sum of squares of 1; null where they do not vary. */
function standardised(values: ArrayLike<number>): Float64Array | null {
  const result = Float64Array.from(values);
  const first = result[0];
  if (result.every((value) => value === first)) return null;
  const mean = result.reduce((sum, value) => sum + value, 0) / result.length;
  const length = Math.sqrt(result.reduce((sum, value) => sum + (value - mean) * (value - mean), 0));
  return result.map((value) => (value - mean) / length);
}

const product = (x: Float64Array, y: Float64Array): number =>
  Math.max(
    -1,
    Math.min(
      1,
      x.reduce((sum, value, i) => sum + value * (y[i] as number), 0)
    )
  );

/**
 * Pearson's correlations between columns, row by row in one array: that of columns i and j stands at `i * columns + j`,
 * and those on the diagonal are 1. Null where a column does not vary.
 * @throws RangeError for columns of unequal length
 */
export function correlationMatrix(columns: readonly ArrayLike<number>[]): Float64Array | null {
  const size = columns.length;
  const scaled: Float64Array[] = [];
  for (const column of columns) {
    if (column.length !== columns[0]?.length) {
      throw new RangeError(`invalid columns; ${column.length} rows against ${columns[0]?.length}`);
    }
    const one = standardised(column);
    if (one === null) return null;
    scaled.push(one);
  }
  const matrix = new Float64Array(size * size);
  scaled.forEach((x, i) => {
    matrix[i * size + i] = 1;
    for (let j = 0; j < i; j++) {
      const correlation = product(x, scaled[j] as Float64Array);
      matrix[i * size + j] = correlation;
      matrix[j * size + i] = correlation;
    }
  });
  return matrix;
}
