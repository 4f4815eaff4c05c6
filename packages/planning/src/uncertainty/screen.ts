import type { Bar } from "./sensitivity-answer.ts";

/** The largest of them that together make so much of the squared swing are kept. */
const shareKept = 0.99;

/** Assumptions whose influence is worked out, at most: each takes as many evaluations as there are points. */
export const mostInputs = 12;

/**
 * The assumptions that matter, by the tornado: those that together make 99 % of the squared swing, the mean of the
 * readings, and at most 12; the largest first.
 */
export function screened(bars: readonly Bar[]): readonly string[] {
  const readings = [...new Set(bars.map(({ reading }) => reading))];
  const shares = new Map<string, number>();
  for (const reading of readings) {
    const ofReading = bars.filter((bar) => bar.reading === reading);
    const sum = ofReading.reduce((total, { swing }) => total + swing * swing, 0);
    for (const { id, swing } of ofReading) {
      shares.set(id, (shares.get(id) ?? 0) + (swing * swing) / sum / readings.length);
    }
  }
  const sorted = [...shares].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  const kept: string[] = [];
  let share = 0;
  for (const [id, own] of sorted) {
    if (share >= shareKept || kept.length === mostInputs) break;
    kept.push(id);
    share += own;
  }
  return kept;
}
