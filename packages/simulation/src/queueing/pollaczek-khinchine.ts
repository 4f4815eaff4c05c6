import { checkedAboveZero } from "./parameter.ts";

/** One server, Poisson arrivals, any service time (M/G/1), first come first served. */
export interface SingleServerQueue {
  readonly utilisation: number;
  /** Mean wait before service; Infinity where the queue grows without end. */
  readonly meanWait: number;
  /** Mean number waiting. */
  readonly meanQueue: number;
}

/**
 * Mean wait lambda E[S^2] / 2(1 - rho) = rho (1 + cv^2) service / 2(1 - rho), from the arrival rate, the mean service
 * time and its coefficient of variation (0: constant, 1: exponential). Pollaczek (1930), Khinchine (1932).
 * @throws RangeError for an arrival rate or cv below 0, or a service time not above 0
 */
export function pollaczekKhinchine(arrivalRate: number, meanService: number, cv: number): SingleServerQueue {
  checkedAboveZero("mean service time", meanService);
  if (!(arrivalRate >= 0)) throw new RangeError(`invalid arrival rate; below 0: ${arrivalRate}`);
  if (!(cv >= 0)) throw new RangeError(`invalid cv; below 0: ${cv}`);
  const utilisation = arrivalRate * meanService;
  if (utilisation >= 1) {
    return { utilisation: 1, meanWait: Number.POSITIVE_INFINITY, meanQueue: Number.POSITIVE_INFINITY };
  }
  const meanWait = (utilisation * meanService * (1 + cv * cv)) / (2 * (1 - utilisation));
  return { utilisation, meanWait, meanQueue: arrivalRate * meanWait };
}
