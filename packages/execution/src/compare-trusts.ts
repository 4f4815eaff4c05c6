import {
  allocatePosts,
  assembleComparison,
  type Comparison,
  comparedTrusts,
  funnelsOf,
  missingFunnels,
  type PreparedTrusts,
  rankGaps,
  type SoughtRole,
  type TrustAnswer
} from "@caseload/planning";
import { bundledEvidence } from "@caseload/simulation";
import { type AnswerTrustsOptions, answerTrustsOn } from "./answer-trusts.ts";
import type { TrustJob } from "./job.ts";
import type { Platform } from "./pool.ts";
import { type PoolingBy, poolAlliances } from "./pool-alliances.ts";

export interface CompareTrustsOptions extends AnswerTrustsOptions {
  /** The desk methods alone, or the simulation too. Defaults to all. */
  readonly method?: "all" | "desk";
  /** Most replications of an establishment. */
  readonly replicationsMost?: number;
  /** Answers from before, by the keys of the trusts: these trusts are not answered again. */
  readonly finished?: ReadonlyMap<string, TrustAnswer>;
  /**
   * How sharing posts within an alliance is worked out. Defaults to simulation where the trusts are simulated and are at
   * most thirty, else to the arithmetic alone, which is told.
   */
  readonly pooling?: PoolingBy;
  /** Called before sharing is simulated, with the name of the alliance. */
  readonly onPool?: (name: string) => void;
  /** Whether gaps are ranked. Defaults to false: no league table. */
  readonly rank?: boolean;
  /** New posts to be shared, in the steps in which the base looks for posts; defaults to none. */
  readonly newPosts?: { readonly role: SoughtRole; readonly wte: number } | null;
}

/** To simulate sharing takes about as long as to simulate the trusts: with more of them the wait would be too long. */
const simulatedPoolingMost = 30;

/** `compareTrusts` on a platform. */
export async function compareTrustsOn(
  prepared: PreparedTrusts,
  options: CompareTrustsOptions,
  platform: Platform
): Promise<Comparison> {
  const { finished = new Map<string, TrustAnswer>(), rank = false, newPosts = null } = options;
  const { trusts, base, scenarios, chosen } = prepared;

  // What does each trust need?
  const jobs = jobsOf(prepared, options).filter(({ trust }) => !finished.has(trust.key));
  const found = await answerTrustsOn(jobs, options, platform);
  const answers = new Map([...finished, ...found.answers.map((answer) => [answer.key, answer] as const)]);
  const compared = comparedTrusts(trusts, answers);

  // What would sharing save?
  const by = found.complete ? poolingBy(jobs.length + finished.size, options) : "none";
  const poolings = await poolAlliances(compared, prepared, { ...options, by }, platform);

  // What do they add up to, and who is unlike the others?
  return assembleComparison({
    ...prepared,
    answers,
    scenarios,
    evidence: bundledEvidence,
    poolings,
    funnels: funnelsOf(compared),
    ranks: rank ? rankGaps(compared, chosen) : null,
    allocation:
      newPosts === null
        ? null
        : allocatePosts(compared, chosen, { role: newPosts.role, newPosts: newPosts.wte, step: base.search.step }),
    noFunnel: missingFunnels(compared),
    warnings: [...prepared.warnings, ...(isCurtailed(by, options) ? [curtailed(trusts.length)] : [])]
  });
}

/** By what sharing is worked out. */
function poolingBy(trusts: number, { method = "all", pooling }: CompareTrustsOptions): PoolingBy {
  if (pooling !== undefined) return pooling;
  return method === "all" && trusts <= simulatedPoolingMost ? "simulation" : "arithmetic";
}

const isCurtailed = (by: PoolingBy, { method = "all", pooling }: CompareTrustsOptions): boolean =>
  by === "arithmetic" && method === "all" && pooling === undefined;

const curtailed = (trusts: number): string =>
  `What sharing posts would save is told by arithmetic alone, as ${trusts} trusts are more than ${simulatedPoolingMost}; it can be simulated where it is asked for`;

const jobsOf = (
  { trusts, scenarios, base, chosen }: PreparedTrusts,
  { method = "all", replicationsMost }: CompareTrustsOptions
): readonly TrustJob[] =>
  trusts.flatMap((trust) => {
    const scenario = scenarios.get(trust.key);
    const { name } = trust;
    const { reading } = chosen;
    return scenario === undefined
      ? []
      : [{ name, trust, scenario, base, reading, isSimulated: method === "all", replicationsMost }];
  });
