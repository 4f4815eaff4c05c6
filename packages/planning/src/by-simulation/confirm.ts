import type { Establishment } from "../establishment.ts";
import type { Frontier } from "./frontier.ts";
import type { Trial } from "./simulated-posts.ts";

/** A point of a frontier held against random numbers that the search has not seen. */
export interface Confirmed<T extends Trial> {
  readonly point: Establishment;
  readonly trial: T;
  /** Whether it was confirmed; where not, it is the one that came nearest. */
  readonly isConfirmed: boolean;
}

export interface Confirming<T extends Trial> {
  /** The trial of an establishment on random numbers of its own, the same ones for all. */
  readonly fresh: (establishment: Establishment) => Promise<T>;
  /**
   * Asked once, when a point is not confirmed: whether more staff would not be confirmed either, so that there is no use in
   * going on.
   */
  readonly isHopeless: (trial: T) => Promise<boolean>;
  /** Failures that a second column may have; null where there may be none (`failuresOfSecond`). */
  readonly failuresOfSecond: number | null;
}

/**
 * Holds the cheapest point of a frontier against fresh random numbers. Where it does not confirm, its column of support
 * workers climbs until a step does, or it ends; then the column that is cheapest of the others is held against them, once,
 * by a stricter word.
 *
 * However many steps of a column are tried, the chance that one is confirmed which truly does not meet stays at 5 %: all are
 * tried on the same random numbers, so where more staff never do harm the steps that do not meet are nested. One of them can
 * be confirmed only if the largest of them would be, and for that the bounds leave 5 %. Of these, the second column is
 * allowed what the first leaves over, so that both together err in 5 % at most (Bonferroni). A third has nothing left.
 *
 * @returns null where the frontier has no point
 */
export async function confirm<T extends Trial>(
  frontier: Frontier,
  { fresh, isHopeless, failuresOfSecond }: Confirming<T>
): Promise<Confirmed<T> | null> {
  const tried: Confirmed<T>[] = [];
  const attempt = async (point: Establishment, failures: number): Promise<boolean> => {
    const trial = await fresh(point);
    const { successes, n } = trial.success;
    const isConfirmed = trial.verdict === "meets" && n - successes <= failures;
    tried.push({ point, trial, isConfirmed });
    return isConfirmed;
  };

  for (const failures of [Number.POSITIVE_INFINITY, failuresOfSecond]) {
    const isFirst = tried.length === 0;
    if (failures === null) break;
    // What is cheapest without the first column may be one that nobody looked at.
    if (!isFirst) await frontier.search();
    const point = frontier.cheapest();
    if (point === null) break;
    const isAtOnce = await attempt(point, failures);
    const [first] = tried;
    if (!isAtOnce && isFirst && first !== undefined && (await isHopeless(first.trial))) return first;
    const found = isAtOnce ? point : await frontier.climb(point, (larger) => attempt(larger, failures));
    const confirmed = tried.find((one) => one.isConfirmed && found !== null && isSame(one.point, found));
    if (confirmed !== undefined) return confirmed;
  }
  return nearest(tried);
}

/** Of those tried, what is likeliest to meet. */
const nearest = <T extends Trial>(tried: readonly Confirmed<T>[]): Confirmed<T> | null =>
  tried.reduce<Confirmed<T> | null>(
    (best, one) => (best === null || one.trial.success.low > best.trial.success.low ? one : best),
    null
  );

const isSame = (one: Establishment, other: Establishment): boolean =>
  one.cns === other.cns && one.supportWorker === other.supportWorker;
