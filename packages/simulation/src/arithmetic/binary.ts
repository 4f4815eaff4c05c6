/** The eight bytes of one double, for reading and writing its exponent. Nothing is kept in it between calls. */
const word = new DataView(new ArrayBuffer(8));

/** k with 2^k <= x < 2^(k + 1), for a normal x above 0 (at least 2^-1022). */
export function binaryExponent(x: number): number {
  word.setFloat64(0, x);
  return ((word.getUint32(0) >>> 20) & 0x7ff) - 1023;
}

/** x / 2^binaryExponent(x), exact and in [1, 2), for a normal x above 0. */
export function significand(x: number): number {
  word.setFloat64(0, x);
  word.setUint32(0, (word.getUint32(0) & 0x000fffff) | 0x3ff00000);
  return word.getFloat64(0);
}

/** 2^k, exact, for a whole k from -1022 to 1023. */
export function powerOfTwo(k: number): number {
  word.setUint32(0, (k + 1023) << 20);
  word.setUint32(4, 0);
  return word.getFloat64(0);
}

/** x 2^k, rounded at most once, for x in [0.5, 4) and k from -1080 to 1024. */
export function timesPowerOfTwo(x: number, k: number): number {
  if (k > 1023) return x * 2 * powerOfTwo(1023);
  if (k < -1021) return x * powerOfTwo(k + 60) * powerOfTwo(-60);
  return x * powerOfTwo(k);
}
