import type { MethodAnswer, Reading } from "caseload";

/** Nurse specialists that desk methods ask for: the least and the most best guess, and the ends of all that is believed. */
export interface DeskRange {
  readonly least: number;
  readonly most: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Over the methods of a reading that are calibrated to the reach opinion, as the picture of the methods shows them; in the
 * delegated reading without the ratio, which knows no readings. Null where none answers.
 */
export function deskRange(methods: readonly MethodAnswer[], reading: Reading): DeskRange | null {
  const asked = methods
    .filter((one) => one.reading === reading)
    .filter(({ method, calibratedTo }) => (method === "ratio" ? reading === "strict" : calibratedTo === "reach"))
    .flatMap(({ posts }) => posts.filter(({ role }) => role === "cns"));
  if (asked.length === 0) return null;
  return {
    least: Math.min(...asked.map(({ wte }) => wte)),
    most: Math.max(...asked.map(({ wte }) => wte)),
    low: Math.min(...asked.map(({ wteLow }) => wteLow)),
    high: Math.max(...asked.map(({ wteHigh }) => wteHigh))
  };
}
