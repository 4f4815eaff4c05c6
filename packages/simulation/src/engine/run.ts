/**
 * What happened in one replication, as sums: blocks of numbers in one buffer, cheap to post between workers and to add
 * up. Year 0 of every block with years is the warm-up; year 1 is the first observed.
 */
export interface Run {
  readonly replication: number;
  /** Logical events: arrivals, deaths, tier changes, course events, work arisen, work finished. */
  readonly events: number;
  readonly totals: Float64Array;
}

/** The dimensions that a run's blocks have. */
export interface RunDimensions {
  /** Years observed, plus one for the warm-up. */
  readonly year: number;
  readonly tier: number;
  readonly source: number;
  readonly task: number;
  readonly role: number;
  readonly site: number;
  /** Weeks from the beginning of the warm-up. */
  readonly week: number;
  /** Months (twelfths of a year) from day 0 on; 0 unless the program is compiled to be watched by month. */
  readonly month: number;
  /** Whole days of waiting, 0 to 729; the last bin is 730 and more. */
  readonly day: number;
}

/** Bins of a histogram of days. */
export const histogramDays = 731;

/**
 * Every block and its dimensions, first slowest. Numbers of people and occasions, days and minutes.
 *
 * An **occasion** is something that called for work. `due` counts the occasions whose window ended in the year, with the
 * person alive and before the horizon; `inTime` those of them that were met within the window (or by work that superseded
 * theirs); `diedBefore` those whose person died first. All three are attributed to the year in which the window ended, to
 * the person's true tier when it arose; `due` and `diedBefore` do not depend on staffing. Work without a window is in
 * none of them.
 */
export const runBlocks = {
  /** Days lived on the caseload, and with a named CNS, and with a named key worker. */
  personDays: ["tier", "year"],
  namedCnsDays: ["tier", "year"],
  keyWorkerDays: ["tier", "year"],
  /** Days lived beyond the window for a first contact, and of them with a named CNS. */
  expectedDays: ["tier", "year"],
  namedExpectedDays: ["tier", "year"],
  arrivals: ["tier", "year"],
  deaths: ["tier", "year"],
  /** Deaths of people told of palliative care, and with the end of life planned. */
  deathsInformed: ["year"],
  deathsPlanned: ["year"],
  /** People diagnosed in the observed years, by days until they had a named CNS, and a first assessment; never is last. */
  daysToNamedCns: ["day"],
  daysToAssessment: ["day"],
  due: ["source", "tier", "year"],
  inTime: ["source", "tier", "year"],
  diedBefore: ["source", "tier", "year"],
  dueAtSite: ["site", "year"],
  inTimeAtSite: ["site", "year"],
  personDaysAtSite: ["site", "year"],
  /** Work by the year of what happened to it. created = done + superseded + lost + withheld + left at the end. */
  created: ["task", "tier", "year"],
  done: ["task", "tier", "year"],
  superseded: ["task", "tier", "year"],
  lost: ["task", "tier", "year"],
  /** Not given for want of a place. */
  withheld: ["task", "tier", "year"],
  /** Work that waited, was under way, or had not yet been made possible at the horizon. */
  left: ["task", "tier"],
  /** Work created in the year and started before the horizon: number, days waited, number that waited at all. */
  started: ["task", "tier", "year"],
  waitDays: ["task", "tier", "year"],
  delayed: ["task", "tier", "year"],
  /** Time average x days of the number of pieces of work waiting. */
  waitingDays: ["task", "year"],
  /** Minutes of work finished in the year, travel included. */
  minutes: ["task", "role", "year"],
  /** Finished work by role that did it. */
  doneBy: ["task", "role", "year"],
  /** Minutes worked on patients' behalf, oversight included, on the day they were worked. */
  worked: ["role", "year"],
  oversight: ["role", "year"],
  /** Minutes beyond the day to finish work before an absence. */
  overtime: ["role", "year"],
  /** From the roster. */
  paid: ["role", "year"],
  vacant: ["role", "year"],
  absent: ["role", "year"],
  overhead: ["role", "year"],
  clinical: ["role", "year"],
  /** Minutes of support workers and others on work that a CNS would else have done. */
  released: ["year"],
  /** Work done for people with a named CNS, by a CNS; and of it, by the named one. */
  byCns: ["year"],
  byNamedCns: ["year"],
  /** People with occasions due in the year, and those with all of them met in time. */
  peopleWithDue: ["tier", "year"],
  peopleAllInTime: ["tier", "year"],
  /** `due` and `inTime` by the month in which the window ended; 0 unless watched by month. */
  dueByMonth: ["source", "month"],
  inTimeByMonth: ["source", "month"],
  /** People beyond the window for a first contact at the ends of the weeks of a month, and those with a named CNS. */
  expectedByMonth: ["month"],
  namedByMonth: ["month"],
  /** People unplaced, in days, where places are capped. */
  unplacedDays: ["tier", "year"],
  /**
   * People diagnosed in the observed years who never had a named CNS, and a first assessment: by days until they died or
   * the end came; and those who died, by the year of the death.
   */
  daysUnnamed: ["day"],
  daysUnassessed: ["day"],
  diedUnnamed: ["year"],
  diedUnassessed: ["year"],
  /** At the end of each week: people on the caseload, work waiting; and work started in the week and its days waited. */
  caseloadSeries: ["week"],
  waitingSeries: ["week"],
  startedSeries: ["week"],
  waitSeries: ["week"]
} as const satisfies Readonly<Record<string, readonly (keyof RunDimensions)[]>>;

export type RunBlock = keyof typeof runBlocks;

/** Where each block lies in `Run.totals`. */
export interface RunLayout {
  readonly dimensions: RunDimensions;
  readonly offsets: Readonly<Record<RunBlock, number>>;
  readonly sizes: Readonly<Record<RunBlock, number>>;
  readonly length: number;
}

/** The layout of the runs of a program with these dimensions. */
export function runLayout(dimensions: RunDimensions): RunLayout {
  const names = Object.keys(runBlocks) as RunBlock[];
  const offsets = {} as Record<RunBlock, number>;
  const sizes = {} as Record<RunBlock, number>;
  let length = 0;
  for (const name of names) {
    // Cut to a whole number as engines keep one, or they would reckon every place in a block in floating point.
    const size = runBlocks[name].reduce((product: number, dimension) => product * dimensions[dimension], 1) | 0;
    offsets[name] = length;
    sizes[name] = size;
    length = (length + size) | 0;
  }
  return { dimensions, offsets, sizes, length };
}

/** One block of a run, as a view. */
export const blockOf = ({ totals }: Pick<Run, "totals">, layout: RunLayout, block: RunBlock): Float64Array =>
  totals.subarray(layout.offsets[block], layout.offsets[block] + layout.sizes[block]);
