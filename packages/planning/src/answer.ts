import type { CalibrationTarget, Quantity, Reading } from "@caseload/simulation";

/** The methods that count without chance. */
export type DeskMethod = "ratio" | "wisn" | "load" | "named-nurse";

export type MethodName = DeskMethod | "simulation";

/** Required posts of one role, unrounded. Low and high are ends over the evidence ranges. */
export interface RequiredPosts {
  readonly role: string;
  readonly band: string;
  readonly wteLow: number;
  readonly wte: number;
  readonly wteHigh: number;
}

/** Pounds a year. */
export interface CostRange {
  readonly low: number;
  readonly base: number;
  readonly high: number;
}

/** Required posts of one role with what they cost a year, by both pension conventions. */
export interface PricedPosts extends RequiredPosts {
  readonly costPerYear: { readonly trust: CostRange; readonly system: CostRange };
}

/** Posts in place held against posts required, for one role. */
export interface Gap {
  readonly role: string;
  readonly band: string;
  /** WTE in place, weighted by the share of time for secondary breast cancer. */
  readonly wteInPlace: number;
  /** WTE in place as contracted, whatever they are for. */
  readonly wteContracted: number;
  readonly headsInPlace: number;
  /** Required less in place; negative where there are more than required. */
  readonly wteLow: number;
  readonly wte: number;
  readonly wteHigh: number;
  /** Heads of the missing posts (in tenths) at the WTE a head of those in place, or full-time; 0 where none is missing. */
  readonly headsMissing: number;
  /** In place over required; null where none is required. WISN's ratio. */
  readonly ratio: number | null;
}

/** One line of arithmetic that a manager can redo with a calculator. */
export interface ExplainLine {
  /** "People per WTE". */
  readonly label: string;
  /** "0.25 x 232 people". */
  readonly arithmetic: string;
  readonly value: number;
  readonly unit: string;
  /** Ids of defaults or facts used in this line. */
  readonly sources: readonly string[];
}

/** How much of the range one assumption makes, moved alone to each end of its own range. */
export interface Driver {
  /** Id of the default, or the scenario path. */
  readonly id: string;
  readonly label: string;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  /** Total WTE required with the assumption at its low and at its high end. */
  readonly wteAtLow: number;
  readonly wteAtHigh: number;
}

export type RatioBasis =
  | "local-share-additive"
  | "local-share-overlapping"
  | "reference-caseload-additive"
  | "reference-caseload-overlapping";

/** The answer of one method in one reading. */
export interface MethodAnswer {
  readonly method: MethodName;
  readonly reading: Reading;
  /** For the ratio alone. */
  readonly basis?: RatioBasis;
  /** Which target the contact rate was calibrated to; null where the method needs none. */
  readonly calibratedTo: CalibrationTarget | null;
  readonly posts: readonly PricedPosts[];
  /** Where calibrated to reach: the posts with that opinion alone at its two ends. Absent elsewhere. */
  readonly overReach?: readonly { readonly role: string; readonly wteLow: number; readonly wteHigh: number }[];
  /** Of all posts together. */
  readonly costPerYear: { readonly trust: CostRange; readonly system: CostRange };
  readonly gap: readonly Gap[];
  /** Why it differs from its neighbours, in a sentence. */
  readonly why: string;
  /** Set where the method cannot answer; the posts are then empty. */
  readonly cannotTell?: string;
  /** Further results of the method: CAF, delay, saturation caseload, caseload by year. */
  readonly details: Readonly<Record<string, unknown>>;
  readonly explain: readonly ExplainLine[];
  readonly drivers: readonly Driver[];
  /** Ids of defaults the method used. */
  readonly assumptions: readonly string[];
}

/** The contact rate that a calibration target implies. */
export interface CalibrationResult {
  readonly to: CalibrationTarget;
  /** Null where the target cannot be used: `problem` says why. */
  readonly contactsPerPersonYear: Quantity | null;
  /** Hours of CNS work per person-year in the strict reading, at the inferred rate. */
  readonly hoursPerPersonYear: number | null;
  readonly peoplePerWte: Quantity | null;
  /** Range of the evidence for the contact rate. */
  readonly evidenceLow: number;
  readonly evidenceHigh: number;
  /** For low, base and high of the target: inside the evidence range, outside it, or negative. */
  readonly standing: Readonly<Record<"low" | "base" | "high", "inside" | "above" | "below" | "negative">> | null;
  readonly problem: string | null;
  readonly explain: readonly ExplainLine[];
}

/** A published ratio from another specialty, applied here for comparison only. */
export interface Comparator {
  readonly id: string;
  readonly label: string;
  readonly specialty: string;
  readonly value: number;
  readonly unit: string;
  readonly wte: number;
  readonly warning: string;
  readonly fact: string;
}

/** What a sum of money a year buys. */
export interface BudgetAnswer {
  readonly poundsPerYear: number;
  readonly options: readonly {
    readonly reading: Reading;
    readonly pension: "trust" | "system";
    readonly posts: readonly { readonly role: string; readonly band: string; readonly wte: number }[];
    readonly costPerYear: number;
    /** Share of the hours that the load method asks for, after these posts are added to those in place. */
    readonly shareOfNeedLow: number;
    readonly shareOfNeed: number;
    readonly shareOfNeedHigh: number;
    readonly words: string;
  }[];
}

/** The whole answer of the desk methods. */
export interface PostsAnswer {
  readonly caseload: {
    readonly newPatientsPerYear: number;
    readonly meanStayYears: number;
    readonly medianStayYears: number;
    readonly caseload: number;
    readonly caseloadQuantile: number;
    /** Mean caseload in the middle of each year, first year first. */
    readonly byYear: readonly number[];
  };
  readonly methods: readonly MethodAnswer[];
  readonly calibrations: readonly CalibrationResult[];
  readonly comparators: readonly Comparator[];
  readonly budget: BudgetAnswer | null;
  readonly assumptions: readonly string[];
  readonly warnings: readonly string[];
}
