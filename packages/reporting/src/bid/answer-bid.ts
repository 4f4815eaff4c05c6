import {
  type Candidate,
  type Establishment,
  findPosts,
  findSensitivity,
  phasedPosts,
  preferredOption,
  priceOption,
  type Sensitivity
} from "@caseload/planning";
import { type BidTerms, bundledEvidence, type Executor, type Post, type Scenario } from "@caseload/simulation";
import { compareVariants } from "../compare-variants.ts";
import { findBySimulation } from "../find-by-simulation.ts";
import type { ReadScenario } from "../read-scenarios.ts";
import type { AnsweredBid, AnsweredOption, OptionKind } from "./answered-bid.ts";
import { optionNames } from "./answered-bid.ts";
import { minimumPosts } from "./minimum-posts.ts";
import { gainOf, readingOf } from "./option-reading.ts";
import { standardsPosts } from "./standards-posts.ts";

export interface AnswerBidOptions {
  readonly executor: Executor;
  /** Replications of each option and reading; left out, they are chosen by precision. */
  readonly replications?: number;
  readonly signal?: { readonly aborted: boolean };
  /** Told what is being done, and how many replications of it are finished. */
  readonly onProgress?: (done: number) => void;
}

export type BidResult =
  | { readonly ok: true; readonly bid: AnsweredBid }
  /** Why there is no bid, a sentence for each reason, without full stop. */
  | { readonly ok: false; readonly problems: readonly string[] };

/** An option before it is simulated. */
interface Proposed {
  readonly name: string;
  readonly kind: OptionKind;
  readonly scenario: Scenario;
  readonly phased: Scenario;
}

/**
 * A case for funding from a scenario and its variants: what each option achieves on the same people, what it costs year by
 * year, and which is put forward.
 *
 * @param scenarios - the scenario, then its variants, with the contact rates of `calibrateScenarios`
 * @returns null where it was ended before all options were simulated
 */
export async function answerBid(
  [base, ...variants]: readonly [ReadScenario, ...ReadScenario[]],
  terms: BidTerms,
  options: AnswerBidOptions
): Promise<BidResult | null> {
  const running = runningOf(options);

  // What does the service need?
  const posts = findPosts(base.scenario, bundledEvidence);
  const found = await findBySimulation(base, running);
  if (!found.ok) return { ok: false, problems: [found.problem] };
  if (!found.found.complete) return null;

  // What could be done?
  const proposed = proposedOptions(base, variants, terms, found.found);

  // What does each achieve, on the same people?
  const compared = await compareVariants(
    [base, ...proposed.map(({ name, scenario }) => ({ ...base, variant: name, scenario }))],
    { ...running, ...(options.replications === undefined ? {} : { replications: options.replications }) }
  );
  if (compared === null || compared.variants.length < proposed.length || options.signal?.aborted === true) return null;

  // What does it cost?
  const nothing = {
    name: optionNames.nothing,
    kind: "nothing",
    scenario: base.scenario,
    phased: base.scenario
  } as const;
  const answered = (option: Proposed, simulated: AnsweredOption["simulated"]): AnsweredOption => ({
    ...option,
    posts: establishmentOf(option.scenario.posts),
    added: establishmentOf(option.phased.posts.filter(({ startDate }) => isLater(startDate, base.scenario))),
    simulated,
    priced: priceOption({
      option: option.phased,
      nothing: base.scenario,
      terms,
      oneOffs: oneOffsOf(option, terms),
      evidence: bundledEvidence
    })
  });
  const all = [
    answered(nothing, compared.base),
    ...proposed.map((option, index) => answered(option, compared.variants[index] ?? compared.base))
  ] as const;

  // How sure is it?
  const sensitivity = await sensitivityOf(base.scenario, all, options);

  return {
    ok: true,
    bid: {
      terms,
      base,
      options: all,
      preference: preferredOption(all.slice(1).map(candidateOf), terms.preferred),
      posts,
      found: found.found,
      sensitivity,
      warnings: [...new Set([...base.warnings, ...posts.warnings])]
    }
  };
}

type Running = Pick<AnswerBidOptions, "executor" | "signal" | "onProgress">;

/** Replications of all steps are counted together. */
function runningOf({ executor, signal, onProgress }: AnswerBidOptions): Running {
  let before = 0;
  let last = 0;
  const counted = (done: number): void => {
    if (done < last) before += last;
    last = done;
    onProgress?.(before + done);
  };
  return { executor, onProgress: counted, ...(signal === undefined ? {} : { signal }) };
}

function proposedOptions(
  base: ReadScenario,
  variants: readonly ReadScenario[],
  terms: BidTerms,
  found: AnsweredBid["found"]
): readonly Proposed[] {
  const option = (name: string, kind: OptionKind, asked: Scenario): Proposed => {
    // Other random numbers would be other people.
    const scenario = { ...asked, seed: base.scenario.seed };
    return {
      name,
      kind,
      scenario,
      phased: { ...scenario, posts: phasedPosts(scenario, base.scenario.posts, terms.advertDate) }
    };
  };
  const named = variants.find(({ variant }) => variant === terms.minimum);
  const minimum = named?.scenario ?? minimumPosts(base.scenario);
  const standards = standardsPosts(base.scenario, found);
  // A variant with the very posts of the least that could be done is that.
  const same = named ?? variants.find(({ scenario }) => hasSamePosts(scenario, minimum));
  return [
    option(same?.variant ?? optionNames.minimum, "minimum", same?.scenario ?? minimum),
    ...variants
      .filter((variant) => variant !== same)
      .map(({ variant, scenario }) => option(variant ?? "", "variant", scenario)),
    ...(standards === null ? [] : [option(optionNames.standards, "standards", standards)])
  ];
}

const hasSamePosts = (one: Scenario, other: Scenario): boolean => {
  const [posts, others] = [one, other].map((scenario) => establishmentOf(scenario.posts));
  return posts?.cns === others?.cns && posts?.supportWorker === others?.supportWorker;
};

const isLater = (startDate: string | null, scenario: Scenario): boolean =>
  startDate !== null && startDate > scenario.startDate;

function establishmentOf(posts: readonly Post[]): Establishment {
  const ofRole = (role: string): number =>
    posts.filter((post) => post.role === role).reduce((sum, { wte, sbcShare }) => sum + wte * sbcShare.value, 0);
  return { cns: ofRole("cns"), supportWorker: ofRole("supportWorker") };
}

function oneOffsOf({ name, kind, phased }: Proposed, { oneOffCosts }: BidTerms): BidTerms["oneOffCosts"] {
  const adds = kind !== "nothing" && phased.posts.some(({ startDate }) => isLater(startDate, phased));
  return oneOffCosts.filter(({ options }) => (options === null ? adds : options.includes(name)));
}

function candidateOf(option: AnsweredOption): Candidate {
  const { name, kind, priced } = option;
  const row = gainOf(option);
  return {
    name,
    // The search has seen them meet, and confirmed it on random numbers of their own.
    verdict: kind === "standards" ? "meets" : (readingOf(option).together?.verdict ?? null),
    presentCost: priced.economic.presentCost,
    gain:
      row === undefined || row.difference === null
        ? null
        : { mean: row.difference, low: row.low ?? row.difference, high: row.high ?? row.difference }
  };
}

async function sensitivityOf(
  scenario: Scenario,
  options: readonly AnsweredOption[],
  { signal }: Pick<AnswerBidOptions, "signal">
): Promise<Sensitivity | null> {
  const inQuestion = options
    .filter(({ kind }) => kind !== "nothing")
    .flatMap(({ posts }) => scenario.readings.map((reading) => ({ ...posts, reading })));
  const result = await findSensitivity(scenario, bundledEvidence, {
    samples: 256,
    simulated: inQuestion,
    ...(signal === undefined ? {} : { signal })
  });
  return result.ok ? result.found : null;
}
