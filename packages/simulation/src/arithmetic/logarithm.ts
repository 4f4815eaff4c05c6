import { binaryExponent, powerOfTwo } from "./binary.ts";
import { productError } from "./product-error.ts";

/** ln 2 in two parts; the high part ends in 32 zero bits, so that its product with an exponent is exact. */
export const ln2High = 0.6931471803691238;
export const ln2Low = 1.9082149292705877e-10;

const smallestNormal = 2.2250738585072014e-308;
const two54 = 18014398509481984;
/** What 2/3 loses when it becomes a double. */
const twoThirdsLow = 3.700743415417188e-17;

/**
 * ((1+s)/(1-s))'s logarithm is 2s + s^3 (2/3 + 2/5 s^2 + ...). This is the bracket from the term `2/5` on, for
 * |s| <= 0.172; the first term left out is below 2^-58 of the sum.
 */
function fromFifthPower(z: number): number {
  return (
    2 / 5 +
    z * (2 / 7 + z * (2 / 9 + z * (2 / 11 + z * (2 / 13 + z * (2 / 15 + z * (2 / 17 + z * (2 / 19 + z * (2 / 21))))))))
  );
}

/**
 * The natural logarithm, the same bits on every engine, within 1 unit in the last place.
 *
 * x = 2^k m with m between sqrt(1/2) and sqrt(2); log m by the series of the inverse hyperbolic tangent in
 * s = (m-1)/(m+1). The order of the operations, which keeps the rounding error small, is that of fdlibm (Sun
 * Microsystems 1993, e_log.c); the coefficients are those of the plain series.
 * 0 gives -Infinity; below 0 and NaN give NaN.
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  const shift = x < smallestNormal ? 54 : 0;
  const normal = shift === 0 ? x : x * two54;
  let k = binaryExponent(normal);
  let m = normal * powerOfTwo(-k);
  k -= shift;
  if (m > Math.SQRT2) {
    m *= 0.5;
    k += 1;
  }
  const f = m - 1;
  const s = f / (2 + f);
  const z = s * s;
  const rest = z * (2 / 3 + z * fromFifthPower(z));
  const half = 0.5 * f * f;
  return k * ln2High - (half - (s * (half + rest) + k * ln2Low) - f);
}

/**
 * The logarithm of a finite x above 0 as a sum of two doubles, good to about 2^-65 of itself: the high part is the
 * rounded logarithm, the low part what the rounding took.
 */
export function logInTwoParts(x: number): readonly [high: number, low: number] {
  const shift = x < smallestNormal ? 54 : 0;
  const normal = shift === 0 ? x : x * two54;
  let k = binaryExponent(normal);
  let m = normal * powerOfTwo(-k);
  k -= shift;
  if (m > Math.SQRT2) {
    m *= 0.5;
    k += 1;
  }
  const f = m - 1;
  const divisor = 2 + f;
  const divisorLow = f - (divisor - 2);
  const s = f / divisor;
  const back = s * divisor;
  const sLow = (f - back - productError(s, divisor, back) - s * divisorLow) / divisor;
  const z = s * s;
  const zLow = productError(s, s, z) + 2 * s * sLow;
  const cube = z * s;
  const cubeLow = productError(z, s, cube) + z * sLow + zLow * s;
  const third = cube * (2 / 3);
  const thirdLow = productError(cube, 2 / 3, third) + cube * twoThirdsLow + cubeLow * (2 / 3);
  const ofM = 2 * s + third;
  const ofMLow = 2 * s - ofM + third + (thirdLow + 2 * sLow + cube * z * fromFifthPower(z));
  const whole = k * ln2High;
  const sum = k === 0 ? ofM : whole + ofM;
  const low = (k === 0 ? 0 : whole - sum + ofM) + (ofMLow + k * ln2Low);
  const high = sum + low;
  return [high, sum - high + low];
}

/** log(1 + x), exact for small x too. Below -1 and NaN give NaN; -1 gives -Infinity. */
export function log1p(x: number): number {
  const u = 1 + x;
  if (u === 1) return x;
  if (!(u > 0 && u < Number.POSITIVE_INFINITY)) return log(u);
  // What the addition lost, x - (u - 1), is put back to first order.
  return log(u) - (u - 1 - x) / u;
}
