import { gammaMultiplier } from "../random/gamma-multiplier.ts";
import type { KeyedDraws } from "../random/keyed-draws.ts";
import { logNormalOf } from "../random/log-normal-variate.ts";
import { DurationLaw } from "./program.ts";
import type { WorkKind } from "./work-kind.ts";

/**
 * Minutes that a piece of work of a kind takes: a draw from its law of `DurationLaw` with its mean and coefficient of
 * variation (which constant and exponential ones ignore; 0 makes the others constant).
 */
export function minutesOf(
  kind: Pick<WorkKind, "durationLaw" | "minutes" | "cv" | "logVariance">,
  draws: KeyedDraws,
  person: number,
  stream: number,
  occurrence: number
): number {
  const law = kind.durationLaw;
  const mean = kind.minutes;
  if (law === DurationLaw.exponential) return mean * draws.exponential(person, stream, occurrence);
  const spread = kind.cv;
  if (law === DurationLaw.constant || spread === 0 || mean === 0) return mean;
  if (law === DurationLaw.logNormal) {
    return logNormalOf(mean, kind.logVariance, draws, person, stream, occurrence);
  }
  return mean * gammaMultiplier(spread, draws, person, stream, occurrence);
}
