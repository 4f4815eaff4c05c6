import type { SurvivalLaw } from "../survival/specification.ts";

/**
 * A service as tables of numbers, compiled from a scenario in one reading: nothing to look up by name, nothing to call.
 * Plain data and typed arrays, so it can be posted to a worker. Index i of a table is the i-th tier, task, role, site …
 * of the scenario it was compiled from.
 *
 * Time is in days from the start date, 0 being its midnight; the warm-up is the time below 0. A year has 365.25 days.
 */
export interface Program {
  readonly clock: ClockProgram;
  readonly people: PeopleProgram;
  readonly course: CourseProgram;
  readonly work: WorkProgram;
  readonly staff: StaffProgram;
  readonly places: PlacesProgram | null;
  readonly behaviour: BehaviourProgram;
}

/** When the service is open, and how long it is watched. */
export interface ClockProgram {
  readonly warmUpDays: number;
  readonly years: number;
  /** Months by which the run is watched beside the years; 0 where it is not. */
  readonly months: number;
  /** The end: years x 365.25. */
  readonly horizonDays: number;
  /** Whether the service never closes, so that no calendar is kept. */
  readonly alwaysOpen: boolean;
  /** First day of `open`, a whole number at or below -warmUpDays; the last lies well beyond the horizon. */
  readonly firstDay: number;
  /** 1 on working days; empty where always open. */
  readonly open: Uint8Array;
  /** Part of the day at which it opens and closes, in [0, 1]: 9 o'clock is 0.375. */
  readonly opensAt: number;
  readonly closesAt: number;
}

/** Who comes, and for how long. */
export interface PeopleProgram {
  /** New people a year on day 0. */
  readonly newPerYear: number;
  /** Continuous growth a year from day 0, and up to day 0. */
  readonly growthPerYear: number;
  readonly pastGrowthPerYear: number;
  /** Twelve factors of mean 1, the first for the month (a twelfth of a year) that begins on day 0; all 1 for an even year. */
  readonly monthFactors: Float64Array;
  /** Counts of the first months from day 0, which replace the rate there; empty where there are none. */
  readonly monthlyCounts: Float64Array;
  readonly overdispersionCv: number;
  readonly survival: SurvivalLaw;
  readonly start: "steadyState" | "empty" | "count" | "people";
  /** People on day 0 where counted; else 0. */
  readonly startCount: number;
  /** Days since diagnosis on day 0 and tier (-1 unknown) of each person, where listed; else empty. */
  readonly startElapsedDays: Float64Array;
  readonly startTier: Int8Array;
  /** Cumulative shares of the tiers at diagnosis; the last is 1. */
  readonly tierShare: Float64Array;
  /** Cumulative shares of the sites; the last is 1. */
  readonly siteShare: Float64Array;
}

/** What happens to a person, whatever staff do. Rates are per day. */
export interface CourseProgram {
  readonly tiers: number;
  readonly progression: number;
  readonly treatmentChange: number;
  readonly reEntry: number;
  /** Moves between tiers, row by row. */
  readonly drift: Float64Array;
  /** Cumulative probabilities of the tier after an occasion for an assessment, row by row. */
  readonly atAssessment: Float64Array;
  /** Days before death at which the palliative phase and the end of life begin. */
  readonly palliativeDays: number;
  readonly endOfLifeDays: number;
  /** Chance that the end of life is recognised, and days after its beginning when it is. */
  readonly recognised: number;
  readonly recognisedAfterDays: number;
}

/** Events of a course, in the order of `WorkProgram.onEvent`. */
export const CourseEvent = {
  diagnosis: 0,
  progression: 1,
  treatmentChange: 2,
  reEntry: 3,
  palliativeEntry: 4,
  endOfLife: 5
} as const;
export type CourseEvent = (typeof CourseEvent)[keyof typeof CourseEvent];

/** What becomes of work not done. */
export const WhenLate = { waits: 0, superseded: 1, lost: 2 } as const;

/** How long work takes. */
export const DurationLaw = { constant: 0, exponential: 1, logNormal: 2, gamma: 3 } as const;

/**
 * The task catalogue. A **source** is one trigger of one task: the occasions on which the task arises that way. Work on
 * the same footing (priority, window and who may do it) waits in one **lane**.
 */
export interface WorkProgram {
  readonly tasks: number;
  readonly sources: number;
  readonly taskOf: Uint16Array;
  /** Probability that an occasion of the source leads to work; contacts split by their rates instead. */
  readonly probability: Float64Array;
  /** Sources set off by each course event. */
  readonly onEvent: readonly Uint16Array[];
  /** Sources set off by an assessment: they arise with it and can be done when it has been. */
  readonly onAssessment: Uint16Array;
  /** Task that is the assessment; -1 where there is none. */
  readonly assessment: number;
  /** Sources that come by chance, and their rates per open day, cumulative within each tier: tier x source of demand. */
  readonly demand: Uint16Array;
  readonly demandRate: Float64Array;
  /** By source: 1 for one that is a contact made by the patient. */
  readonly isContact: Uint8Array;
  /** Sources that recur: interval in days, whether counted from done (1) or due (0), exponential (1) or fixed (0). */
  readonly recurring: Uint16Array;
  readonly intervalDays: Float64Array;
  readonly fromDone: Uint8Array;
  readonly exponentialInterval: Uint8Array;
  // by task
  readonly minutes: Float64Array;
  readonly durationLaw: Uint8Array;
  readonly cv: Float64Array;
  /** Variance of the logarithm of a log-normal duration. */
  readonly logVariance: Float64Array;
  /** Days; Infinity where no window is watched. */
  readonly windowDays: Float64Array;
  readonly whenLate: Uint8Array;
  readonly oversightMinutes: Float64Array;
  readonly travels: Uint8Array;
  /** Days from diagnosis by which everybody should have a named CNS: the window of Standard 2. */
  readonly namedWithinDays: number;
  /** 1 where a CNS who has done it is the person's named CNS from then on. */
  readonly names: Uint8Array;
  /** 1 where a CNS who does it becomes the CNS of somebody whose own has left, or who was on the caseload before any. */
  readonly renames: Uint8Array;
  /** 1 where it tells of palliative care, and where it plans the end of life. */
  readonly informs: Uint8Array;
  readonly plans: Uint8Array;
  /** 1 where doing it may change something for its person: who is named, what is known, planned or due again. */
  readonly attends: Uint8Array;
  /** 1 where work that waits ends with its person's life, or with newer work of its kind. */
  readonly endsWithPerson: Uint8Array;
  /** 1 where the task may be done by a CNS for some tier. */
  readonly cnsMay: Uint8Array;
  // lanes
  readonly lanes: number;
  /** Lane of a task for a tier at a site: (task x tiers + tier) x sites + site; -1 where nobody of the service may do it. */
  readonly laneOf: Int16Array;
  readonly lanePriority: Float64Array;
  /** Groups of staff (role at a site) that may do a lane's work, in order of preference. */
  readonly laneGroups: readonly Uint16Array[];
  /** Lane of the oversight that a CNS gives, by tier x site; -1 where nobody can. */
  readonly oversightLane: Int16Array;
}

/** The staff. A **server** is one person in a post; servers of one role at one site form a **group**. */
export interface StaffProgram {
  readonly servers: number;
  readonly roles: number;
  readonly groups: number;
  readonly roleOf: Uint8Array;
  readonly groupOf: Uint16Array;
  /** Role of a group. */
  readonly roleOfGroup: Uint8Array;
  /** Lanes a group serves, most urgent first. */
  readonly groupLanes: readonly Uint16Array[];
  /** Role that is the CNS; -1 where no post is one. */
  readonly cns: number;
  /** Whole-time equivalents of each server for this service: its post's WTE x share, over its heads. */
  readonly wte: Float64Array;
  /** Extra minutes of work that travels, by group x site of the patient. */
  readonly travelMinutes: Float64Array;
  /** 1 where a role's work is overseen by a CNS (not registered). */
  readonly overseen: Uint8Array;
  /** What `buildRoster` needs; numbers only. */
  readonly rota: RotaProgram;
}

/** How the time of a person in a post comes about. Shares are of 1; hours of one whole-time equivalent. */
export interface RotaProgram {
  readonly fidelity: "headroom" | "rostered" | "alwaysOpen";
  /** Hours a year at work of one WTE after all absence (headroom, alwaysOpen), and paid hours a week. */
  readonly availableHoursPerYear: number;
  readonly hoursPerWeek: number;
  readonly annualLeaveDays: number;
  /** Share of annual leave taken in whole weeks. */
  readonly leaveInWeeksShare: number;
  readonly studyDays: number;
  readonly sicknessShare: number;
  readonly sicknessSpellDays: number;
  readonly otherAbsenceShare: number;
  readonly otherAbsenceSpellDays: number;
  /** Share of working time that is neither for patients nor delegable. */
  readonly nonClinicalShare: number;
  /** Share of a server's working hours that fixed meetings and supervision take, by server. */
  readonly dutiesShare: Float64Array;
  /** Share of absent clinical time that neighbours cover. */
  readonly crossCover: number;
  readonly vacancyShare: number;
  readonly recruitmentDays: number;
  /** First days of the leave years, the first being `ClockProgram.firstDay`; the last is the end of its calendar. */
  readonly leaveYears: Int32Array;
  /** Day of the week of `ClockProgram.firstDay`, 0 for a Monday. */
  readonly firstWeekday: number;
  // by server
  /** Whole-time equivalents of each person: of the post, over its heads, whatever share of it is this service's. */
  readonly wte: Float64Array;
  /** Share of the post's time that is for this service; 1 where dedicated. */
  readonly sbcShare: Float64Array;
  readonly preempted: Uint8Array;
  /** First day in post and first day no longer in post; -Infinity and Infinity where open. */
  readonly fromDay: Float64Array;
  readonly toDay: Float64Array;
  readonly leaversPerYear: Float64Array;
  readonly rampDays: Float64Array;
}

/** A policy cap on named people. */
export interface PlacesProgram {
  /** Places of each server. */
  readonly perServer: Float64Array;
  /** Weight of a person of each tier. */
  readonly weights: Float64Array;
  readonly order: "need" | "newestFirst" | "firstCome";
  readonly unplacedReceive: "everything" | "contacts" | "nothing";
  /** 1 where servers of a role may hold the place of a tier: role x tier. */
  readonly mayHold: Uint8Array;
}

/** Behaviour that is off unless asked for: chances of 0. */
export interface BehaviourProgram {
  /** Chance that a person with a contact still unanswered does not make the next one. */
  readonly suppression: number;
  /** Chance that a contact answered in time brings another. */
  readonly induction: number;
  /** Chance that planned work whose window passes undone comes back as a contact. */
  readonly escalation: number;
  /** Source of the contact that induction and escalation bring; -1 where the service has none. */
  readonly contactSource: number;
  /** Whether late work waits behind work that can still be done in time. */
  readonly lateWaitsBehind: boolean;
}
