import { smallestWholeNumber } from "../arithmetic/smallest-whole-number.ts";
import { erlangB } from "./erlang-b.ts";
import { checkedAboveZero, checkedLoad, checkedServers, checkedShare } from "./parameter.ts";

/** A queue whose callers give up after an exponential time (M/M/c+M); times in the unit of the service. */
export interface ErlangA {
  readonly delayProbability: number;
  readonly abandonProbability: number;
  readonly utilisation: number;
  /** Mean time in the queue of all arrivals, whether they are served or give up. */
  readonly meanWait: number;
  readonly meanQueue: number;
}

/** Sums are scaled down before they overflow; only their ratios matter. */
const tooLarge = 1e250;

/**
 * Erlang A: births at lambda, deaths at min(k, c) mu + (k - c)+ theta. Always stable.
 *
 * With t_j = product over i = 1..j of lambda / (c mu + i theta) and J = 1 + t_1 + t_2 + ..., the chance that all
 * servers are busy is J / (1/B - 1 + J), B being Erlang's loss formula, and the mean queue is the sum of j t_j in
 * place of J above. P(abandon) = theta E[queue] / lambda. Palm (1957); Garnett, Mandelbaum & Reiman (2002),
 * Manufacturing & Service Operations Management 4, 208-227.
 * @throws RangeError for servers that are not whole, a load below 0, or a service time or patience not above 0
 */
export function erlangA(servers: number, load: number, meanService: number, meanPatience: number): ErlangA {
  checkedServers(servers);
  checkedAboveZero("mean service time", meanService);
  checkedAboveZero("mean patience", meanPatience);
  if (checkedLoad(load) === 0) {
    return { delayProbability: 0, abandonProbability: 0, utilisation: 0, meanWait: 0, meanQueue: 0 };
  }
  const giveUp = meanService / meanPatience;
  let scale = 1;
  let term = 1;
  let all = 1;
  let queue = 0;
  for (let j = 1; ; j++) {
    const ratio = load / (servers + j * giveUp);
    term *= ratio;
    all += term;
    queue += j * term;
    // Falling by `ratio` or faster from here on, so the rest is below term ratio/(1 - ratio).
    if (ratio < 1 && j * term * ratio <= 1e-17 * (1 - ratio) * (1 - ratio) * queue) break;
    if (queue > tooLarge) {
      scale /= tooLarge;
      term /= tooLarge;
      all /= tooLarge;
      queue /= tooLarge;
    }
  }
  const notAllBusy = (1 / erlangB(servers, load) - 1) * scale;
  const meanQueue = queue / (notAllBusy + all);
  const abandonProbability = (giveUp * meanQueue) / load;
  return {
    delayProbability: all / (notAllBusy + all),
    abandonProbability,
    utilisation: servers === 0 ? 0 : (load * (1 - abandonProbability)) / servers,
    meanWait: (meanQueue / load) * meanService,
    meanQueue
  };
}

/**
 * The fewest servers at which at most this share of callers gives up.
 * @throws RangeError for a share outside (0, 1), a load below 0, or a time not above 0
 */
export function serversForAbandonment(load: number, meanService: number, meanPatience: number, share: number): number {
  checkedShare("share who give up", share);
  const enough = (servers: number): boolean =>
    erlangA(servers, load, meanService, meanPatience).abandonProbability <= share;
  return smallestWholeNumber(enough, checkedLoad(load) * (1 - share));
}
