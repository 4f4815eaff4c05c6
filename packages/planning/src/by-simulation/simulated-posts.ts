import type { Reading, SuccessShare, Verdict } from "@caseload/simulation";
import type { ExplainLine } from "../answer.ts";
import type { Establishment } from "../establishment.ts";

/** What replications say of one establishment. */
export interface Trial {
  readonly establishment: Establishment;
  readonly verdict: Verdict;
  /**
   * Replications in which every Standard that can be met at all reached its target; of the search those that proved
   * hardest come first, and it ends once its word is sure. Of none (`n` 0) where all Standards have small numbers, which
   * are judged on means, and do not meet.
   */
  readonly success: SuccessShare;
  /** Ids of the Standards that failed in the most replications, ties listed. */
  readonly failsFirst: readonly string[];
  /** Share of the work that fell due that was done in time, over all replications. */
  readonly doneInTime: number | null;
}

/**
 * Replications of a search in which posts succeeded. Those that proved hardest come first and it ends once its word is
 * sure, so their share is no estimate of a chance: that of a confirmation is.
 */
export interface HardestFirst {
  readonly order: "hardest first";
  readonly successes: number;
  readonly n: number;
}

/** A Standard that no number of posts would meet: with unlimited staff it fails still. */
export interface OutOfReach {
  /** "standard-2". */
  readonly id: string;
  readonly label: string;
  readonly target: number;
  /** What unlimited staff reach; null where nothing of it ever falls due. */
  readonly reached: number | null;
  /** What stands in the way, in a sentence: nobody may do it, its window is shorter than the wait for an open day … */
  readonly limit: string;
}

/** One step of support workers with the fewest CNSs that meet the Standards beside them. */
export interface FrontierPoint {
  readonly reading: Reading;
  readonly cns: number;
  readonly supportWorker: number;
  /** Pounds a year, by the scenario's first pension convention (`trust` where both are asked for). */
  readonly costPerYear: number;
  readonly verdict: Verdict;
  readonly success: HardestFirst;
  /** Whether it met on random numbers that the search had not seen; the others rest on those of the search alone. */
  readonly confirmed: boolean;
  /** What fails first with one step of CNS less; empty where there is no step less. */
  readonly failsFirst: readonly string[];
}

/** Posts that would be enough with another target in place of 100 %. */
export interface PostsAtTarget {
  readonly target: number;
  /** The fewest that were tried; fewer may do. Not confirmed. */
  readonly enough: Establishment;
}

/** The least-cost establishment that meets the Standards in one reading. */
export interface SimulatedPosts {
  readonly reading: Reading;
  /** `meets`: here it is. `cannot tell`: what comes nearest. `cannot be met`: no number of posts would do; cheapest is null. */
  readonly verdict: Verdict;
  readonly cheapest: FrontierPoint | null;
  /**
   * The most CNSs beside the support workers of the cheapest point that surely do not meet: even if all replications that
   * were not run had succeeded, the upper 95 % bound would lie below the chance wanted. Null where none surely fail.
   */
  readonly tooFew: Establishment | null;
  /**
   * What lies between those that are too few and the cheapest, beside as many support workers, the most CNSs first: of
   * these the replications `cannot tell`. Empty where too few is one step below, or nothing was found; more replications
   * leave fewer.
   */
  readonly undecided: readonly Establishment[];
  /**
   * Were the targets of 100 % a little lower: the fewest CNSs beside as many support workers that would then meet by the
   * replications that are there. Empty where no target is 100 %, or nothing was found.
   */
  readonly byTarget: readonly PostsAtTarget[];
  /** The cheapest point on seeds that the search has not seen. */
  readonly confirmation: Trial | null;
  readonly frontier: readonly FrontierPoint[];
  /** Posts in place: what they achieve, and what they fail first. */
  readonly inPlace: Trial;
  readonly outOfReach: readonly OutOfReach[];
  /**
   * Ids of Standards of small numbers, judged on their mean over all replications and not on the share of replications that
   * reach the target: `success` does not speak of them.
   */
  readonly judgedOnMean: readonly string[];
  /**
   * Those of them that are too rare for replications to tell whether they meet, were none missed: nothing is claimed of
   * them but that on average they reached their target.
   */
  readonly tooRare: readonly string[];
  /** Larger establishments that were seen not to meet although a smaller one does; empty where more never did harm. */
  readonly notMonotone: readonly Establishment[];
  /** The bracket searched, in whole-time equivalents, and whether the answer lies on its edge because of a bound of the user's. */
  readonly bracket: { readonly least: Establishment; readonly most: Establishment; readonly boundBy: string | null };
  readonly effort: { readonly establishments: number; readonly replications: number; readonly complete: boolean };
}

/** The most care that a sum of money buys, on top of the posts in place. */
export interface SimulatedBudget {
  readonly reading: Reading;
  readonly poundsPerYear: number;
  readonly bought: Establishment;
  readonly costPerYear: number;
  /** Posts in place with those bought, on random numbers that the choice has not seen. */
  readonly trial: Trial;
  /** Share of due work done in time, less that of the posts in place on the same numbers: mean and 95 % interval of the pairs. */
  readonly gain: { readonly mean: number; readonly low: number; readonly high: number } | null;
  /** What was tried, by support workers bought: posts bought, with the share of due work done in time as it was chosen by. */
  readonly mixes: readonly {
    readonly establishment: Establishment;
    readonly costPerYear: number;
    readonly doneInTime: number | null;
  }[];
  /** Share reached of each Standard, with the posts in place and with those bought, on random numbers of their own. */
  readonly standards: readonly {
    readonly id: string;
    readonly target: number;
    readonly now: number | null;
    readonly bought: number;
  }[];
  /** Of each mix, and of the best again. */
  readonly replications: number;
  /** False where it was ended early: the best of what was tried by then. */
  readonly complete: boolean;
}

/** From when the Standards are met where the posts found are recruited from the first day on. */
export interface MetFrom {
  readonly reading: Reading;
  /** ISO date of the first day of the first month from which on every month meets; null where none within the years looked at. */
  readonly date: string | null;
  readonly monthsAfterStart: number | null;
  readonly verdict: Verdict;
  /** Month by month: share of replications in which all Standards that can be met reached their targets. */
  readonly byMonth: readonly {
    /** From 1. */
    readonly month: number;
    readonly verdict: Verdict;
    readonly success: SuccessShare;
    readonly doneInTime: number | null;
  }[];
  /** What delays it: adverts and notice, ramp, vacancies, backlog, in words with their numbers. */
  readonly because: readonly string[];
}

/** What one WTE of support worker replaces who does some of the work of a CNS, and how long that pays. */
export interface ReplacedPosts {
  /** Minutes of oversight a task; null where no number is the switch: they pay at any, or never (`paysAtNone`). */
  readonly minutes: number | null;
  /** Whether a support worker who needs no oversight would pay. */
  readonly paysAtNone: boolean;
  /**
   * CNS posts that one WTE of support worker replaces, at some minutes of oversight a task, and the pounds a year that it
   * costs more than those posts: below 0 where it pays.
   */
  readonly replaces: readonly { readonly minutes: number; readonly cnsWte: number; readonly costDifference: number }[];
}

/**
 * At how many minutes of oversight a task a support worker stops paying for the CNS time they free: for the work that a
 * CNS oversees.
 */
export interface OversightSwitch extends ReplacedPosts {
  /** The same for all work that is delegated, of which some may need no oversight. */
  readonly allWork: ReplacedPosts;
  /** Minutes that the scenario assumes; on average, where tasks differ. */
  readonly assumed: { readonly minutes: number; readonly low: number; readonly high: number };
  readonly explain: readonly ExplainLine[];
}
