import { type Executor, mostSobolDimensions, type RangeLaw, type Scenario } from "@caseload/simulation";
import { complete, type Evidence } from "../evidence.ts";
import { correlationProblems } from "./correlation-problems.ts";
import type { FinishedEvaluations } from "./finished-evaluations.ts";
import type { AssumptionCorrelation, PostsInQuestion, SensitivitySettings } from "./sensitivity-answer.ts";
import { type LoadAnswer, UncertainCase } from "./uncertain-case.ts";

/** How far an analysis has come. */
export interface SensitivityProgress {
  readonly step: "ranges" | "sample" | "influences" | "check";
  /** Evaluations finished, of all there will be; a simulated point counts as one. */
  readonly done: number;
  readonly of: number;
}

export interface FindSensitivityOptions {
  /** Points of the sample; defaults to 1024. A power of two fills the ranges most evenly. */
  readonly samples?: number;
  /** How a number lies in its range; defaults to `pert`. */
  readonly law?: RangeLaw;
  /** Rank correlations; the sample is then a Latin hypercube. The influences take the assumptions as independent. */
  readonly correlations?: readonly AssumptionCorrelation[];
  /** Where the load method is checked by simulation; left out, it is not. Results do not depend on it. */
  readonly executor?: Executor;
  /** Points at which it is checked; defaults to 4. */
  readonly checkPoints?: number;
  /** Posts found by simulation, whose chances are then told. */
  readonly simulated?: readonly PostsInQuestion[];
  /** The scenario that this one is a variant of; as for `findPosts`. */
  readonly variantOf?: Scenario;
  /** Evaluations finished before, and where new ones are put. */
  readonly finished?: FinishedEvaluations;
  /** Ends it early, with what is found. */
  readonly signal?: { readonly aborted: boolean };
  /** Called after each evaluation and waited for, so that whatever else waits can have its turn. */
  readonly onProgress?: (progress: SensitivityProgress) => Promise<void> | undefined;
}

/** Points of the sample, where nobody asks for another number. */
export const samplesDefault = 1024;
/** Points at which the load method is checked. */
const checkPointsDefault = 4;
/** One point in four: each takes an evaluation for every input and two more. */
const samplesPerInfluencePoint = 4;

/** A question that can be answered. */
export interface Asked {
  readonly uncertain: UncertainCase;
  readonly base: LoadAnswer;
  readonly settings: SensitivitySettings;
}

/**
 * The question with everything left out put in, or everything that is wrong with it, in sentences without full stop.
 * @throws RangeError for samples or points that are not whole numbers from 2 and 1, or a band or year without pay
 */
export function askedOf(
  scenario: Scenario,
  evidence: Evidence,
  options: FindSensitivityOptions
): Asked | { readonly problems: readonly string[] } {
  const { samples = samplesDefault, law = "pert", correlations = [], executor, checkPoints, simulated = [] } = options;
  requireWhole("samples", samples, 2);
  requireWhole("check points", checkPoints ?? checkPointsDefault, 1);
  const uncertain = UncertainCase.of(scenario, complete(evidence), options.variantOf);
  if (typeof uncertain === "string") return { problems: [uncertain] };
  const { assumptions, base, to } = uncertain;
  if (base.withoutRate) {
    return { problems: ["the other tasks alone take more hours than the target leaves: no contact rate fits it"] };
  }
  const problems = correlationProblems(correlations, assumptions);
  if (correlations.length > 0 && samples <= assumptions.length) {
    problems.push(`correlations of ${assumptions.length} assumptions take more samples than that: ${samples}`);
  }
  if (problems.length > 0) return { problems };
  const isSobol = correlations.length === 0 && assumptions.length <= mostSobolDimensions;
  const settings: SensitivitySettings = {
    samples,
    design: isSobol ? "sobol" : "latin-hypercube",
    law,
    correlations,
    calibrateTo: to,
    influencePoints: Math.max(2, Math.ceil(samples / samplesPerInfluencePoint)),
    checkPoints: executor === undefined ? 0 : (checkPoints ?? checkPointsDefault),
    simulated
  };
  return { uncertain, base, settings };
}

function requireWhole(what: string, value: number, least: number): void {
  if (Number.isInteger(value) && value >= least) return;
  throw new RangeError(`invalid ${what}; not a whole number from ${least}: ${value}`);
}
