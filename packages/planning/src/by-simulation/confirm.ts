import type { Establishment } from "../establishment.ts";
import type { Frontier } from "./frontier.ts";
import type { Trial } from "./simulated-posts.ts";

/** A point of a frontier held against random numbers that the search has not seen. */
export interface Confirmed<T extends Trial> {
  readonly point: Establishment;
  readonly trial: T;
}

/** Points tried before it is said that seeds tell different things. */
const mostTried = 6;

/** How far the seeds of confirmations lie from those of searches; any number would do that nobody counts up to. */
const seedsApart = 0x5eed5eed;
const seeds = 9007199254740992;

/** The seed of the confirmation: another one than the scenario's, and the same one whenever it is asked. */
export const confirmationSeed = (seed: number): number => (seed + seedsApart) % seeds;

/**
 * Holds the cheapest point of a frontier against fresh random numbers. Where it does not confirm, its column moves up a
 * step and the point that is then cheapest is tried, and so on.
 *
 * @param fresh - the trial of an establishment on random numbers of its own
 * @param isHopeless - asked once, when a point is not confirmed: whether more staff would not be confirmed either, so
 *   that there is no use in going on
 * @returns the point confirmed, or else the last one tried; null where the frontier has no point
 */
export async function confirm<T extends Trial>(
  frontier: Frontier,
  fresh: (establishment: Establishment) => Promise<T>,
  isHopeless: (trial: T) => Promise<boolean>
): Promise<Confirmed<T> | null> {
  for (let tried = 1; ; tried++) {
    const point = frontier.cheapest();
    if (point === null) return null;
    const trial = await fresh(point);
    if (trial.verdict === "meets" || tried === mostTried) return { point, trial };
    if (tried === 1 && (await isHopeless(trial))) return { point, trial };
    await frontier.refute(point);
  }
}
