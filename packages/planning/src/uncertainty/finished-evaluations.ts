/** Numbers that an evaluation came to; null where its assumptions contradict each other. */
export type Evaluation = readonly number[] | null;

/**
 * Evaluations by name, so that an analysis that was ended can be taken up again. They are pure: whoever finds one here
 * need not work it out.
 */
export interface FinishedEvaluations {
  /** Undefined where it is not there yet. */
  get(name: string): Evaluation | undefined;
  set(name: string, evaluation: Evaluation): void;
}
