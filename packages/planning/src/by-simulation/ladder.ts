/** The whole-time equivalents that a role may have, smallest first: from the least on, step by step. */
export interface Ladder {
  readonly least: number;
  readonly step: number;
  /** The last rung; the first is 0. */
  readonly last: number;
}

/**
 * A ladder from the least to the most whole-time equivalents; the most itself is on it only where a step falls there.
 * @throws RangeError for bounds that run backwards or are below 0, or a step that is not above 0
 */
export function ladder(least: number, most: number, step: number): Ladder {
  if (!(step > 0)) throw new RangeError(`invalid step; not above 0: ${step}`);
  if (!(least >= 0 && most >= least && most < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`invalid bounds; not from 0 upwards: ${least} to ${most}`);
  }
  return { least, step, last: Math.floor((most - least) / step + rounding) };
}

/** Whole-time equivalents of a rung: 0.3, and not three times 0.1. */
export const wteAt = ({ least, step }: Ladder, rung: number): number => Math.round((least + rung * step) * 1e6) / 1e6;

/** The first rung that is not below so many whole-time equivalents, within the ladder. */
export const rungFrom = ({ least, step, last }: Ladder, wte: number): number =>
  Math.min(last, Math.max(0, Math.ceil((wte - least) / step - rounding)));

/** So that a division that leaves nothing over is not a rung off. */
const rounding = 1e-9;
