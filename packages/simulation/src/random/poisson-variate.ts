import { exp } from "../arithmetic/exponential.ts";
import { logGamma } from "../arithmetic/gamma-function.ts";
import { log } from "../arithmetic/logarithm.ts";
import type { KeyedDraws } from "./keyed-draws.ts";

/** Below this mean inversion is used, from it on rejection, whose constants hold from 10. */
const rejectionFrom = 10;

/**
 * A Poisson number with this mean (0 or more). Tries that fail go on under the same names.
 *
 * Small means by inversion from 0 up; others by transformed rejection with a squeeze, PTRS of Hörmann (1993), Insurance:
 * Mathematics and Economics 12, 39-45.
 * @throws RangeError for a mean below 0 or not finite
 */
export function poissonVariate(
  mean: number,
  draws: KeyedDraws,
  person: number,
  stream: number,
  occurrence: number
): number {
  if (!(mean >= 0 && mean < Number.POSITIVE_INFINITY)) throw new RangeError(`invalid mean; below 0: ${mean}`);
  draws.draw(person, stream, occurrence);
  return mean < rejectionFrom ? byInversion(mean, draws.asUniform()) : byRejection(mean, draws);
}

function byInversion(mean: number, uniform: number): number {
  let left = uniform;
  let probability = exp(-mean);
  let count = 0;
  // The probabilities sum to 1 but for rounding, which a uniform beside 1 could outlive: it stops where they vanish.
  while (left > probability && probability > 0) {
    left -= probability;
    count += 1;
    probability *= mean / count;
  }
  return count;
}

function byRejection(mean: number, draws: KeyedDraws): number {
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const safeHeight = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = draws.asUniform() - 0.5;
    draws.again();
    const v = draws.asUniform();
    draws.again();
    const edge = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * a) / edge + b) * u + mean + 0.43);
    if (edge >= 0.07 && v <= safeHeight) return count;
    if (count < 0 || (edge < 0.013 && v > edge)) continue;
    const height = log((v * inverseAlpha) / (a / (edge * edge) + b));
    if (height <= count * log(mean) - mean - logGamma(count + 1)) return count;
  }
}
