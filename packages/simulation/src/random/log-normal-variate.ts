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
  return logNormalOf(mean, logVariance(cv), draws, person, stream, occurrence);
}

/** Variance of the logarithm of a log-normal variable with this coefficient of variation. */
export const logVariance = (cv: number): number => log1p(cv * cv);

/** The same, from the variance of the logarithm. */
export function logNormalOf(
  mean: number,
  variance: number,
  draws: KeyedDraws,
  person: number,
  stream: number,
  occurrence: number
): number {
  return mean * exp(Math.sqrt(variance) * draws.normal(person, stream, occurrence) - 0.5 * variance);
}
