import type { Quantity } from "../quantity/quantity.ts";

/** New diagnoses. */
export interface Inflow {
  /** New people a year at the start of the first year. */
  readonly newPatientsPerYear: Quantity;
  /** Set where the number is not a count of diagnoses: what it is instead. Always reported. */
  readonly proxy: string | null;
  /** Continuous growth in the years ahead, share a year. */
  readonly growthPerYear: Quantity;
  /** Continuous growth up to the start, share a year: with it, fewer people are left of the years before. */
  readonly pastGrowthPerYear: Quantity;
  /** Twelve factors of mean 1, January first; null for an even year. */
  readonly monthProfile: readonly number[] | null;
  /** Counts of successive months from the start date, where a file or list gave them; else null. */
  readonly monthlyCounts: readonly number[] | null;
  readonly overdispersionCv: Quantity;
}

/** Time from diagnosis to death, in years, as the scenario states it; `survivalOf` fits and returns the law. */
export type SurvivalSpecification =
  | { readonly law: "exponential"; readonly meanYears: Quantity }
  | {
      readonly law: "weibull" | "logNormal" | "logLogistic" | "gamma";
      /** Fitted from mean and median … */
      readonly meanYears?: Quantity;
      readonly medianYears?: Quantity;
      /** … or from two points: share alive after so many years … */
      readonly points?: readonly { readonly years: number; readonly alive: number }[];
      /** … or given: shape, and scale in years (for logNormal: sigma, and median in years). */
      readonly shape?: number;
      readonly scaleYears?: number;
    }
  | {
      readonly law: "mixture";
      readonly components: readonly { readonly share: number; readonly survival: SurvivalSpecification }[];
    }
  /** Kaplan-Meier: share alive after so many years, falling; beyond the last row the last hazard goes on. */
  | { readonly law: "table"; readonly rows: readonly { readonly years: number; readonly alive: number }[] }
  /** Nobody dies: a closed population, as in the finite-source queue. */
  | { readonly law: "never" };

export type StartingCaseload =
  /** What inflow and survival imply, with size-biased lifetimes. */
  | { readonly from: "steadyState" }
  | { readonly from: "empty" }
  | { readonly from: "count"; readonly count: Quantity }
  /** People on the caseload without identifiers: time since diagnosis, and tier where known. */
  | {
      readonly from: "people";
      readonly people: readonly { readonly yearsSinceDiagnosis: number; readonly tier?: string }[];
    };

export interface Tier {
  readonly id: string;
  readonly label: string;
  /** Share of people at diagnosis; the shares of all tiers sum to 1. */
  readonly share: Quantity;
  /** Contacts against the yardstick tier. Rates that scale are divided by the share-weighted mean of these. */
  readonly contactMultiplier: Quantity;
  /** Complex people are kept by the CNS in the delegated reading. */
  readonly complex: boolean;
  /** Smallest is served first. */
  readonly priority: number;
}

/** Rows and columns in the order of `tiers`. */
export interface TierChanges {
  /** Probabilities at each assessment; each row sums to 1. */
  readonly atAssessment: readonly (readonly number[])[];
  /** Moves between assessments, per person-year; the diagonal is 0. */
  readonly perYear: readonly (readonly number[])[];
}

export interface Course {
  readonly progressionsPerPersonYear: Quantity;
  /** Treatment changes other than at a progression. */
  readonly treatmentChangesPerPersonYear: Quantity;
  readonly reEntriesPerPersonYear: Quantity;
  readonly palliativePhaseMonths: Quantity;
  readonly endOfLifeMonths: Quantity;
  readonly endOfLifeRecognised: Quantity;
  readonly endOfLifeDelayDays: Quantity;
}
