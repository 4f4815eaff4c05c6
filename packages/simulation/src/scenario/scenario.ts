import type { CourseEvent, PayStep, WhenLate } from "@caseload/evidence";
import type { Quantity } from "../quantity/quantity.ts";
import type { Course, Inflow, StartingCaseload, SurvivalSpecification, Tier, TierChanges } from "./people.ts";
import type { Meeting, Places, Post, RoleSpecification, Site, Staff } from "./workforce.ts";

export type { Course, Inflow, StartingCaseload, SurvivalSpecification, Tier, TierChanges } from "./people.ts";
export type { Meeting, Places, Post, RoleSpecification, Site, Staff } from "./workforce.ts";

/** The two readings of the Standards: what they give to a CNS done by a CNS, or delegated under oversight. */
export type Reading = "strict" | "delegated";

/**
 * A service, resolved: every number present, with unit, range and origin. Plain data, so it can be hashed, posted to
 * a worker and written to a file. Made by `resolveScenario`; nothing else makes one.
 */
export interface Scenario {
  readonly organisation: string;
  readonly description: string;
  readonly nation: "England" | "Wales" | "Scotland" | "Northern Ireland";
  /** ISO date on which the first year begins. */
  readonly startDate: string;
  /** Years looked at, at least 1. */
  readonly years: number;
  /** Days simulated before observation begins. */
  readonly warmUpDays: number;
  /** Financial year whose prices are used, "2026/27". */
  readonly priceYear: string;
  readonly seed: number;
  /** Readings to be answered, at least one. */
  readonly readings: readonly Reading[];
  readonly inflow: Inflow;
  readonly survival: SurvivalSpecification;
  readonly startingCaseload: StartingCaseload;
  readonly dataCompleteness: "full" | "partial" | "none";
  readonly tiers: readonly Tier[];
  readonly tierChanges: TierChanges;
  readonly course: Course;
  /** Contacts a person makes, on average over the caseload, a person-year. The rate that calibration infers. */
  readonly contactsPerPersonYear: Quantity;
  readonly tasks: readonly TaskSpecification[];
  readonly posts: readonly Post[];
  /** Every role that occurs in posts or tasks. */
  readonly roles: readonly RoleSpecification[];
  readonly staff: Staff;
  readonly places: Places | null;
  readonly sites: readonly Site[];
  readonly meetings: readonly Meeting[];
  readonly switches: Switches;
  readonly targets: readonly Target[];
  /** Chance with which all targets are to be reached together. */
  readonly successProbability: Quantity;
  readonly reach: Reach;
  readonly calibration: Calibration;
  readonly load: { readonly caseloadQuantile: Quantity };
  readonly namedNurse: { readonly meanDelayDays: Quantity };
  readonly cost: CostRules;
  readonly search: Search;
  /** Pounds a year asked about; null where none is. */
  readonly budgetPounds: number | null;
}

export type TaskTrigger =
  | { readonly on: CourseEvent }
  /** A contact made by the patient; `share` of all contacts are of this task's kind. */
  | { readonly contact: true }
  /** By chance, so many times a person-year. */
  | { readonly perPersonYear: Quantity }
  /** A rate for each tier, per person-year, in the order of `tiers`. */
  | { readonly perPersonYearByTier: readonly number[] }
  /** At an interval, fixed or exponential, counted from the last one due or the last one done. */
  | { readonly everyDays: Quantity; readonly from: "due" | "done"; readonly spread: "fixed" | "exponential" };

export interface TaskSpecification {
  readonly id: string;
  readonly label: string;
  readonly triggers: readonly TaskTrigger[];
  /** Probability that a trigger leads to the task. */
  readonly probability: Quantity;
  readonly minutes: Quantity;
  readonly duration: "logNormal" | "exponential" | "gamma" | "constant";
  /** Coefficient of variation of the minutes; ignored by exponential and constant durations. */
  readonly cv: Quantity;
  /** Days within which it is due; null where no window is watched. */
  readonly windowDays: Quantity | null;
  readonly whenLate: WhenLate;
  /** Roles that may do it, in order of preference, by reading, for each tier in the order of `tiers`. */
  readonly eligible: Readonly<Record<Reading, readonly (readonly string[])[]>>;
  /** CNS minutes when a support worker does it. */
  readonly oversightMinutes: Quantity;
  readonly scalesWithTier: boolean;
  readonly travels: boolean;
  /** Added to the tier's priority; smallest first. */
  readonly priority: number;
  /** Standards it serves, 1 to 11. */
  readonly standards: readonly number[];
}

/** The conflicts that need a decision, and the behaviours that are off unless asked for. */
export interface Switches {
  /** C1. */
  readonly hnaAssessor: "cnsOnly" | "cnsComplexSupportWorkerRest" | "supportWorkerUnderOversight" | "anyTrainedNurse";
  /** C5. */
  readonly hnaTriggers: "standards" | "nice" | "stratified" | "recoveryPackage" | "livingWithAndBeyond";
  /** C6. */
  readonly firstContact: "atDiagnosis" | "clinic";
  /** C4. */
  readonly reviewInterval: "none" | "annualWithTouchpoints" | "sixToTwelveMonths";
  /** C8. */
  readonly supportWorkerScope: "nonComplex" | "allTiers";
  readonly demandSuppression: boolean;
  readonly inducedDemand: boolean;
  readonly escalation: boolean;
  /** How strong those three behaviours are where they are on. */
  readonly strengths: BehaviourStrengths;
  /** Whether work that is late already waits behind work that can still be done in time. */
  readonly lateWork: "behind" | "inTurn";
}

/** Chances, in [0, 1]. */
export interface BehaviourStrengths {
  /** That a person whose contact is still unanswered does not make the next one. */
  readonly suppression: Quantity;
  /** That a contact answered in time brings another; below 1. */
  readonly induction: Quantity;
  /** That planned work whose window passes undone comes back as a contact. */
  readonly escalation: Quantity;
}

export interface Target {
  readonly standard: number;
  readonly share: Quantity;
  readonly windowDays: Quantity | null;
}

/** The reach estimate, and the caseload that turns it into people per WTE. */
export interface Reach {
  readonly share: Quantity;
  readonly referenceCaseload: Quantity;
}

export type CalibrationTarget = "reach" | "audit" | "workload";

export interface Calibration {
  readonly to: CalibrationTarget;
  /** A count of contacts: calls, their hours, the days counted, the people on the caseload. Null where none is given. */
  readonly audit: {
    readonly contacts: number;
    readonly hours: number | null;
    readonly days: number;
    readonly caseload: number | null;
  } | null;
  /** A stated workload, in one of three forms. */
  readonly workload:
    | { readonly contactsPerPersonYear: Quantity }
    | { readonly hoursPerPersonYear: Quantity }
    | { readonly peoplePerWte: Quantity };
}

export interface CostRules {
  readonly pension: "trust" | "system" | "both";
  /** Step of the band; bands without an intermediate step take the top. */
  readonly payStep: PayStep;
  readonly highCostArea: "none" | "inner" | "outer" | "fringe";
}

/** Which establishments are looked at when the least that meets the Standards is looked for. */
export interface Search {
  /** Step of both roles, in whole-time equivalents; divides 1. */
  readonly step: number;
  /** People who share the part-time posts of a role; null: one for the part of a post that is left over. */
  readonly partTimers: number | null;
  /** Least whole-time equivalents of each person, where there are enough to share; 0 to 1. */
  readonly leastHead: number;
  readonly cns: SearchBounds;
  readonly supportWorker: SearchBounds;
  /** Whether the posts in place stay as they are and are only added to. */
  readonly keepPostsInPlace: boolean;
}

/** Whole-time equivalents of a role, multiples of the step; equal where the role is fixed. */
export interface SearchBounds {
  readonly least: number;
  /** Null where there is no bound. */
  readonly most: number | null;
}
