import { pairedRatioDifference, type Reading, type Scenario } from "@caseload/simulation";
import type { Establishment, SoughtRole } from "../establishment.ts";
import { complete, type Evidence } from "../evidence.ts";
import { wteInPlace } from "../gap.ts";
import { affordableMixes } from "./affordable-mixes.ts";
import { boundsOf } from "./bounds.ts";
import { bracketOf } from "./bracket.ts";
import { establishmentCost } from "./establishment-cost.ts";
import { Interrupted } from "./interrupted.ts";
import type { Seeds } from "./seeds.ts";
import type { SimulatedBudget, Trial } from "./simulated-posts.ts";
import { dedicatedPosts, soughtRoles, staffedBy } from "./staffed-by.ts";
import { fixedRule, type StoppingRule } from "./stopping-rule.ts";
import { type TrialRecord, Trials } from "./trials.ts";

export interface SimulatedBudgetOptions {
  /** Where replications are kept; with those of a search, what it has replicated is not run again. */
  readonly seeds: Seeds;
  /** Ids of Standards that are not judged, since no number of posts would meet them. */
  readonly leftOut?: ReadonlySet<string>;
  /** Ids of Standards of small numbers, as the search has them; defaults to what each trial sees. */
  readonly smallNumbers?: ReadonlySet<string>;
  /** Replications of each mix, at least 2; defaults to 4 to choose by, and 8 of the best again. */
  readonly replications?: number;
  /** Most replications for the word about the best; defaults to that of a search. */
  readonly replicationsMost?: number;
  /** Called after each replication. */
  readonly onReplication?: () => void;
}

/** Replications of the best again, and of the posts in place; the interval of the gain says how well they tell it. */
const usualReplications = 8;

/** Replications to choose by, where no number is given: all mixes meet the same people, so what separates them shows in few. */
const toChooseBy = 4;

/** Mixes simulated at first where there are more; then those around the best of them. */
const mixesAtOnce = 6;

/** Shares of work that differ by less are equal. */
const sameShare = 1e-9;

/**
 * What a sum of money a year buys on top of the posts in place: of the mixes of CNSs and support workers along the budget
 * line, and of buying nothing, the one that brings the Standards nearest to their targets (least shortfall on average over
 * them); of equals the one with the most due work done in time, then the cheapest. In the strict reading
 * support workers change nothing, so none are bought. No more is bought than the bounds of the search allow, or than
 * makes twice the bracket in which posts are looked for: money beyond that would change nothing.
 *
 * The mix that did best may owe some of that to chance. So it and the posts in place are run again on random numbers that
 * the choice has not seen, and the word, the gain and the shares are those of these.
 *
 * Posts are dedicated ones in steps of `search.step`, there from the first day, at the price of `establishmentCost`.
 *
 * @returns null where it was ended before anything could be compared; where later, the best of what was, `complete` false
 * @throws RangeError for fewer than 2 replications, or a band or year without pay
 */
export async function simulatedBudget(
  scenario: Scenario,
  reading: Reading,
  poundsPerYear: number,
  evidence: Evidence,
  options: SimulatedBudgetOptions
): Promise<SimulatedBudget | null> {
  const { replications = usualReplications, replicationsMost, seeds, ...shared } = options;
  const probability = scenario.successProbability.value;
  const choosing = fixedNumber(probability, options.replications ?? toChooseBy);
  const telling = fixedNumber(probability, replications);
  const trials = new Trials(scenario, reading, { ...shared, samples: seeds.search, rule: choosing });
  const again = new Trials(scenario, reading, { ...shared, samples: seeds.fresh, rule: telling });
  const words = new Trials(scenario, reading, {
    ...shared,
    samples: seeds.fresh,
    rule: fixedRule(probability, replicationsMost)
  });
  const inPlace = { cns: wteInPlace(scenario, "cns"), supportWorker: wteInPlace(scenario, "supportWorker") };
  const costOf = costOfBought(scenario, evidence);
  const tried: Mix[] = [];
  const posts = (bought: Establishment) => [withBought(scenario, bought), sumOf(inPlace, bought)] as const;
  const attempt = async (bought: Establishment): Promise<void> => {
    if (tried.some((mix) => isSame(mix.bought, bought))) return;
    tried.push({ bought, trial: await trials.asStaffed(...posts(bought)), costPerYear: costOf(bought) });
  };

  let confirmed: Confirmed | null = null;
  try {
    await attempt(nothing);
    const mixes = affordableMixes(poundsPerYear, {
      step: scenario.search.step,
      most: mostBought(scenario, reading, inPlace),
      costOf
    });
    for (const mix of coarse(mixes)) await attempt(mix);
    for (let around = neighbours(mixes, tried); around.length > 0; around = neighbours(mixes, tried)) {
      for (const mix of around) await attempt(mix);
    }
    const { bought } = bestOf(tried);
    const before = await again.asStaffed(...posts(nothing));
    const after = await again.asStaffed(...posts(bought));
    confirmed = { before, after, word: await words.asStaffed(...posts(bought)) };
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
  }
  return tried.length === 0 ? null : answer({ reading, poundsPerYear, tried, confirmed });
}

/** Posts bought, and what replications say of them together with those in place. */
interface Mix {
  readonly bought: Establishment;
  readonly trial: TrialRecord;
  readonly costPerYear: number;
}

const nothing: Establishment = { cns: 0, supportWorker: 0 };

/** The posts in place and the best mix, on random numbers that the choice has not seen. */
interface Confirmed {
  readonly before: TrialRecord;
  readonly after: TrialRecord;
  readonly word: Trial;
}

/** What has been found; not confirmed where it was ended early. */
interface Found extends Pick<SimulatedBudget, "reading" | "poundsPerYear"> {
  readonly tried: readonly Mix[];
  readonly confirmed: Confirmed | null;
}

function answer({ reading, poundsPerYear, tried, confirmed }: Found): SimulatedBudget {
  const best = bestOf(tried);
  const base = tried.find(({ bought }) => isSame(bought, nothing)) ?? best;
  const { before, after, word } = confirmed ?? { before: base.trial, after: best.trial, word: best.trial };
  const { mean, low, high } = pairedRatioDifference(before.inTime, after.inTime);
  return {
    reading,
    poundsPerYear,
    bought: best.bought,
    costPerYear: best.costPerYear,
    // The gain is over the same replications, however many the word took.
    trial: { ...plain(word), doneInTime: after.doneInTime },
    gain: mean === null || low === null || high === null ? null : { mean, low, high },
    mixes: [...tried]
      .sort((a, b) => a.bought.supportWorker - b.bought.supportWorker || a.bought.cns - b.bought.cns)
      .map(({ bought, costPerYear, trial }) => ({ establishment: bought, costPerYear, doneInTime: trial.doneInTime })),
    standards: after.standards.map(({ id, target, share }) => ({
      id,
      target,
      now: before.standards.find((each) => each.id === id)?.share ?? null,
      bought: share
    })),
    replications: after.replications,
    complete: confirmed !== null
  };
}

/**
 * The mix that brings the Standards nearest to their targets; of equals the one with the most work done in time; of equals
 * the cheapest. By work alone a short task of administration would count as much as a first contact.
 */
function bestOf([first, ...others]: readonly Mix[]): Mix {
  if (first === undefined) throw new RangeError("invalid mixes; there are none");
  return others.reduce((best, mix) => (isBetter(mix, best) ? mix : best), first);
}

function isBetter(one: Mix, other: Mix): boolean {
  const nearer = other.trial.shortfall - one.trial.shortfall;
  if (Math.abs(nearer) > sameShare) return nearer > 0;
  const more = (one.trial.doneInTime ?? 0) - (other.trial.doneInTime ?? 0);
  if (Math.abs(more) > sameShare) return more > 0;
  return one.costPerYear < other.costPerYear;
}

/** Every so many of the mixes, and both ends; all of them where they are few. */
function coarse(mixes: readonly Establishment[]): readonly Establishment[] {
  const stride = Math.ceil(mixes.length / mixesAtOnce);
  return mixes.filter((_, index) => index % stride === 0 || index === mixes.length - 1);
}

/** The mixes next to the best of those tried that were not tried themselves; none where the best is to buy nothing. */
function neighbours(mixes: readonly Establishment[], tried: readonly Mix[]): readonly Establishment[] {
  const isTried = (mix: Establishment): boolean => tried.some(({ bought }) => isSame(bought, mix));
  const best = bestOf(tried).bought;
  const at = mixes.findIndex((mix) => isSame(mix, best));
  return at < 0 ? [] : mixes.slice(Math.max(0, at - 1), at + 2).filter((mix) => !isTried(mix));
}

/** How many times the bracket there may be, with the posts in place. */
const timesBracket = 2;

/** Whole-time equivalents that may be bought on top of the posts in place. */
function mostBought(scenario: Scenario, reading: Reading, inPlace: Establishment): Establishment {
  const bounds = boundsOf(scenario, reading);
  const bracket = bracketOf(scenario, reading);
  const { step } = scenario.search;
  const ofRole = (role: SoughtRole): number => {
    if (reading === "strict" && role === "supportWorker") return 0;
    // The step within which it stops to be of use is still bought.
    const inUse = Math.ceil((timesBracket * bracket.most[role] - inPlace[role]) / step) * step;
    const allowed = bounds[role].most === null ? inUse : bounds[role].most - inPlace[role];
    return Math.max(0, Math.min(inUse, allowed));
  };
  return { cns: ofRole("cns"), supportWorker: ofRole("supportWorker") };
}

/** The service with posts on top of those that it has. */
function withBought(scenario: Scenario, bought: Establishment): Scenario {
  const { roles } = staffedBy(laidOutAnew(scenario), bought);
  const added = soughtRoles.flatMap((role) => dedicatedPosts(scenario, role, bought[role]));
  return { ...scenario, roles, posts: [...scenario.posts, ...added] };
}

const costOfBought = (scenario: Scenario, evidence: Evidence) =>
  establishmentCost(laidOutAnew(scenario), complete(evidence));

/** What is bought is laid out by itself, whether or not the search would keep the posts in place. */
const laidOutAnew = (scenario: Scenario): Scenario => ({
  ...scenario,
  search: { ...scenario.search, keepPostsInPlace: false }
});

/** So many replications, whatever they say: all mixes are compared over the same. */
function fixedNumber(probability: number, replications: number): StoppingRule {
  if (!(Number.isInteger(replications) && replications >= 2)) {
    throw new RangeError(`invalid replications; not a whole number of at least 2: ${replications}`);
  }
  return {
    probability,
    most: replications,
    isEnough: ({ success: { n } }) => n >= replications,
    atLeastMore: (_, n) => Math.max(1, replications - n)
  };
}

const sumOf = (one: Establishment, other: Establishment): Establishment => ({
  cns: rounded(one.cns + other.cns),
  supportWorker: rounded(one.supportWorker + other.supportWorker)
});

const rounded = (wte: number): number => Math.round(wte * 1e6) / 1e6;

const isSame = (one: Establishment, other: Establishment): boolean =>
  one.cns === other.cns && one.supportWorker === other.supportWorker;

/** What is told of a trial; what it rests on is left behind. */
const plain = ({ establishment, verdict, success, failsFirst, doneInTime }: Trial): Trial => ({
  establishment,
  verdict,
  success,
  failsFirst,
  doneInTime
});
