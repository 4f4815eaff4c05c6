import { normalCdf, normalDensity } from "../arithmetic/normal.ts";
import { findRoot } from "../arithmetic/root.ts";
import { checkedLoad, checkedShare } from "./parameter.ts";

/**
 * Share of arrivals that wait when a large team has beta x sqrt(load) servers beyond its load:
 * 1 / (1 + beta Phi(beta) / phi(beta)), for beta above 0. Halfin & Whitt (1981), Heavy-traffic limits for queues with
 * many exponential servers, Operations Research 29, 567-588. @throws RangeError for a beta below 0
 */
export function halfinWhittDelay(beta: number): number {
  if (!(beta >= 0)) throw new RangeError(`invalid beta; below 0: ${beta}`);
  const density = normalDensity(beta);
  return density / (density + beta * normalCdf(beta));
}

/** The beta at which this share of arrivals waits: the inverse of `halfinWhittDelay`. @throws RangeError outside (0, 1) */
export function halfinWhittBeta(share: number): number {
  checkedShare("share who wait", share);
  return findRoot((beta) => halfinWhittDelay(beta) - share, 0, 38);
}

/**
 * Servers for an offered load in erlangs so that about this share of arrivals waits: load + beta sqrt(load), rounded
 * up. Within one of the exact `serversForDelay` in every case of Tijms (2003), A First Course in Stochastic Models,
 * Table 5.3.2; use that where a count must be right, this to see why a big team needs less margin than a small one.
 * @throws RangeError for a load below 0 or a share outside (0, 1)
 */
export function squareRootStaffing(load: number, share: number): number {
  return Math.ceil(squareRootServers(load, share));
}

/** The same before rounding. */
export function squareRootServers(load: number, share: number): number {
  return checkedLoad(load) + halfinWhittBeta(share) * Math.sqrt(load);
}

/**
 * Servers saved when two teams of equal load join and keep the same share of waits: (2 - sqrt 2) beta sqrt(load of
 * one). Tijms (2003), section 5.3. @throws RangeError for a load below 0 or a share outside (0, 1)
 */
export function poolingGain(loadOfOne: number, share: number): number {
  return (2 - Math.SQRT2) * halfinWhittBeta(share) * Math.sqrt(checkedLoad(loadOfOne));
}
