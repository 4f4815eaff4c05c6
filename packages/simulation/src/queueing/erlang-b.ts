import { checkedLoad, checkedServers, checkedShare } from "./parameter.ts";

/** Blocking probability with one server more: B(n) = a B(n-1) / (n + a B(n-1)), in which nothing cancels. */
export const withOneMore = (blocking: number, servers: number, load: number): number =>
  (load * blocking) / (servers + load * blocking);

/**
 * The share of arrivals that find all servers busy when none may wait (M/G/c/c), for an offered load in erlangs.
 * By the recursion from B(0) = 1: exact and stable for any load. Erlang (1917); Tijms (2003), A First Course in
 * Stochastic Models, chapter 5. @throws RangeError for servers that are not whole, or a load below 0
 */
export function erlangB(servers: number, load: number): number {
  checkedServers(servers);
  checkedLoad(load);
  let blocking = 1;
  for (let n = 1; n <= servers && blocking > 0; n++) blocking = withOneMore(blocking, n, load);
  return blocking;
}

/** The fewest servers at which at most this share of arrivals is blocked. @throws RangeError for a share outside (0, 1) */
export function serversForBlocking(load: number, share: number): number {
  checkedLoad(load);
  checkedShare("share blocked", share);
  let servers = 0;
  for (let blocking = 1; blocking > share; blocking = withOneMore(blocking, servers, load)) servers += 1;
  return servers;
}
