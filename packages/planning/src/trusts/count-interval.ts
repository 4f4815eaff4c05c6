import { gammaQuantile } from "@caseload/simulation";

/**
 * Exact 95 % interval of the mean of a Poisson count: gamma quantiles with shapes n and n + 1.
 * Garwood (1936), Fiducial limits for the Poisson distribution, Biometrika 28, 437-442.
 *
 * @throws RangeError for a count below 0
 */
export function countInterval(count: number): { readonly low: number; readonly high: number } {
  if (!(count >= 0)) throw new RangeError(`invalid count; below 0: ${count}`);
  return { low: count === 0 ? 0 : gammaQuantile(count, tail), high: gammaQuantile(count + 1, 1 - tail) };
}

const tail = 0.025;
