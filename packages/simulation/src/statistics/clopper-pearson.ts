import { incompleteBeta } from "../arithmetic/incomplete-beta.ts";
import { findRoot } from "../arithmetic/root.ts";

function check(successes: number, trials: number, confidence: number): void {
  if (!(Number.isInteger(trials) && trials >= 0)) throw new RangeError(`invalid trials; not a whole number: ${trials}`);
  if (!(Number.isInteger(successes) && successes >= 0 && successes <= trials)) {
    throw new RangeError(`invalid successes; not a whole number in [0, ${trials}]: ${successes}`);
  }
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`invalid confidence; not in (0, 1): ${confidence}`);
}

/**
 * The exact one-sided lower bound of a probability, given successes among independent trials: the p at which so many
 * successes or more would have probability 1 - confidence. 0 for no success (or no trial).
 *
 * Clopper & Pearson (1934), Biometrika 26, 404-413. Never covers less often than it says, often more.
 * @throws RangeError for counts that are not whole numbers with successes at most trials, or confidence outside (0, 1)
 */
export function clopperPearsonLower(successes: number, trials: number, confidence = 0.95): number {
  check(successes, trials, confidence);
  if (successes === 0) return 0;
  return findRoot((p) => incompleteBeta(successes, trials - successes + 1, p) - (1 - confidence), 0, 1);
}

/** The exact one-sided upper bound; 1 for no failure (or no trial). See `clopperPearsonLower`. */
export function clopperPearsonUpper(successes: number, trials: number, confidence = 0.95): number {
  check(successes, trials, confidence);
  if (successes === trials) return 1;
  return findRoot((p) => incompleteBeta(successes + 1, trials - successes, p) - confidence, 0, 1);
}

/** The exact two-sided interval: one-sided bounds, each of half the risk. See `clopperPearsonLower`. */
export function clopperPearson(
  successes: number,
  trials: number,
  confidence = 0.95
): { readonly low: number; readonly high: number } {
  const each = 1 - (1 - confidence) / 2;
  return {
    low: clopperPearsonLower(successes, trials, each),
    high: clopperPearsonUpper(successes, trials, each)
  };
}
