/**
 * What a draw is for. Each purpose has a stream of its own for every person (or post), so that a new purpose never
 * shifts an old one, and what staff do never shifts a person's life.
 */
export const Purpose = {
  // of the service; the person is 0
  startingCaseload: 0,
  inflow: 1,
  inflowMultiplier: 2,
  // of a person
  lifetime: 3,
  tierAtDiagnosis: 4,
  timeSinceDiagnosis: 5,
  site: 6,
  course: 7,
  demand: 8,
  tierAtAssessment: 9,
  endOfLife: 10,
  interval: 11,
  outstanding: 12,
  suppression: 13,
  induction: 14,
  escalation: 15,
  // of a post; the person is the number of its holder
  vacancy: 20,
  leaving: 21,
  sickness: 22,
  otherAbsence: 23,
  annualLeave: 24,
  study: 25,
  preemption: 26,
  workingDays: 27,
  /** First of the streams of tasks: two for each source of work, whether it is wanted and how long it takes. */
  work: 64
} as const;
export type Purpose = (typeof Purpose)[keyof typeof Purpose];

/** Stream of whether an occasion of a source leads to work. */
export const chanceOf = (source: number): number => Purpose.work + 2 * source;

/** Stream of how long the work of a source takes. */
export const durationOf = (source: number): number => Purpose.work + 2 * source + 1;
