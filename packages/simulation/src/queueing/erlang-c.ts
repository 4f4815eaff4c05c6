import { exp } from "../arithmetic/exponential.ts";
import { erlangB, withOneMore } from "./erlang-b.ts";
import { checkedAboveZero, checkedLoad, checkedServers, checkedShare } from "./parameter.ts";

/** Waiting in a queue with Poisson arrivals and exponential service by `servers` (M/M/c), in the unit of the service. */
export interface ErlangC {
  /** Share of the servers' time that is busy; 1 where the load is too high. */
  readonly utilisation: number;
  /** Share of arrivals that wait; 1 where the load is not below the number of servers. */
  readonly delayProbability: number;
  /** Mean wait of all arrivals; Infinity where the queue grows without end. */
  readonly meanWait: number;
  /** Mean number waiting. */
  readonly meanQueue: number;
  /** P(wait > time). */
  readonly waitExceeds: (time: number) => number;
}

const delayFrom = (blocking: number, servers: number, load: number): number =>
  load >= servers && load > 0 ? 1 : blocking / (1 - (load / Math.max(1, servers)) * (1 - blocking));

const exceeds = (delay: number, servers: number, load: number, services: number): number =>
  load >= servers && load > 0 ? 1 : delay * exp(-(servers - load) * services);

/**
 * Share of arrivals that wait, for an offered load in erlangs: C = B / (1 - (a/c)(1 - B)) with B of Erlang's loss
 * formula. Without load nobody waits. Erlang (1917); Tijms (2003), chapter 5.
 * @throws RangeError for servers that are not whole, or a load below 0
 */
export function delayProbability(servers: number, load: number): number {
  checkedServers(servers);
  return checkedLoad(load) === 0 ? 0 : delayFrom(erlangB(servers, load), servers, load);
}

/**
 * The queue M/M/c, by an offered load in erlangs and the mean service time that sets the unit of all times.
 * P(W > t) = C e^(-(c - a) t / service), E[W] = C service / (c - a).
 * @throws RangeError for servers that are not whole, a load below 0 or a service time not above 0
 */
export function erlangC(servers: number, load: number, meanService: number): ErlangC {
  checkedAboveZero("mean service time", meanService);
  const delay = delayProbability(servers, load);
  const stable = load < servers || load === 0;
  return {
    utilisation: load === 0 ? 0 : Math.min(1, load / servers),
    delayProbability: delay,
    meanWait: load === 0 ? 0 : stable ? (delay * meanService) / (servers - load) : Number.POSITIVE_INFINITY,
    meanQueue: load === 0 ? 0 : stable ? (delay * load) / (servers - load) : Number.POSITIVE_INFINITY,
    waitExceeds: (time) => exceeds(delay, servers, load, Math.max(0, time) / meanService)
  };
}

/**
 * The fewest servers with which a queue is stable and passes `enough` (given the servers and the share who wait), by
 * trying every number from the first stable one on: so it is the smallest, wherever more servers are never worse.
 */
function fewest(load: number, enough: (servers: number, delay: number) => boolean): number {
  if (checkedLoad(load) === 0) return 0;
  let servers = Math.floor(load) + 1;
  let blocking = erlangB(servers, load);
  while (!enough(servers, delayFrom(blocking, servers, load))) {
    servers += 1;
    blocking = withOneMore(blocking, servers, load);
  }
  return servers;
}

/** The fewest servers at which at most this share of arrivals waits. @throws RangeError for a share outside (0, 1) */
export function serversForDelay(load: number, share: number): number {
  checkedShare("share who wait", share);
  return fewest(load, (_, delay) => delay <= share);
}

/**
 * The fewest servers at which at least this share of arrivals is served within a time of their arrival (0: at once).
 * @throws RangeError for a share outside (0, 1), a time below 0 or a service time not above 0
 */
export function serversForServiceLevel(load: number, meanService: number, within: number, share: number): number {
  checkedShare("service level", share);
  checkedAboveZero("mean service time", meanService);
  if (!(within >= 0)) throw new RangeError(`invalid time to answer; below 0: ${within}`);
  return fewest(load, (servers, delay) => 1 - exceeds(delay, servers, load, within / meanService) >= share);
}

/** The fewest servers at which the mean wait is at most this long. @throws RangeError for times not above 0 */
export function serversForMeanWait(load: number, meanService: number, meanWait: number): number {
  checkedAboveZero("mean service time", meanService);
  checkedAboveZero("mean wait", meanWait);
  return fewest(load, (servers, delay) => (delay * meanService) / (servers - load) <= meanWait);
}
