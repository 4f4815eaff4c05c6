import type { MetFrom, MethodAnswer, OversightSwitch, SimulatedBudget, SimulatedPosts } from "@caseload/planning";

/** What the simulation of a scenario adds to the desk methods. */
export interface FoundBySimulation {
  /** For each reading of which the search has come to anything. */
  readonly posts: readonly SimulatedPosts[];
  /** The same beside the desk methods. */
  readonly methods: readonly MethodAnswer[];
  /** For each reading; empty where no budget is asked about. */
  readonly budgets: readonly SimulatedBudget[];
  /** For each reading in which posts were found. */
  readonly metFrom: readonly MetFrom[];
  /** Null where support workers have nothing to do. */
  readonly oversight: OversightSwitch | null;
  /** Whether it was carried through to the end. */
  readonly complete: boolean;
}
