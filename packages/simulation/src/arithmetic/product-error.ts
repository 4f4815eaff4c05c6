/** 2^27 + 1, which splits a double in two halves of 26 bits. */
const splitter = 134217729;

/**
 * What rounding took from a product: a b - product exactly, where `product` is a * b.
 *
 * Dekker (1971), A floating-point technique for extending the available precision, Numerische Mathematik 18, 224-242.
 * Holds while no part overflows or underflows: |a|, |b| below 2^990, and the product not subnormal.
 */
export function productError(a: number, b: number, product: number): number {
  const aSplit = splitter * a;
  const aHigh = aSplit - (aSplit - a);
  const aLow = a - aHigh;
  const bSplit = splitter * b;
  const bHigh = bSplit - (bSplit - b);
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}
