import { expOfSum } from "./exponential.ts";
import { logInTwoParts } from "./logarithm.ts";
import { productError } from "./product-error.ts";

/** Beyond this exponent every base but 1 and -1 gives 0 or Infinity. */
const hugeExponent = 1e21;

/**
 * base^exponent, the same bits on every engine, within about 1 unit in the last place: the logarithm and its product
 * with the exponent are carried in two doubles (the plan of fdlibm's e_pow.c, Sun Microsystems 1993).
 * Special cases are those of ECMAScript: anything^0 is 1, 1^Infinity is NaN, a base below 0 needs a whole exponent.
 */
export function power(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  if (Number.isNaN(base) || Number.isNaN(exponent)) return Number.NaN;
  const size = Math.abs(base);
  if (size === 1 && Math.abs(exponent) === Number.POSITIVE_INFINITY) return Number.NaN;
  if (base < 0 || Object.is(base, -0)) return powerOfNegative(size, exponent);
  return powerOfPositive(size, exponent);
}

function powerOfNegative(size: number, exponent: number): number {
  const whole = Number.isInteger(exponent);
  if (!whole && size !== 0 && size !== Number.POSITIVE_INFINITY && Math.abs(exponent) !== Number.POSITIVE_INFINITY) {
    return Number.NaN;
  }
  const odd = whole && Math.abs(exponent % 2) === 1;
  return odd ? -powerOfPositive(size, exponent) : powerOfPositive(size, exponent);
}

function powerOfPositive(base: number, exponent: number): number {
  if (exponent === 1) return base;
  if (base === 1) return 1;
  if (base === 0 || base === Number.POSITIVE_INFINITY || Math.abs(exponent) > hugeExponent) {
    return base > 1 === exponent > 0 ? Number.POSITIVE_INFINITY : 0;
  }
  const [high, low] = logInTwoParts(base);
  const product = exponent * high;
  // Outside, the result is 0 or Infinity and its error term may not exist.
  if (!(Math.abs(product) < 800)) return product > 0 ? Number.POSITIVE_INFINITY : 0;
  // A product this small cannot be told from 0 in 1 + product, and its error term may be subnormal.
  if (Math.abs(product) < 1e-20) return 1;
  return expOfSum(product, productError(exponent, high, product) + exponent * low);
}
