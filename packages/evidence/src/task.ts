/** What sets a task off. */
export type Trigger =
  /** At each contact a person makes with the service; how often is the scenario's contact rate. */
  | { readonly contact: true }
  /** Once at each event of a person's course. */
  | { readonly on: CourseEvent }
  /** Again and again, by chance, so many times a person-year; `defaultId` names the default that holds the rate. */
  | { readonly rate: string }
  /** At an interval in days, counted from the last one due or the last one done. */
  | { readonly every: string; readonly from: "due" | "done" };

/** Events of a person's course that can set a task off. */
export type CourseEvent =
  | "diagnosis"
  | "progression"
  | "treatmentChange"
  | "palliativeEntry"
  | "endOfLife"
  | "reEntry"
  | "assessment"
  | "planChange";

/**
 * What becomes of a task that is not done in its window. All three can still be done late.
 *
 * - `waits`: until it is done, even after the person's death; work about the service more than the person
 * - `superseded`: until the next of its kind for the person takes its place, or the person dies
 * - `lost`: until the person dies; work that needs the person
 */
export type WhenLate = "waits" | "superseded" | "lost";

/** Who may do a task in one reading of the Standards, in order of preference. */
export interface Eligibility {
  /** For people of a complex tier. */
  readonly complex: readonly string[];
  /** For everybody else. */
  readonly nonComplex: readonly string[];
}

/** A kind of work, as data. Durations, rates and windows are keys of `data/defaults.json`. */
export interface Task {
  readonly id: string;
  readonly label: string;
  readonly triggers: readonly Trigger[];
  /** Default that holds the probability that a trigger leads to the task; absent means always. */
  readonly probability?: string;
  /** Default that holds the minutes of one task (low, value, high). */
  readonly minutes: string;
  /** Default that holds the coefficient of variation of the minutes. */
  readonly cv: string;
  /** Default that holds the days within which it is due; absent where no window is watched. */
  readonly windowDays?: string;
  readonly whenLate: WhenLate;
  readonly eligible: { readonly strict: Eligibility; readonly delegated: Eligibility };
  /** Default that holds the CNS minutes of oversight when a support worker does it. */
  readonly oversight?: string;
  /** True where the number of times scales with the tier's contact multiplier. */
  readonly scalesWithTier: boolean;
  /** True where the task is done where the patient is, so that travel is added at spokes. */
  readonly travels: boolean;
  /** Standards it serves, 1 to 11. */
  readonly standards: readonly number[];
  /** False: in the catalogue, but not counted unless the scenario switches it on. */
  readonly counted: boolean;
  /** Rows of the who-may-do-what table it comes from, with lines. */
  readonly places: readonly string[];
  readonly why: string;
}
