import type { Executor, Reading, Scenario, Verdict } from "@caseload/simulation";
import { calibrated } from "../calibrated.ts";
import type { Establishment } from "../establishment.ts";
import type { Evidence } from "../evidence.ts";
import type { ComparedTrust, Pooling, TrustSimulation } from "./comparison.ts";
import { coveredScenario, type LeaveCover, leaveCover } from "./leave-cover.ts";
import { tidy } from "./load-service.ts";
import { type PoolArithmetic, poolArithmetic } from "./pool-arithmetic.ts";
import { type LaidTrust, type PooledScenario, pooledScenario } from "./pooled-scenario.ts";
import { poolingWords } from "./pooling-words.ts";
import { simulateTrust } from "./simulate-trust.ts";
import { sum } from "./sum-of-swings.ts";

export interface PoolTrustsQuestion {
  /** Of the group: "Merewold". */
  readonly name: string;
  /** The trusts of the group with what was found for each alone. */
  readonly trusts: readonly ComparedTrust[];
  /** By the keys of the trusts, from `trustScenarios`. */
  readonly scenarios: ReadonlyMap<string, Scenario>;
  readonly base: Scenario;
  readonly evidence: Evidence;
  /** Where replications are run; null for the arithmetic alone. */
  readonly executor: Executor | null;
  readonly reading: Reading;
  /** Most replications of an establishment; defaults to those of `answerTrust`. */
  readonly replicationsMost?: number | undefined;
  readonly signal?: { readonly aborted: boolean } | undefined;
}

/** What simulation says of a way to staff the trusts. */
type Simulated = Pick<Pooling["ways"][number], "bySimulation" | "verdict">;

type Searched = Pick<TrustSimulation, "needed" | "verdict">;

const notSimulated: Simulated = { bySimulation: null, verdict: null };
const unsimulated = { alone: notSimulated, shared: notSimulated, covering: notSimulated };
const noPosts: Establishment = { cns: 0, supportWorker: 0 };

/**
 * What a group of trusts needs if they share their posts, or cover each other's leave, against the sum of each alone; by the
 * arithmetic of the load method, and beside it by simulation where there is an executor. Sums of simulated posts are
 * those of the trusts' own answers; a trust that was not simulated, since it has no best guess, is simulated here by its
 * protected number, so that both sides hold the same people.
 *
 * Leave cover is simulated where the base has absence as events (`staff.fidelity: rostered`): as a percentage of every day
 * it leaves nobody alone.
 *
 * @returns null where the load method has no answer
 * @throws Interrupted where the signal is aborted during the simulation
 * @throws RangeError for a group without trusts, or a trust without a scenario
 */
export async function poolTrusts(question: PoolTrustsQuestion): Promise<Pooling | null> {
  const { name, trusts, base, evidence, executor, reading } = question;
  const laid = trusts.map(({ trust }) => ({ trust, scenario: scenarioOf(question, trust.key) }));
  const pooled = pooledScenario(name, laid, evidence);
  const arithmetic = poolArithmetic(laid, pooled, base, reading);
  if (arithmetic === null) return null;
  const { alone, shared } = arithmetic;
  const cover = leaveCover(base, arithmetic.pool, alone);
  const isRostered = hasEvents(base);
  const waysSimulated =
    executor === null
      ? unsimulated
      : await simulatedWays({ ...question, executor }, { laid, pooled, arithmetic, cover });
  const ways: Pooling["ways"] = [
    { way: "alone", byArithmetic: alone, ...waysSimulated.alone },
    { way: "hubAndSpoke", byArithmetic: shared, ...waysSimulated.shared },
    { way: "leaveCover", byArithmetic: alone, ...waysSimulated.covering }
  ];
  const { hub, scenario } = pooled;
  const about = { trusts: laid.map(({ trust }) => trust), hub, arithmetic, cover, ways, step: scenario.search.step };
  return {
    reading,
    ways,
    explain: [...arithmetic.explain, ...cover.explain],
    words: poolingWords({ ...about, isSimulated: executor !== null, isRostered })
  };
}

function scenarioOf({ scenarios }: PoolTrustsQuestion, key: string): Scenario {
  const scenario = scenarios.get(key);
  if (scenario === undefined) throw new RangeError(`invalid trust; it has no scenario: ${key}`);
  return scenario;
}

/** Whether absence comes in spells of days, and not as a percentage of every day. */
const hasEvents = ({ staff }: Scenario): boolean => staff.fidelity === "rostered" && staff.time.kind === "components";

interface Found {
  readonly laid: readonly LaidTrust[];
  readonly pooled: PooledScenario;
  readonly arithmetic: PoolArithmetic;
  readonly cover: LeaveCover;
}

async function simulatedWays(
  question: PoolTrustsQuestion & { readonly executor: Executor },
  { laid, pooled, arithmetic, cover }: Found
): Promise<typeof unsimulated> {
  const { trusts, base, reading } = question;
  const guesses = arithmetic.services.map(({ unrounded }) => unrounded);
  const each = async (of: (scenario: Scenario, index: number) => Promise<Searched> | Searched) => {
    const found: Searched[] = [];
    for (const [index, { scenario }] of laid.entries()) found.push(await of(scenario, index));
    return summed(found);
  };
  const alone = await each((scenario, index) => {
    const known = trusts[index]?.answer.simulation;
    return known?.reading === reading ? known : simulated(question, scenario, guesses[index]);
  });
  // One trust shares with nobody and has no neighbours.
  if (laid.length === 1) return { alone, shared: alone, covering: hasEvents(base) ? alone : notSimulated };
  const shared = summed([await simulated(question, pooled.scenario, arithmetic.pool.unrounded)]);
  const covering = hasEvents(base)
    ? await each((scenario, index) => simulated(question, coveredScenario(scenario, cover.share), guesses[index]))
    : notSimulated;
  return { alone, shared, covering };
}

/** The posts that simulation finds, at the contact rate of the base; none where nobody is there. */
async function simulated(
  { base, evidence, executor, reading, replicationsMost, signal }: PoolTrustsQuestion & { readonly executor: Executor },
  scenario: Scenario,
  guess: Establishment = noPosts
): Promise<Searched> {
  if (scenario.inflow.newPatientsPerYear.value === 0) return { needed: noPosts, verdict: "meets" };
  const atRate = calibrated(scenario, evidence, { calibrateTo: base.calibration.to, variantOf: base }).scenario;
  const asked = { arePostsKnown: false, isTooFewAsked: false, replicationsMost, signal };
  return simulateTrust(atRate, { executor, reading, guess, ...asked });
}

/** Posts of several services together, with the least certain of their verdicts; none where one has none. */
function summed(found: readonly Searched[]): Simulated {
  const needed = found.flatMap((each) => each.needed ?? []);
  const verdict = verdictOrder.find((word) => found.some((each) => each.verdict === word)) ?? "meets";
  if (needed.length < found.length) return { bySimulation: null, verdict };
  return {
    bySimulation: {
      cns: tidy(sum(needed.map(({ cns }) => cns))),
      supportWorker: tidy(sum(needed.map(({ supportWorker }) => supportWorker)))
    },
    verdict
  };
}

/** The verdict of a sum is the first of these that any part has. */
const verdictOrder: readonly Verdict[] = ["cannot be met", "does not meet", "cannot tell", "meets"];
