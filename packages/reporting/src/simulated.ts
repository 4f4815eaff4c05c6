import type { IndicatorDifference, IndicatorRow, JointJudgement, Reading, YearDrift } from "@caseload/simulation";
import type { ReadScenario } from "./read-scenarios.ts";

/** What the replications of one reading of one scenario gave. */
export interface SimulatedReading {
  readonly reading: Reading;
  /** Of `estimateIndicators`, with the two rows of cost from `simulatedCost`. */
  readonly rows: readonly IndicatorRow[];
  /** All Standards together, of `judgeStandards`. */
  readonly together: JointJudgement | null;
  /** First against last year of what the table of the years shows. */
  readonly drift: readonly YearDrift[];
  /** Replications finished; the rows rest on these. */
  readonly replications: number;
  /** Replications asked for. */
  readonly asked: number;
  /** False where it was interrupted: the rows stand, on fewer replications than asked for. */
  readonly complete: boolean;
  /** Logical events of all replications together. */
  readonly events: number;
}

/**
 * A scenario or variant with what its simulation gave; `scenario` as it was simulated, with the contact rate that
 * calibration infers. Nothing here depends on workers, the clock or the machine.
 */
export interface Simulated extends ReadScenario {
  readonly seed: number;
  /** One for each reading asked for. */
  readonly readings: readonly [SimulatedReading, ...SimulatedReading[]];
  /** Ids of the defaults used. */
  readonly assumptions: readonly string[];
}

/** A variant held against its base, on the same people. */
export interface Compared extends Simulated {
  /** One for each reading that both have; rows of `compareIndicators`. */
  readonly differences: readonly {
    readonly reading: Reading;
    readonly rows: readonly IndicatorDifference[];
  }[];
}
