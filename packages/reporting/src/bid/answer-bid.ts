import {
  type Establishment,
  failuresForgiven,
  findPosts,
  findSensitivity,
  fullYearCost,
  phasedPosts,
  preferredOption,
  priceOption,
  replicationsToMeet,
  type Sensitivity
} from "@caseload/planning";
import { type BidTerms, bundledEvidence, type Executor, type Post, type Scenario } from "@caseload/simulation";
import { compareVariants } from "../compare-variants.ts";
import { findBySimulation } from "../find-by-simulation.ts";
import type { ReadScenario } from "../read-scenarios.ts";
import { stressItems } from "../stress-report.ts";
import type { AnsweredBid, AnsweredOption, OptionKind } from "./answered-bid.ts";
import { optionNames } from "./answered-bid.ts";
import { budgetChances, postsInQuestion } from "./budget-chances.ts";
import { minimumPosts } from "./minimum-posts.ts";
import { candidateOf } from "./option-candidate.ts";
import { priceSensitivity } from "./other-prices.ts";
import { standardsPosts } from "./standards-posts.ts";

export interface AnswerBidOptions {
  readonly executor: Executor;
  /** Replications of each option and reading; left out, they are chosen by precision. */
  readonly replications?: number;
  /** Draws of the assumptions behind the chances; 256 unless given. */
  readonly samples?: number;
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

  // What does the service need, beside the posts that it has?
  const posts = findPosts(base.scenario, bundledEvidence);
  const kept = { ...base.scenario, search: { ...base.scenario.search, keepPostsInPlace: true } };
  const found = await findBySimulation({ ...base, scenario: kept }, running);
  if (!found.ok) return { ok: false, problems: [found.problem] };
  if (!found.found.complete) return null;

  // What could be done?
  const proposed = proposedOptions(base, variants, terms, found.found);

  // What does each achieve, on the same people?
  const compared = await compareVariants(
    [base, ...proposed.map(({ name, scenario }) => ({ ...base, variant: name, scenario }))],
    {
      ...running,
      // As many as confirm the posts that the search found, so that both words rest on as much.
      replicationsLeast: replicationsToMeet(failuresForgiven(), base.scenario.successProbability.value),
      ...(options.replications === undefined ? {} : { replications: options.replications })
    }
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
    }),
    fullYear: fullYearOf(option.phased, base.scenario, terms)
  });
  const all = [
    answered(nothing, compared.base),
    ...proposed.map((option, index) => answered(option, compared.variants[index] ?? compared.base))
  ] as const;

  // How sure is it?
  const sensitivity = await sensitivityOf(base.scenario, terms, all, options);

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
      budgets: sensitivity === null ? [] : budgetChances(sensitivity, base.scenario, terms, all),
      prices: priceSensitivity(base.scenario, terms, all),
      stress: stressItems([base, ...variants]),
      warnings: [...new Set([...base.warnings, ...posts.warnings])]
    }
  };
}

function fullYearOf(option: Scenario, nothing: Scenario, terms: BidTerms): AnsweredOption["fullYear"] {
  const question = { option, nothing, terms, evidence: bundledEvidence };
  return { atFirst: fullYearCost(question, terms.appointAt), atTop: fullYearCost(question, "top") };
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
  // Where the least that could be done is what meets the Standards, it is one option and not two.
  const isEnough = same === undefined && standards !== null && hasSamePosts(minimum, standards);
  return [
    option(same?.variant ?? optionNames.minimum, isEnough ? "standards" : "minimum", same?.scenario ?? minimum),
    ...variants
      .filter((variant) => variant !== same)
      .map(({ variant, scenario }) => option(variant ?? "", "variant", scenario)),
    ...(standards === null || isEnough ? [] : [option(optionNames.standards, "standards", standards)])
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

/** A chance is then told to within some six points; it takes a few seconds. */
const samplesOfBid = 256;

async function sensitivityOf(
  scenario: Scenario,
  terms: BidTerms,
  options: readonly [AnsweredOption, ...AnsweredOption[]],
  { samples = samplesOfBid, signal }: Pick<AnswerBidOptions, "samples" | "signal">
): Promise<Sensitivity | null> {
  const result = await findSensitivity(scenario, bundledEvidence, {
    samples,
    simulated: postsInQuestion(scenario, terms, options),
    ...(signal === undefined ? {} : { signal })
  });
  return result.ok ? result.found : null;
}
