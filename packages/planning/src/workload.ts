import type { CourseEvent } from "@caseload/evidence";
import type { Reading, RoleSpecification, Scenario, Site, TaskSpecification, TaskTrigger } from "@caseload/simulation";

/** How often things happen to a person on the caseload, per person-year. */
export interface CaseRates {
  /** New diagnoses over the people on the caseload. */
  readonly newPerPersonYear: number;
  /** Deaths over the people on the caseload. */
  readonly deathsPerPersonYear: number;
  readonly contactsPerPersonYear: number;
}

/** One kind of task done by one role, per person-year on the caseload. */
export interface TaskWork {
  readonly task: TaskSpecification;
  /** Who does it; null where nobody is eligible. */
  readonly role: string | null;
  readonly external: boolean;
  /** What sets it off, one rate a trigger, per person-year on the whole caseload; before the probability. */
  readonly rates: readonly number[];
  readonly timesPerPersonYear: number;
  /** Minutes of one task, travel included. */
  readonly minutes: number;
  readonly hoursPerPersonYear: number;
  /** Hours of a CNS who oversees it; 0 where the doer needs no oversight. */
  readonly oversightHoursPerPersonYear: number;
}

/** The work that a person-year on the caseload makes, in one reading of the Standards. */
export interface Workload {
  readonly reading: Reading;
  readonly tasks: readonly TaskWork[];
  /** Hours per person-year by role of this service; oversight is in the CNS's. */
  readonly hours: ReadonlyMap<string, number>;
  /** Hours per person-year left to roles outside the service. */
  readonly externalHours: number;
}

/** The role that oversees others and is named key worker. */
export const nurse = "cns";

/** The role that works under a nurse's oversight. */
export const supportWorker = "supportWorker";

/** The catalogue's holistic needs assessment, whose completion sets off other tasks. */
const assessmentTask = "assessment";

/**
 * Expected work per person-year, without randomness: for each task, how often its triggers occur, times its
 * probability, times its minutes.
 *
 * Each (task, tier) goes to the first role that the reading makes eligible, whether the service has it or not: the
 * question is what posts are needed. Rates that scale with the tier are multiplied by the tier's multiplier over the
 * share-weighted mean of the multipliers, so that the mean over the caseload is the rate stated. Tiers have their
 * shares at diagnosis: moves between tiers are taken to balance. An interval counted from the last one done is taken
 * as kept.
 */
export function workloadOf(scenario: Scenario, reading: Reading, rates: CaseRates): Workload {
  const circumstances = circumstancesOf(scenario, rates);
  const tasks = scenario.tasks.flatMap((task) => worksOf(task, reading, circumstances));
  const hours = new Map<string, number>([[nurse, 0]]);
  let externalHours = 0;
  for (const { role, external, hoursPerPersonYear, oversightHoursPerPersonYear } of tasks) {
    if (role === null) continue;
    if (external) externalHours += hoursPerPersonYear;
    else hours.set(role, (hours.get(role) ?? 0) + hoursPerPersonYear);
    hours.set(nurse, (hours.get(nurse) ?? 0) + oversightHoursPerPersonYear);
  }
  return { reading, tasks, hours, externalHours };
}

interface Circumstances {
  readonly scenario: Scenario;
  readonly rates: CaseRates;
  readonly roles: ReadonlyMap<string, RoleSpecification>;
  /** What rates that scale are multiplied by, by tier. */
  readonly scale: readonly number[];
  /** Minutes that a task done where the patient is takes longer, on average over the sites. */
  readonly travel: number;
  /** Assessments done per person-year, by tier. */
  readonly assessments: readonly number[];
}

function circumstancesOf(scenario: Scenario, rates: CaseRates): Circumstances {
  const before = {
    scenario,
    rates,
    roles: new Map(scenario.roles.map((role) => [role.id, role])),
    scale: tierScale(scenario),
    travel: travelMinutes(scenario.sites),
    assessments: []
  };
  const assessment = scenario.tasks.find((task) => task.id === assessmentTask);
  if (assessment === undefined) return before;
  const assessments = scenario.tiers.map(
    (_, tier) => sum(triggerRates(assessment, tier, before)) * assessment.probability.value
  );
  return { ...before, assessments };
}

/** The work that a task makes, an entry for each role that does it for some tier. */
function worksOf(task: TaskSpecification, reading: Reading, circumstances: Circumstances): TaskWork[] {
  const ratesByRole = new Map<string | null, number[]>();
  circumstances.scenario.tiers.forEach(({ share }, tier) => {
    const role = task.eligible[reading][tier]?.[0] ?? null;
    const rates = ratesByRole.get(role) ?? task.triggers.map(() => 0);
    triggerRates(task, tier, circumstances).forEach((rate, trigger) => {
      rates[trigger] = (rates[trigger] ?? 0) + share.value * rate;
    });
    ratesByRole.set(role, rates);
  });
  const minutes = task.minutes.value + (task.travels ? circumstances.travel : 0);
  return [...ratesByRole].map(([role, rates]) => {
    const doer = role === null ? undefined : circumstances.roles.get(role);
    const timesPerPersonYear = sum(rates) * task.probability.value;
    const oversight = doer !== undefined && !doer.registered && !doer.external ? task.oversightMinutes.value : 0;
    return {
      task,
      role,
      external: doer?.external ?? false,
      rates,
      timesPerPersonYear,
      minutes,
      hoursPerPersonYear: (timesPerPersonYear * minutes) / 60,
      oversightHoursPerPersonYear: (timesPerPersonYear * oversight) / 60
    };
  });
}

/** Each tier's multiplier over the mean multiplier; 1 for all where every multiplier is 0. */
function tierScale({ tiers }: Scenario): number[] {
  const mean = sum(tiers.map((tier) => tier.share.value * tier.contactMultiplier.value));
  return tiers.map((tier) => (mean > 0 ? tier.contactMultiplier.value / mean : 1));
}

const travelMinutes = (sites: readonly Site[]): number =>
  sum(sites.map((site) => (site.hub ? 0 : site.share * site.travelMinutes.value)));

/** How often each trigger of a task occurs to a person of a tier, per person-year. */
function triggerRates(task: TaskSpecification, tier: number, circumstances: Circumstances): number[] {
  const factor = task.scalesWithTier ? (circumstances.scale[tier] ?? 1) : 1;
  return task.triggers.map((trigger) =>
    "perPersonYearByTier" in trigger
      ? (trigger.perPersonYearByTier[tier] ?? 0)
      : factor * rateOf(trigger, tier, circumstances)
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function rateOf(
  trigger: Exclude<TaskTrigger, { perPersonYearByTier: readonly number[] }>,
  tier: number,
  { scenario, rates, assessments }: Circumstances
): number {
  if ("on" in trigger) return eventRate(trigger.on, scenario, rates, assessments[tier] ?? 0);
  if ("contact" in trigger) return rates.contactsPerPersonYear;
  if ("everyDays" in trigger) return 365.25 / trigger.everyDays.value;
  return trigger.perPersonYear.value;
}

function eventRate(event: CourseEvent, { course }: Scenario, rates: CaseRates, assessments: number): number {
  const progressions = course.progressionsPerPersonYear.value;
  const changes = course.treatmentChangesPerPersonYear.value;
  switch (event) {
    case "diagnosis":
      return rates.newPerPersonYear;
    case "progression":
      return progressions;
    case "treatmentChange":
      return changes;
    case "planChange":
      return progressions + changes;
    case "reEntry":
      return course.reEntriesPerPersonYear.value;
    // Both phases are entered once in a life, so in the long run as often as people die.
    case "palliativeEntry":
      return rates.deathsPerPersonYear;
    case "endOfLife":
      return rates.deathsPerPersonYear * course.endOfLifeRecognised.value;
    case "assessment":
      return assessments;
  }
}
