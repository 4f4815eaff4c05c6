import {
  compileScenario,
  type Executor,
  fewestToMeet,
  layoutOf,
  type Reading,
  type ReplicatedScenario,
  type RunLayout,
  replicate,
  type Scenario,
  watchIndicators
} from "@caseload/simulation";
import { precisionOf, simulationEffort } from "./simulation-effort.ts";

/** How much to simulate, and where. */
export interface ReplicationOptions {
  /** Where replications are run: `poolExecutor`, or `serialExecutor`. */
  readonly executor: Executor;
  /** How many of each reading; left out, they are chosen by precision. */
  readonly replications?: number;
  /**
   * Ends when 95 % intervals are this narrow, as a part of the mean (shares in proportion: 0.05 stands for two points),
   * after 1000 replications at most. Defaults to 0.05, after 100 at most.
   */
  readonly precision?: number;
  /** Replications after which precision is asked about for the first time; defaults to what the methods have. */
  readonly replicationsLeast?: number;
  /** Ends it early, with what is finished. */
  readonly signal?: { readonly aborted: boolean };
}

/** Replications of a scenario in one reading. */
export interface ReplicatedReading extends ReplicatedScenario {
  readonly reading: Reading;
  /** Replications there are, or there would have been at most, had it not been interrupted. */
  readonly asked: number;
}

/** Replications of one reading at most. */
export const replicationsAtMost = ({ replications, precision }: ReplicationOptions): number =>
  replications ??
  (precision === undefined ? simulationEffort.replicationsMost : simulationEffort.replicationsMostAsked);

/**
 * A scenario replicated in one reading, its contact rate as it stands there.
 *
 * @param onProgress - told how many replications are finished
 */
export async function replicateReading(
  scenario: Scenario,
  reading: Reading,
  options: ReplicationOptions,
  onProgress: (done: number) => void
): Promise<ReplicatedReading> {
  const program = compileScenario(scenario, reading);
  const layout = layoutOf(program);
  const { executor, replications, signal } = options;
  const replicated = await replicate(program, {
    seed: scenario.seed,
    executor,
    ...(replications === undefined ? byPrecision(layout, scenario, options) : { replications }),
    ...(signal === undefined ? {} : { signal }),
    onProgress: ({ done }) => onProgress(done)
  });
  const asked = replicated.complete ? replicated.replications : replicationsAtMost(options);
  return { reading, scenario, layout, replicated, asked };
}

/** Until everything watched is precise, and there are enough for `meets` to be said at all. */
const byPrecision = (layout: RunLayout, scenario: Scenario, options: ReplicationOptions) => ({
  precision: {
    watch: watchIndicators(
      layout,
      scenario,
      options.precision === undefined ? simulationEffort.precision : precisionOf(options.precision)
    ),
    initial: Math.max(
      options.replicationsLeast ?? simulationEffort.replicationsLeast,
      fewestToMeet(scenario.successProbability.value)
    )
  },
  budget: replicationsAtMost(options)
});
