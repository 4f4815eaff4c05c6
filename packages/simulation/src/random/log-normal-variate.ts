import { exp } from "../arithmetic/exponential.ts";
import { log1p } from "../arithmetic/logarithm.ts";
import type { KeyedDraws } from "./keyed-draws.ts";

/**
 * A log-normal variable with this mean (above 0) and coefficient of variation (0 or more), both of the variable itself
 * and not of its logarithm, whose variance is log(1 + cv^2). By inversion, so that it rises with the uniform of the
 * same names whatever the mean.
 */
export function logNormalVariate(
  mean: number,
  cv: number,
  draws: KeyedDraws,
  person: number,
  stream: number,
  occurrence: number
): number {
  const variance = log1p(cv * cv);
  return mean * exp(Math.sqrt(variance) * draws.normal(person, stream, occurrence) - 0.5 * variance);
}
