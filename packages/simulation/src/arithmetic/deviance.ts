import { log } from "./logarithm.ts";

/**
 * a log(a/x) + x - a, without the cancellation that the formula suffers where a and x are close; at least 0.
 *
 * Loader (2000), Fast and Accurate Computation of Binomial Probabilities: with v = (a-x)/(a+x) it is
 * (a-x) v + 2a (v^3/3 + v^5/5 + ...).
 */
export function deviance(a: number, x: number): number {
  const difference = a - x;
  if (Math.abs(difference) >= 0.3 * (a + x)) return a * log(a / x) - difference;
  const v = difference / (a + x);
  const z = v * v;
  let sum = difference * v;
  let term = 2 * a * v;
  for (let i = 3; i < 200; i += 2) {
    term *= z;
    const next = sum + term / i;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}
