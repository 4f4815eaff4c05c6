import { delayProbability } from "./erlang-c.ts";
import { checkedAboveZero } from "./parameter.ts";

/** One class of arrivals at a single server. */
export interface PriorityClass {
  readonly arrivalRate: number;
  readonly meanService: number;
  /** Coefficient of variation of the service time. */
  readonly cv: number;
}

/**
 * Mean waits of classes served by one server in order of priority, the first class first, none interrupted (M/G/1):
 * W_k = R / (1 - s_(k-1))(1 - s_k), with s_k the load of classes 1 to k and R half the sum of lambda E[S^2].
 * Infinity for classes that the load of those before them leaves no time; in R such a class then counts with the
 * arrivals that are served.
 * Cobham (1954), Priority assignment in waiting line problems, Operations Research 2, 70-76.
 * @throws RangeError for a rate or cv below 0, or a service time not above 0
 */
export function priorityWaits(classes: readonly PriorityClass[]): readonly number[] {
  let free = 1;
  let residual = 0;
  for (const { arrivalRate, meanService, cv } of classes) {
    checkedAboveZero("mean service time", meanService);
    if (!(arrivalRate >= 0)) throw new RangeError(`invalid arrival rate; below 0: ${arrivalRate}`);
    if (!(cv >= 0)) throw new RangeError(`invalid cv; below 0: ${cv}`);
    const served = Math.min(arrivalRate * meanService, free);
    residual += (served * meanService * (1 + cv * cv)) / 2;
    free -= served;
  }
  return waits(
    classes.map(({ arrivalRate, meanService }) => arrivalRate * meanService),
    residual
  );
}

/**
 * The same for several servers and one exponential service time for all classes (M/M/c): R is the share who wait,
 * C(c, load), times service / c. Cobham (1954); Kella & Yechiali (1985), Naval Research Logistics 32.
 * @throws RangeError for a rate below 0, a service time not above 0, or servers that are not whole
 */
export function priorityWaitsOfServers(
  servers: number,
  arrivalRates: readonly number[],
  meanService: number
): readonly number[] {
  checkedAboveZero("mean service time", meanService);
  const loads = arrivalRates.map((rate) => {
    if (!(rate >= 0)) throw new RangeError(`invalid arrival rate; below 0: ${rate}`);
    return (rate * meanService) / servers;
  });
  const load = loads.reduce((sum, part) => sum + part, 0) * servers;
  return waits(loads, (delayProbability(servers, load) * meanService) / servers);
}

function waits(loads: readonly number[], residual: number): readonly number[] {
  let before = 0;
  return loads.map((load) => {
    const through = before + load;
    const wait = through < 1 ? residual / ((1 - before) * (1 - through)) : Number.POSITIVE_INFINITY;
    before = through;
    return wait;
  });
}
