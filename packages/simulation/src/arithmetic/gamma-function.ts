import { expOfSum } from "./exponential.ts";
import { log } from "./logarithm.ts";
import { power } from "./power.ts";

/** From here on seven terms of Stirling's series are exact to the last bit. */
const stirlingFrom = 15;
const sqrtTwoPi = 2.5066282746310002;
const halfLogTwoPi = 0.9189385332046728;

function checked(x: number): number {
  if (!(x > 0)) throw new RangeError(`invalid argument of the gamma function; not above 0: ${x}`);
  return x;
}

/** Stirling's series 1/12x - 1/360x^3 + ... (NIST DLMF 5.11.1), for x >= 15. */
function stirlingSeries(x: number): number {
  const t = 1 / (x * x);
  return (
    (1 / 12 +
      t * (-1 / 360 + t * (1 / 1260 + t * (-1 / 1680 + t * (1 / 1188 + t * (-691 / 360360 + t * (1 / 156))))))) /
    x
  );
}

/** What log gamma(x) has beyond (x - 1/2) log x - x + log(2 pi)/2; between 0 and 1/12x. */
export function stirlingCorrection(x: number): number {
  if (x >= stirlingFrom) return stirlingSeries(x);
  return logGamma(x) - ((x - 0.5) * log(x) - x + halfLogTwoPi);
}

/**
 * The gamma function of x above 0 (factorial: gammaFunction(n + 1) = n!), within a few units in the last place.
 * Stirling's series from 15 on; smaller arguments are raised by x gamma(x) = gamma(x + 1).
 * @throws RangeError at or below 0
 */
export function gammaFunction(x: number): number {
  checked(x);
  if (x > 172) return Number.POSITIVE_INFINITY;
  if (Number.isInteger(x) && x < 24) {
    let factorial = 1;
    for (let i = 2; i < x; i++) factorial *= i;
    return factorial;
  }
  let raised = x;
  let product = 1;
  while (raised < stirlingFrom) {
    product *= raised;
    raised += 1;
  }
  // The power in two halves, which do not overflow before the result does.
  const half = power(raised, 0.5 * raised - 0.25);
  return (half * expOfSum(-raised, stirlingSeries(raised)) * half * sqrtTwoPi) / product;
}

/** The natural logarithm of the gamma function of x above 0. @throws RangeError at or below 0 */
export function logGamma(x: number): number {
  checked(x);
  if (x === Number.POSITIVE_INFINITY) return x;
  // Below, gamma(x) is about 1/x and may overflow.
  if (x < 1e-300) return -log(x);
  if (x < stirlingFrom) return log(gammaFunction(x));
  return (x - 0.5) * log(x) - x + halfLogTwoPi + stirlingSeries(x);
}
