/**
 * A uniform random number in [0, 1) by name: always the same for the same two whole numbers, independent of that for any
 * other two. What index and dimension count is said where one is asked for; two uses in one analysis need two of these.
 */
export type UniformDraw = (index: number, dimension: number) => number;
