/**
 * A law of the time from diagnosis to death, in years, as plain functions of numbers. Made by `survivalOf` from a
 * specification, or by the constructor of one law.
 */
export interface Survival {
  /** What it is, for tables and explanations: "weibull", "mixture" … */
  readonly law: string;
  /** Mean time in years; Infinity where it has none. The caseload is the inflow times this number. */
  readonly mean: number;
  /** Years after which half have died; Infinity where they never do. */
  readonly median: number;
  /** Share alive `years` after diagnosis, in [0, 1]; 1 at and before 0. */
  readonly survivors: (years: number) => number;
  /** Deaths per person-year among those alive at `years`; may be Infinity at 0 (and where a table ends at 0). */
  readonly hazard: (years: number) => number;
  /**
   * Mean years lived within the first `years`: the integral of `survivors` from 0, known to biostatisticians as the
   * restricted mean survival time. Tends to `mean`.
   */
  readonly restrictedMean: (years: number) => number;
  /** Years by which the share `dead`, in [0, 1), has died: the inverse of 1 - survivors. Samples lifetimes. */
  readonly quantile: (dead: number) => number;
}

/** Why a survival cannot be had from what a user gave; without full stop. */
export interface SurvivalProblem {
  readonly problem: string;
}

export const isSurvivalProblem = (result: Survival | SurvivalProblem): result is SurvivalProblem => "problem" in result;
