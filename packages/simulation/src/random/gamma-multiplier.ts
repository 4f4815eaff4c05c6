import { gammaVariate } from "./gamma-variate.ts";
import type { KeyedDraws } from "./keyed-draws.ts";

/** A gamma variable of mean 1 and this coefficient of variation; 1 where that is 0, or too small to make a difference. */
export function gammaMultiplier(
  cv: number,
  draws: KeyedDraws,
  person: number,
  stream: number,
  occurrence: number
): number {
  const variance = cv * cv;
  const shape = 1 / variance;
  if (shape === Number.POSITIVE_INFINITY) return 1;
  return variance * gammaVariate(shape, draws, person, stream, occurrence);
}
