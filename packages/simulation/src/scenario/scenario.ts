import type { CourseEvent, PayStep, WhenLate } from "@caseload/evidence";
import type { Quantity } from "../quantity/quantity.ts";

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
  /** Pounds a year asked about; null where none is. */
  readonly budgetPounds: number | null;
}

/** New diagnoses. */
export interface Inflow {
  /** New people a year at the start of the first year. */
  readonly newPatientsPerYear: Quantity;
  /** Set where the number is not a count of diagnoses: what it is instead. Always reported. */
  readonly proxy: string | null;
  /** Continuous growth, share a year. */
  readonly growthPerYear: Quantity;
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

export interface RoleSpecification {
  readonly id: string;
  readonly label: string;
  readonly registered: boolean;
  readonly sbcExpertise: boolean;
  readonly external: boolean;
  /** Band a post of this role has unless it says otherwise; null for external roles. */
  readonly band: string | null;
}

/** A post in place. */
export interface Post {
  readonly role: string;
  readonly band: string;
  readonly wte: number;
  /** People who hold it; NI and absence go by head. */
  readonly heads: number;
  /** Share of its time for secondary breast cancer. */
  readonly sbcShare: Quantity;
  /** Combined posts: whether that share is theirs, or what primary patients leave. */
  readonly protection: "protected" | "preempted";
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly site: string | null;
}

/** Time that staff have. */
export interface Staff {
  readonly time:
    | {
        readonly kind: "components";
        readonly hoursPerWeek: Quantity;
        readonly annualLeaveDays: Quantity;
        readonly bankHolidayDays: Quantity;
        readonly studyDays: Quantity;
        readonly sicknessShare: Quantity;
        readonly otherAbsenceShare: Quantity;
      }
    /** Headroom: share of paid hours lost. An uplift in the file has been turned into it. */
    | { readonly kind: "headroom"; readonly hoursPerWeek: Quantity; readonly headroom: Quantity }
    /** Always open: no calendar, so many hours in a year. For comparison with theory. */
    | { readonly kind: "alwaysOpen"; readonly hoursPerYear: Quantity };
  readonly fidelity: "headroom" | "rostered";
  readonly nonClinicalShare: Quantity;
  readonly delegableShareOfNonClinical: Quantity;
  /** Ceiling of planned clinical time. */
  readonly targetUtilisation: Quantity;
  readonly supervisionHoursPerWeek: Quantity;
  readonly vacancyShare: Quantity;
  readonly leaversPerYear: Readonly<Record<string, Quantity>>;
  readonly recruitmentWeeks: Quantity;
  readonly rampMonths: Readonly<Record<string, Quantity>>;
}

/** A policy cap: each WTE is named key worker of so many people. Off (null) unless asked for. */
export interface Places {
  readonly perWte: Quantity;
  /** Weight of a person of each tier, in the order of `tiers`. */
  readonly weights: readonly number[];
  readonly order: "need" | "newestFirst" | "firstCome";
  /** What people without a place may receive. */
  readonly unplacedReceive: "everything" | "contacts" | "nothing";
}

export interface Site {
  readonly id: string;
  readonly label: string;
  readonly hub: boolean;
  /** Share of people cared for here; shares of all sites sum to 1. */
  readonly share: number;
  readonly travelMinutes: Quantity;
}

/** A fixed meeting: hours that come off before patient work. */
export interface Meeting {
  readonly label: string;
  readonly hoursPerMeeting: number;
  readonly perYear: number;
  /** People of the role who attend. */
  readonly role: string;
  readonly attendees: number;
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
