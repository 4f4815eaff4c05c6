import { lowerGamma, upperGamma } from "../arithmetic/incomplete-gamma.ts";
import { normalQuantile } from "../arithmetic/normal.ts";
import { findRoot } from "../arithmetic/root.ts";

/** Limits of a rate at one denominator, in the unit of the rate. */
export interface FunnelLimits {
  readonly low95: number;
  readonly high95: number;
  readonly low998: number;
  readonly high998: number;
}

/** Limits of a count. */
export interface CountLimits {
  readonly low: number;
  readonly high: number;
}

/** What is left beyond each of the two limits of 95 % and of 99.8 %. */
const tail95 = 0.025;
const tail998 = 0.001;

/**
 * Limits of a funnel plot at a denominator: 95 % (0.025 beyond each side) and 99.8 % (0.001), about the rate that all have
 * together; Spiegelhalter (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24,
 * 1185-1202.
 *
 * @param centre - rate of all together, above 0
 * @param denominator - above 0, in the unit that the rate is per
 * @param tau - standard deviation between those compared of the square root of the ratio of count and expectation, as
 *   `overdispersion` finds it; defaults to 0, chance alone. Limits that it widens are never inside the exact ones.
 * @throws RangeError for a centre or denominator not above 0, or tau below 0
 */
export function funnelLimits(centre: number, denominator: number, tau = 0): FunnelLimits {
  if (!(centre > 0)) throw new RangeError(`invalid centre; not above 0: ${centre}`);
  if (!(denominator > 0)) throw new RangeError(`invalid denominator; not above 0: ${denominator}`);
  if (!(tau >= 0)) throw new RangeError(`invalid tau; below 0: ${tau}`);
  const expected = centre * denominator;
  const at95 = limitsOf(expected, tail95, tau);
  const at998 = limitsOf(expected, tail998, tau);
  return {
    low95: at95.low / denominator,
    high95: at95.high / denominator,
    low998: at998.low / denominator,
    high998: at998.high / denominator
  };
}

/**
 * Exact limits of a Poisson count, drawn smoothly between whole numbers by the gamma function. With N Poisson,
 *
 *   P(N <= low) = Q(low + 1, expected) = tail,   P(N >= high) = P(high, expected) = tail
 *
 * so that a whole number lies outside if, and only if, a count so far off or farther has a smaller chance than the tail.
 * The low limit is 0 where even a count of 0 is likelier than that. The interpolation of discrete quantiles that
 * Spiegelhalter (2005), appendix A.1.1, draws calls P(N > high) the upper tail, and so puts the upper limit up to one
 * case lower; here both sides are judged alike.
 *
 * @param tail - chance beyond each limit, in (0, 0.5)
 * @throws RangeError for an expected count not above 0, or such a tail
 */
export function poissonLimits(expected: number, tail: number): CountLimits {
  if (!(expected > 0 && expected < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`invalid expected count; not above 0: ${expected}`);
  }
  if (!(tail > 0 && tail < 0.5)) throw new RangeError(`invalid tail; not in (0, 0.5): ${tail}`);
  const atMost = (x: number): number => upperGamma(x + 1, expected) - tail;
  const atLeast = (x: number): number => lowerGamma(x, expected) - tail;
  let above = expected + 1;
  while (atLeast(above) > 0) above += 1 + Math.sqrt(expected);
  return {
    low: atMost(0) >= 0 ? 0 : findRoot(atMost, 0, expected),
    high: findRoot(atLeast, leastShape, above)
  };
}

/** A gamma variable of a shape so small is below any expected count. */
const leastShape = 1e-9;

function limitsOf(expected: number, tail: number, tau: number): CountLimits {
  const exact = poissonLimits(expected, tail);
  if (tau === 0) return exact;
  const reach = normalQuantile(1 - tail) * Math.sqrt(1 / (4 * expected) + tau * tau);
  const low = Math.max(0, 1 - reach);
  return {
    low: Math.min(exact.low, expected * low * low),
    high: Math.max(exact.high, expected * (1 + reach) * (1 + reach))
  };
}
