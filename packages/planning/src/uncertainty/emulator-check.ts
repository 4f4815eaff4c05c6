import type { Reading } from "@caseload/simulation";
import type { CheckedPoint, EmulatorCheck } from "./sensitivity-answer.ts";

/**
 * How far the ratio of simulated posts to those of the load method may vary from point to point, as standard deviation
 * over mean, and the load method still stand in for the simulation. A step of a tenth in three posts makes 0.03.
 */
const tolerance = 0.1;

/** Points with a ratio from which a mean and a spread can be told. */
const fewestRatios = 2;

/**
 * Whether the load method moves over the ranges as the simulation does. Where the simulation always asks for so many
 * times as many posts, the ratio mends it; where the ratio varies, nothing does.
 */
export function emulatorCheck(reading: Reading, points: readonly CheckedPoint[]): EmulatorCheck {
  const ratios = points.flatMap(({ ratio }) => ratio ?? []);
  if (ratios.length < fewestRatios) {
    return { reading, points, meanRatio: null, deviation: null, tolerance, isTrusted: false };
  }
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
  const squares = ratios.reduce((sum, ratio) => sum + (ratio - mean) * (ratio - mean), 0);
  const deviation = Math.sqrt(squares / (ratios.length - 1));
  const isTrusted = ratios.length === points.length && deviation <= tolerance * mean;
  return { reading, points, meanRatio: mean, deviation, tolerance, isTrusted };
}
