import { log } from "../arithmetic/logarithm.ts";
import { power } from "../arithmetic/power.ts";
import type { KeyedDraws } from "./keyed-draws.ts";
import { normalScore } from "./normal-score.ts";

/**
 * A gamma variable of scale 1 and this shape (above 0), so of mean `shape` and coefficient of variation
 * 1/sqrt(shape). Tries that fail go on under the same names.
 *
 * Marsaglia & Tsang (2000), A simple method for generating gamma variables, ACM Transactions on Mathematical Software
 * 26, 363-372; shapes below 1 by their section 6, a variable of shape + 1 times a uniform to the power of 1/shape.
 */
export function gammaVariate(
  shape: number,
  draws: KeyedDraws,
  person: number,
  stream: number,
  occurrence: number
): number {
  const d = (shape < 1 ? shape + 1 : shape) - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  draws.draw(person, stream, occurrence);
  for (;;) {
    const x = normalScore(draws.asUniform());
    const root = 1 + c * x;
    draws.again();
    const u = draws.asUniform();
    draws.again();
    if (root <= 0) continue;
    const v = root * root * root;
    const square = x * x;
    if (u < 1 - 0.0331 * square * square || log(u) < 0.5 * square + d * (1 - v + log(v))) {
      return shape < 1 ? d * v * power(draws.asUniform(), 1 / shape) : d * v;
    }
  }
}
