import type { CalibrationTarget, RangeLaw, Reading, SobolIndex } from "@caseload/simulation";
import type { Establishment } from "../establishment.ts";

/** The numbers that 5, 50 and 95 of 100 points do not exceed. */
export interface Spread {
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}

/** What one assumption does alone, in one reading. Posts are whole-time equivalents of all roles. */
export interface Bar {
  readonly reading: Reading;
  /** Id of the default, or the path in scenario or preset. */
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly low: number;
  readonly base: number;
  readonly high: number;
  readonly wteAtLow: number;
  readonly wteAtHigh: number;
  /** By role. */
  readonly postsAtLow: Readonly<Record<string, number>>;
  readonly postsAtHigh: Readonly<Record<string, number>>;
  /** Pounds a year. */
  readonly costAtLow: number;
  readonly costAtHigh: number;
  /** Largest of the totals at low, base and high less the smallest. */
  readonly swing: number;
  /**
   * The number in the range at which the posts in place are all that is required, along straight lines from the base to
   * the ends; null where that is nowhere.
   */
  readonly switchesAt: number | null;
}

/** The chance that posts are at least what is required. */
export interface Chance extends Establishment {
  readonly reading: Reading;
  /** Whose posts they are; null for a step between. */
  readonly of: "posts in place" | "simulated posts" | null;
  readonly chance: number;
  /**
   * The same with what is required scaled by the mean ratio of simulated posts to those of the load method; null where it
   * was not looked at, or only beside other numbers of support workers.
   */
  readonly chanceScaled: number | null;
}

/** Posts required over the points of the sample, in one reading. */
export interface SampledPosts {
  readonly reading: Reading;
  /** Points that were possible. */
  readonly points: number;
  readonly posts: readonly (Spread & {
    readonly role: string;
    readonly base: number;
    readonly scaled: Spread | null;
  })[];
  readonly total: Spread & { readonly base: number };
  /** Pounds a year, by the scenario's first pension convention (`trust` where both are asked for). */
  readonly costPerYear: Spread & { readonly base: number };
  readonly chances: readonly Chance[];
}

/** The share of the variance of all posts that an assumption makes. */
export interface Influence {
  readonly id: string;
  readonly label: string;
  readonly first: SobolIndex;
  readonly total: SobolIndex;
}

/** Where the variance of the posts comes from, in one reading. */
export interface Influences {
  readonly reading: Reading;
  readonly points: number;
  /** Largest total first; those that change nothing are left out. */
  readonly inputs: readonly Influence[];
}

/** The load method held against the simulation at one point of the sample. */
export interface CheckedPoint {
  /** Place in the sample, from 0. */
  readonly point: number;
  readonly supportWorker: number;
  /** CNSs by the load method beside these support workers. */
  readonly load: number;
  /** The fewest CNSs that meet the Standards by simulation; null where none were seen to. */
  readonly simulated: number | null;
  readonly ratio: number | null;
}

/** Whether the load method may stand in for the simulation, in one reading. */
export interface EmulatorCheck {
  readonly reading: Reading;
  readonly points: readonly CheckedPoint[];
  /** Mean of the ratios, simulated over load, and their standard deviation; null with fewer than two. */
  readonly meanRatio: number | null;
  readonly deviation: number | null;
  /** Standard deviation over mean that is still trusted. */
  readonly tolerance: number;
  readonly isTrusted: boolean;
}

/** Posts of which somebody wants to know whether they are enough. */
export interface PostsInQuestion extends Establishment {
  readonly reading: Reading;
}

export type SampleDesign = "sobol" | "latin-hypercube";

/** What was asked, so that it can be asked again. */
export interface SensitivitySettings {
  readonly samples: number;
  readonly design: SampleDesign;
  readonly law: RangeLaw;
  readonly correlations: readonly AssumptionCorrelation[];
  readonly calibrateTo: CalibrationTarget;
  readonly influencePoints: number;
  readonly checkPoints: number;
  readonly simulated: readonly PostsInQuestion[];
}

/** A rank correlation between two assumptions, by their ids. */
export interface AssumptionCorrelation {
  readonly between: readonly [string, string];
  /** In (-1, 1). */
  readonly value: number;
}

/** How sure the posts are, and what that hangs on. */
export interface Sensitivity {
  readonly settings: SensitivitySettings;
  /** Assumptions whose range has a width. */
  readonly assumptions: readonly { readonly id: string; readonly label: string }[];
  /** Largest swing first, reading by reading; those that change nothing are left out. */
  readonly tornado: readonly Bar[];
  readonly sampled: readonly SampledPosts[];
  /** Points left out, since the numbers contradict each other. */
  readonly impossible: number;
  /** Points at which other work alone takes more than the target leaves, so that the contact rate was taken as 0. */
  readonly withoutRate: number;
  readonly influences: readonly Influences[];
  /** Assumptions that were held at their base for the influences, since all of them together do next to nothing. */
  readonly heldAtBase: readonly string[];
  /** Empty where it was left out. */
  readonly check: readonly EmulatorCheck[];
  /** False where it was ended early: this is what was finished. */
  readonly complete: boolean;
}
