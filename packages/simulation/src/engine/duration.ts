import { gammaMultiplier } from "../random/gamma-multiplier.ts";
import type { KeyedDraws } from "../random/keyed-draws.ts";
import { logNormalVariate } from "../random/log-normal-variate.ts";
import { DurationLaw } from "./program.ts";

/**
 * Minutes that a piece of work takes: a draw from a law of `DurationLaw` with this mean and coefficient of variation
 * (which constant and exponential ones ignore; 0 makes the others constant).
 */
export function minutesOf(
  law: number,
  mean: number,
  cv: number,
  draws: KeyedDraws,
  person: number,
  stream: number,
  occurrence: number
): number {
  if (law === DurationLaw.exponential) return mean * draws.exponential(person, stream, occurrence);
  if (law === DurationLaw.constant || cv === 0 || mean === 0) return mean;
  if (law === DurationLaw.logNormal) return logNormalVariate(mean, cv, draws, person, stream, occurrence);
  return mean * gammaMultiplier(cv, draws, person, stream, occurrence);
}
