import type { Executor, Reading, Scenario } from "@caseload/simulation";
import { bracketOf } from "../by-simulation/bracket.ts";
import { lowestRung } from "../by-simulation/column.ts";
import { ladder, rungFrom, wteAt } from "../by-simulation/ladder.ts";
import { Samples } from "../by-simulation/samples.ts";
import { replicationsToMeet, stoppingRule } from "../by-simulation/stopping-rule.ts";
import { Tally } from "../by-simulation/tally.ts";
import { Trials, trialIndicators } from "../by-simulation/trials.ts";
import { reachOf } from "../by-simulation/unlimited-staff.ts";

export interface LeastCnsOptions {
  readonly executor: Executor;
  /** Support workers beside them. */
  readonly supportWorker: number;
  /** Where to begin; any guess leads to the same answer. */
  readonly guess: number;
  readonly signal?: { readonly aborted: boolean } | undefined;
  /** Called after each replication. */
  readonly onReplication?: () => void;
}

/**
 * Failures forgiven here: posts are compared with those of the load method, not told, and with fewer replications they
 * come out about the same.
 */
const failuresForgiven = 1;

/**
 * The fewest CNSs that meet the Standards by simulation beside some support workers, by the step of the scenario's
 * search, posts laid out anew: one column of the frontier, in fewer replications and without the confirmation. Null where none are seen to meet, or
 * unlimited staff meet no Standard.
 *
 * @throws Interrupted where the signal is aborted
 */
export async function leastCns(
  asGiven: Scenario,
  reading: Reading,
  { executor, supportWorker, guess, signal, onReplication }: LeastCnsOptions
): Promise<number | null> {
  const free = { least: 0, most: null };
  const search = { ...asGiven.search, cns: free, supportWorker: free, keepPostsInPlace: false };
  const scenario = { ...asGiven, search };
  const samples = new Samples(trialIndicators, { executor, signal, seed: scenario.seed });
  const probability = scenario.successProbability.value;
  const rule = stoppingRule(probability, replicationsToMeet(failuresForgiven, probability));
  const tally = new Tally(onReplication);
  const options = { samples, most: rule.most, tally };
  const people = bracketOf(scenario, reading).unlimited;
  const unlimited = { cns: people, supportWorker: people, isEnough: true };
  const { outOfReach, canBeMet, smallNumbers } = await reachOf(scenario, reading, { ...options, unlimited, least: 1 });
  if (canBeMet === 0 && outOfReach.length > 0) return null;
  const leftOut = new Set(outOfReach.map(({ id }) => id));
  const trials = new Trials(scenario, reading, { samples, rule, leftOut, smallNumbers, tally });
  const cns = ladder(0, unlimited.cns, search.step);
  const known = new Map<number, boolean>();
  const ask = async (rung: number): Promise<boolean> => {
    const { verdict } = await trials.of({ cns: wteAt(cns, rung), supportWorker });
    known.set(rung, verdict === "meets");
    return verdict === "meets";
  };
  const rung = await lowestRung({ ask, known, last: cns.last }, rungFrom(cns, guess));
  return rung === null ? null : wteAt(cns, rung);
}
