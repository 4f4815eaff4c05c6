import type { Establishment } from "../establishment.ts";

/** What may be bought: steps of whole-time equivalents, and no more than is of use. */
export interface Shop {
  readonly step: number;
  /** Whole-time equivalents beyond which no more are bought. */
  readonly most: Establishment;
  /** Pounds a year; more posts of either role cost more. */
  readonly costOf: (bought: Establishment) => number;
}

/**
 * The mixes along a budget line: for each step of support workers that the money can buy, the most CNSs beside them.
 * Those to which another step of either role could be added are left out. Buying nothing is the only one where the money
 * buys no step.
 *
 * @returns from the fewest support workers to the most
 * @throws RangeError for a step that is not above 0
 */
export function affordableMixes(pounds: number, { step, most, costOf }: Shop): readonly Establishment[] {
  if (!(step > 0)) throw new RangeError(`invalid step; not above 0: ${step}`);
  const wteAt = (steps: number): number => Math.round(steps * step * millionths) / millionths;
  const stepsTo = (wte: number): number => Math.max(0, Math.floor(wte / step + 1 / millionths));
  const at = (cns: number, supportWorker: number): Establishment => ({
    cns: wteAt(cns),
    supportWorker: wteAt(supportWorker)
  });
  const canBuy = (cns: number, supportWorker: number): boolean => costOf(at(cns, supportWorker)) <= pounds;
  const mixes: Establishment[] = [];
  let before = Number.POSITIVE_INFINITY;
  let cns = stepsTo(most.cns);
  for (let workers = 0; workers <= stepsTo(most.supportWorker); workers++) {
    while (cns > 0 && !canBuy(cns, workers)) cns -= 1;
    if (workers > 0 && !canBuy(cns, workers)) break;
    // As many CNSs beside more support workers: the mix before it could have had a step more.
    if (cns === before) mixes.pop();
    mixes.push(at(cns, workers));
    before = cns;
  }
  return mixes;
}

/** So that 0.3 is three times 0.1. */
const millionths = 1e6;
