/** The eight bytes of one double, for reading its exponent. Nothing is kept in it between calls. */
const word = new DataView(new ArrayBuffer(8));

const lowest = -1074;
const highest = 1023;

/** Every power of two that a double can be, the lowest first. */
const powersOfTwo = new Float64Array(highest - lowest + 1);
for (let k = 0, power = 1; k <= highest; k++, power *= 2) powersOfTwo[k - lowest] = power;
for (let k = 0, power = 1; k >= lowest; k--, power /= 2) powersOfTwo[k - lowest] = power;

/** k with 2^k <= x < 2^(k + 1), for a normal x above 0 (at least 2^-1022). */
export function binaryExponent(x: number): number {
  word.setFloat64(0, x);
  return ((word.getUint32(0) >>> 20) & 0x7ff) - 1023;
}

/** 2^k, exact, for a whole k from -1074 to 1023. */
export const powerOfTwo = (k: number): number => powersOfTwo[k - lowest] ?? Number.NaN;

/** x 2^k, rounded at most once, for x in [0.5, 4) and k from -1080 to 1024. */
export function timesPowerOfTwo(x: number, k: number): number {
  if (k > highest) return x * 2 * powerOfTwo(highest);
  if (k < -1021) return x * powerOfTwo(k + 60) * powerOfTwo(-60);
  return x * powerOfTwo(k);
}
