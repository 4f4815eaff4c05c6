import {
  calibrated,
  findPostsBySimulation,
  type MetFrom,
  metFrom,
  oversightSwitch,
  type SimulatedBudget,
  seedsOf,
  simulatedBudget,
  simulationMethod
} from "@caseload/planning";
import { bundledEvidence, type Executor, type Scenario } from "@caseload/simulation";
import type { FoundBySimulation } from "./found-by-simulation.ts";
import type { ReadScenario } from "./read-scenarios.ts";

export interface FindBySimulationOptions {
  /** Where replications are run: `poolExecutor`, or `serialExecutor`. Results do not depend on it. */
  readonly executor: Executor;
  /** Most replications of one establishment; defaults to what `findPostsBySimulation` takes. */
  readonly replications?: number;
  /** The scenario that this one is a variant of: its people call as often. */
  readonly variantOf?: Scenario;
  /** Ends it early, with what is found. */
  readonly signal?: { readonly aborted: boolean };
  /** Told how many replications are finished. */
  readonly onProgress?: (replications: number) => void;
}

/** What simulation found, or why it could not begin, in a sentence without full stop. */
export type BySimulation =
  | { readonly ok: true; readonly found: FoundBySimulation }
  | { readonly ok: false; readonly problem: string };

/**
 * The posts that simulation finds for a scenario, with the contact rate that the desk methods count with; then from when
 * they would meet the Standards, what a budget buys, and what a support worker is worth.
 */
export async function findBySimulation(read: ReadScenario, options: FindBySimulationOptions): Promise<BySimulation> {
  const { executor, replications, variantOf, signal, onProgress } = options;

  // How often do people call?
  const { scenario, problem, calibration } = calibrated(
    read.scenario,
    bundledEvidence,
    variantOf === undefined ? {} : { variantOf }
  );
  if (problem !== null) return { ok: false, problem };
  if ((calibration.contactsPerPersonYear?.value ?? 0) < 0) {
    return {
      ok: false,
      problem: "the other tasks alone take more hours than the target leaves: no contact rate fits it"
    };
  }

  // Which posts meet the Standards?
  const tell = counting(onProgress);
  const running = { executor, ...(signal === undefined ? {} : { signal }) };
  const seeds = seedsOf(scenario, running);
  const posts = await findPostsBySimulation(scenario, bundledEvidence, {
    ...running,
    seeds,
    ...(replications === undefined ? {} : { replicationsMost: replications }),
    onProgress: (progress) => tell(`search, ${progress.reading}`, progress.replications)
  });

  // From when, where they are advertised on the first day? And what does a budget buy on top of the posts in place?
  // None waits for another, so that no worker is idle.
  const { budgetPounds } = scenario;
  let bought = 0;
  const [from, budgets] = await Promise.all([
    Promise.all(
      posts.map(({ reading, cheapest, verdict, outOfReach }) => {
        if (verdict !== "meets" || cheapest === null) return null;
        const wanted = { establishment: cheapest, outOfReach: outOfReach.map(({ id }) => id) };
        const onReplications = (done: number): void => tell(`from when, ${reading}`, done);
        return metFrom(scenario, reading, wanted, { ...running, onProgress: onReplications });
      })
    ),
    Promise.all(
      posts.map(({ reading, outOfReach, judgedOnMean }) =>
        budgetPounds === null
          ? null
          : simulatedBudget(scenario, reading, budgetPounds, bundledEvidence, {
              seeds,
              leftOut: new Set(outOfReach.map(({ id }) => id)),
              smallNumbers: new Set(judgedOnMean),
              ...(replications === undefined ? {} : { replicationsMost: replications }),
              onReplication: () => tell("budget", ++bought)
            })
      )
    )
  ]);
  const metFroms = from.filter((each): each is MetFrom => each !== null);
  const simulatedBudgets = budgets.filter((each): each is SimulatedBudget => each !== null);

  return {
    ok: true,
    found: {
      posts,
      methods: posts.map((each) => simulationMethod(each, scenario, bundledEvidence)),
      budgets: simulatedBudgets,
      metFrom: metFroms,
      oversight: oversightSwitch(scenario, bundledEvidence),
      complete:
        posts.length === scenario.readings.length &&
        posts.every(({ effort }) => effort.complete) &&
        simulatedBudgets.every(({ complete }) => complete) &&
        signal?.aborted !== true
    }
  };
}

/** Adds up the replications of parts that each count their own. */
function counting(onProgress: ((replications: number) => void) | undefined): (part: string, done: number) => void {
  const counts = new Map<string, number>();
  return (part, done) => {
    counts.set(part, done);
    onProgress?.([...counts.values()].reduce((sum, count) => sum + count, 0));
  };
}
