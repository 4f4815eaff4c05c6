import type { Executor, Reading, Scenario } from "@caseload/simulation";
import { calibrated } from "../calibrated.ts";
import type { Evidence } from "../evidence.ts";
import type { Need, TrustAnswer, TrustSimulation } from "./comparison.ts";
import { isRoleTold } from "./counted-posts.ts";
import { simulateTrust } from "./simulate-trust.ts";
import { intervalOf } from "./sum-of-swings.ts";
import type { Trust } from "./trust.ts";
import { deskOfTrust } from "./trust-desk.ts";
import { needOf } from "./trust-needs.ts";
import { postsInPlace } from "./trust-posts.ts";
import { trustWarnings } from "./trust-warnings.ts";

export interface AnswerTrustQuestion {
  readonly trust: Trust;
  /** The trust laid over the base, from `trustScenarios`. */
  readonly scenario: Scenario;
  readonly base: Scenario;
  readonly evidence: Evidence;
  /** Where replications are run; null for the desk methods alone. */
  readonly executor: Executor | null;
  /** What is simulated; the desk methods answer every reading of the base. */
  readonly reading: Reading;
  /** Most replications of an establishment; defaults to those with which one failure is forgiven: 22 for 0.8. */
  readonly replicationsMost?: number | undefined;
  readonly signal?: { readonly aborted: boolean } | undefined;
}

/**
 * Everything that is found for one trust alone: the people on its caseload, the posts that it needs by all desk methods,
 * and what simulation says on one mix of posts. The contact rate is that of the base, so trusts differ by what is theirs.
 *
 * A trust whose size has no honest best guess gets intervals without a value, and is not simulated.
 *
 * @throws Interrupted where the signal is aborted during the simulation
 * @throws RangeError for numbers that no resolved scenario holds: no working time, a band or year without pay
 */
export async function answerTrust(question: AnswerTrustQuestion): Promise<TrustAnswer> {
  const { trust, scenario, base, evidence } = question;
  const isSizeKnown = trust.newPatientsPerYear.value !== null;
  const { caseload, caseloadSwings, answers } = deskOfTrust(trust, scenario, base, evidence);
  const inPlace = postsInPlace(trust, scenario);
  const isTold = inPlace !== null && isRoleTold(trust, "supportWorker");
  const told = inPlace === null ? null : { ...inPlace.weighted, ...(isTold ? {} : { supportWorker: null }) };
  const circumstances = { isSizeKnown, inPlace: told, pension: base.cost.pension };
  const needs = answers.map((answer) => needOf(answer, circumstances));
  return {
    key: trust.key,
    caseload: intervalOf(caseload, isSizeKnown ? caseload : null, caseloadSwings),
    caseloadUsed: caseload,
    caseloadSwings,
    needs,
    inPlace,
    simulation: isSizeKnown && caseload > 0 ? await simulationOf(question, needs, inPlace !== null) : null,
    warnings: trustWarnings(trust, scenario, { caseload, isSimulated: question.executor !== null, evidence })
  };
}

async function simulationOf(
  { scenario, base, evidence, executor, reading, replicationsMost, signal }: AnswerTrustQuestion,
  needs: readonly Need[],
  arePostsKnown: boolean
): Promise<TrustSimulation | null> {
  if (executor === null) return null;
  const load = needs.find((need) => need.method === "load" && need.reading === reading);
  const guess = load?.used ?? { cns: 0, supportWorker: 0 };
  const atRate = calibrated(scenario, evidence, { calibrateTo: base.calibration.to, variantOf: base }).scenario;
  return simulateTrust(atRate, { executor, reading, guess, arePostsKnown, replicationsMost, signal });
}
