import type { Executor, Reading, Scenario } from "@caseload/simulation";
import type { Establishment } from "../establishment.ts";
import type { Evidence } from "../evidence.ts";
import { wteInPlace } from "../gap.ts";
import { boundsOf, laddersOf } from "./bounds.ts";
import { type Bracket, bracketOf } from "./bracket.ts";
import { enoughByTarget } from "./by-target.ts";
import { confirm } from "./confirm.ts";
import { establishmentCost } from "./establishment-cost.ts";
import { Frontier } from "./frontier.ts";
import { Interrupted } from "./interrupted.ts";
import { type Seeds, seedsOf } from "./seeds.ts";
import { type Found, type Searched, simulatedPosts, TrialsByPosts } from "./simulated-answer.ts";
import type { SimulatedPosts } from "./simulated-posts.ts";
import { failuresOfSecond, fixedRule, stoppingRule } from "./stopping-rule.ts";
import { Tally } from "./tally.ts";
import { mostTooFew } from "./too-few.ts";
import { Trials } from "./trials.ts";
import { type Reach, reachOf, unlimitedStaff } from "./unlimited-staff.ts";

/** How far a search has come. */
export interface SearchProgress {
  readonly reading: Reading;
  readonly step: "unlimited staff" | "posts in place" | "search" | "confirmation";
  /** In this reading. */
  readonly establishments: number;
  readonly replications: number;
}

export interface FindPostsBySimulationOptions {
  /** Where replications are run: results do not depend on it. */
  readonly executor: Executor;
  /**
   * Most replications of one establishment, and those of the confirmation; defaults to those with which three failures
   * are forgiven (`failures-forgiven` of the evidence): 37 where the Standards are to be met with a probability of 0.8.
   * With more, fewer posts are left undecided. Unlimited staff may take up to 120 all
   * the same, before a Standard is given up.
   */
  readonly replicationsMost?: number;
  /**
   * Whether all larger steps in the bracket get a word of their own, above each point found. Defaults to false: those above
   * the cheapest are looked at in the replications that proved hardest, and get their word where one of these fails.
   */
  readonly thorough?: boolean;
  /** What is replicated already, and where it is kept; defaults to nothing. */
  readonly seeds?: Seeds;
  /** Ends it early, with what is found: an AbortSignal will do. */
  readonly signal?: { readonly aborted: boolean };
  readonly onProgress?: (progress: SearchProgress) => void;
  /** Called with the answer of a reading as soon as it is there, in whatever order they end. */
  readonly onAnswer?: (answer: SimulatedPosts) => void;
}

/** Replications of the posts in place, at least: their work done in time is told, beside the word. */
const replicationsInPlace = 8;

/**
 * The least-cost posts that meet the Standards, by simulation, in each reading of the scenario. The contact rate is taken
 * as the scenario has it: whoever wants it calibrated puts it there first (`calibrated`).
 *
 * @returns a result for each reading of which the posts in place were simulated before it was ended; those that were cut
 *   short say so (`effort.complete`)
 * @throws RangeError for fewer replications than `meets` takes, or a band or year without pay
 */
export async function findPostsBySimulation(
  scenario: Scenario,
  evidence: Evidence,
  options: FindPostsBySimulationOptions
): Promise<readonly SimulatedPosts[]> {
  const { executor, signal } = options;
  const seeds = options.seeds ?? seedsOf(scenario, { executor, signal });
  const inReading = async (reading: Reading) => {
    const answer = await postsInReading(scenario, reading, evidence, seeds, options);
    if (answer !== null) options.onAnswer?.(answer);
    return answer;
  };
  const answers: (SimulatedPosts | null)[] = [];
  // A search often waits for one replication; where there are workers, the other reading has them meanwhile. Where there
  // are none, readings follow each other, so that what is interrupted has one of them whole.
  if ((executor.underWay ?? 1) > 1) answers.push(...(await Promise.all(scenario.readings.map(inReading))));
  else for (const reading of scenario.readings) answers.push(await inReading(reading));
  return answers.filter((answer) => answer !== null);
}

async function postsInReading(
  scenario: Scenario,
  reading: Reading,
  evidence: Evidence,
  seeds: Seeds,
  options: FindPostsBySimulationOptions
): Promise<SimulatedPosts | null> {
  const { replicationsMost, onProgress } = options;
  const probability = scenario.successProbability.value;
  const rule = stoppingRule(probability, replicationsMost);
  const bounds = boundsOf(scenario, reading);
  const bracket = bracketOf(scenario, reading);
  let step: SearchProgress["step"] = "unlimited staff";
  const tally = new Tally(() => onProgress?.({ reading, step, ...tally.effort }));
  const found: Found = {
    scenario,
    reading,
    bounds,
    bracket: { least: { cns: bounds.cns.least, supportWorker: bounds.supportWorker.least }, most: bracket.most },
    costOf: establishmentCost(scenario, evidence),
    tally,
    outOfReach: [],
    canBeMet: null,
    smallNumbers: new Set(),
    inPlace: null,
    byTarget: [],
    searched: null,
    complete: false
  };

  try {
    // What can be met at all?
    const onSearchSeed = { samples: seeds.search, most: rule.most, tally };
    const unlimited = await unlimitedStaff(scenario, reading, bracket.unlimited, onSearchSeed);
    Object.assign(found, await reachOf(scenario, reading, { ...onSearchSeed, unlimited, least: 1 }));

    for (let again = true; again; ) {
      again = false;
      const judging = {
        leftOut: new Set(found.outOfReach.map(({ id }) => id)),
        smallNumbers: found.smallNumbers,
        tally
      };
      const trials = new Trials(scenario, reading, { ...judging, samples: seeds.search, rule });

      // What do the posts in place achieve?
      step = "posts in place";
      // Nobody confirms them, so their number of replications is fixed beforehand.
      const fixed = fixedRule(probability, replicationsMost);
      const asTheyAre = new Trials(scenario, reading, { ...judging, samples: seeds.search, rule: fixed });
      found.inPlace = await asTheyAre.asStaffed(scenario, postsInPlace(scenario), replicationsInPlace);
      if (found.canBeMet === 0 && found.outOfReach.length > 0) break;

      // Which posts meet at the least cost?
      step = "search";
      const searched = openSearch(found, trials, bracket, unlimited, options);
      found.searched = searched;
      await searched.frontier.search();

      // Do they meet on random numbers that the search has not seen? If not, would more staff?
      step = "confirmation";
      const fresh = new Trials(scenario, reading, { ...judging, samples: seeds.fresh, rule: fixed });
      searched.confirmed = await confirm(searched.frontier, {
        fresh: async (point) => searched.confirmations.add(await fresh.of(point)),
        isHopeless: async ({ success: { n } }) => {
          const onFreshSeed = { samples: seeds.fresh, most: rule.most, tally, unlimited, least: n };
          again = leaveOut(found, await reachOf(scenario, reading, onFreshSeed));
          return again;
        },
        failuresOfSecond: failuresOfSecond(fixed)
      });
      if (again) continue;

      // Which posts are surely too few?
      const surely = async (posts: Establishment) => searched.trials.add(await trials.surelyNot(posts)).verdict;
      const answer = searched.confirmed?.point ?? null;
      if (answer !== null) await mostTooFew(searched.frontier.stepsBelow(answer), surely);
      if (answer !== null) {
        const tried = searched.trials.all().map(({ establishment }) => establishment);
        found.byTarget = enoughByTarget(scenario, answer, tried, (posts, target) => trials.wordAt(posts, target));
      } else for (const { establishment } of searched.trials.all()) await surely(establishment);
    }
    found.complete = true;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
  }
  return simulatedPosts(found);
}

const postsInPlace = (scenario: Scenario): Establishment => ({
  cns: wteInPlace(scenario, "cns"),
  supportWorker: wteInPlace(scenario, "supportWorker")
});

function openSearch(
  { scenario, bounds, costOf }: Found,
  trials: Trials,
  { most, guess }: Bracket,
  unlimited: Establishment,
  { thorough = false }: FindPostsBySimulationOptions
): Searched {
  const searched = new TrialsByPosts();
  const frontier = new Frontier({
    verdictOf: async (establishment) => searched.add(await trials.of(establishment)).verdict,
    holdsAtAGlance: (establishment) => trials.holds(establishment),
    ladders: laddersOf(bounds, scenario.search.step, unlimited),
    most,
    costOf,
    guess,
    thorough
  });
  return { frontier, trials: searched, confirmations: new TrialsByPosts(), confirmed: undefined };
}

/** Leaves out what is not reached on other random numbers either; whether there was anything. */
function leaveOut(found: Found, { outOfReach }: Reach): boolean {
  const unknown = outOfReach.filter(({ id }) => found.outOfReach.every((known) => known.id !== id));
  found.outOfReach = [...found.outOfReach, ...unknown];
  found.canBeMet = (found.canBeMet ?? 0) - unknown.length;
  return unknown.length > 0;
}
