import {
  calibrated,
  findPostsBySimulation,
  type MetFrom,
  metFrom,
  oversightSwitch,
  type SimulatedBudget,
  type SimulatedPosts,
  seedsOf,
  simulatedBudget,
  simulationMethod
} from "@caseload/planning";
import { bundledEvidence, type Executor, type Reading, type Scenario } from "@caseload/simulation";
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

  const tell = counting(onProgress);
  const running = { executor, ...(signal === undefined ? {} : { signal }) };
  const atMost = replications === undefined ? {} : { replicationsMost: replications };
  const seeds = seedsOf(scenario, running);
  const { budgetPounds } = scenario;

  // From when do posts meet, where they are advertised on the first day?
  const fromWhen = ({ reading, cheapest, verdict, outOfReach }: SimulatedPosts): Promise<MetFrom | null> | null => {
    if (verdict !== "meets" || cheapest === null) return null;
    const wanted = { establishment: cheapest, outOfReach: outOfReach.map(({ id }) => id) };
    const onReplications = (done: number): void => tell(`from when, ${reading}`, done);
    return metFrom(scenario, reading, wanted, { ...running, onProgress: onReplications });
  };

  // What does a budget buy on top of the posts in place?
  let bought = 0;
  const withBudget = ({ reading, outOfReach, judgedOnMean }: SimulatedPosts): Promise<SimulatedBudget | null> | null =>
    budgetPounds === null
      ? null
      : simulatedBudget(scenario, reading, budgetPounds, bundledEvidence, {
          seeds,
          leftOut: new Set(outOfReach.map(({ id }) => id)),
          smallNumbers: new Set(judgedOnMean),
          ...atMost,
          onReplication: () => tell("budget", ++bought)
        });

  // Which posts meet the Standards? What follows from a reading's answer is begun while the other is still looked for, so
  // that no worker is idle.
  const following = new Map<Reading, Promise<readonly [MetFrom | null, SimulatedBudget | null]>>();
  const posts = await findPostsBySimulation(scenario, bundledEvidence, {
    ...running,
    seeds,
    ...atMost,
    onProgress: (progress) => tell(`search, ${progress.reading}`, progress.replications),
    onAnswer: (answer) => {
      const both = Promise.all([fromWhen(answer), withBudget(answer)]);
      // Heard below, unless the search fails first.
      both.catch(() => undefined);
      following.set(answer.reading, both);
    }
  });
  const followed = await Promise.all(posts.map(({ reading }) => following.get(reading)));
  const metFroms = followed.flatMap((each) => each?.[0] ?? []);
  const simulatedBudgets = followed.flatMap((each) => each?.[1] ?? []);

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
