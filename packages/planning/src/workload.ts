import type { CourseEvent } from "@caseload/evidence";
import type { Reading, Scenario, Site, TaskSpecification, TaskTrigger } from "@caseload/simulation";

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
  const shares = scenario.tiers.map((tier) => tier.share.value);
  const travel = travelMinutes(scenario.sites);
  const roles = new Map(scenario.roles.map((role) => [role.id, role]));
  const assessment = scenario.tasks.find((task) => task.id === assessmentTask);
  const circumstances = { scenario, rates, scale: tierScale(scenario), assessments: [] };
  const assessments = shares.map((_, tier) =>
    assessment === undefined ? 0 : sum(triggerRates(assessment, tier, circumstances)) * assessment.probability.value
  );
  const tasks: TaskWork[] = [];
  const hours = new Map<string, number>([[nurse, 0]]);
  let externalHours = 0;
  const add = (role: string, more: number): void => {
    hours.set(role, (hours.get(role) ?? 0) + more);
  };

  for (const task of scenario.tasks) {
    const ratesByRole = new Map<string | null, number[]>();
    shares.forEach((share, tier) => {
      const role = task.eligible[reading][tier]?.[0] ?? null;
      const rates = ratesByRole.get(role) ?? task.triggers.map(() => 0);
      triggerRates(task, tier, { ...circumstances, assessments }).forEach((rate, trigger) => {
        rates[trigger] = (rates[trigger] ?? 0) + share * rate;
      });
      ratesByRole.set(role, rates);
    });
    const minutes = task.minutes.value + (task.travels ? travel : 0);
    for (const [role, rates] of ratesByRole) {
      const timesPerPersonYear = sum(rates) * task.probability.value;
      const doer = role === null ? undefined : roles.get(role);
      const external = doer?.external ?? false;
      const overseen = doer !== undefined && !doer.registered && !external;
      const hoursPerPersonYear = (timesPerPersonYear * minutes) / 60;
      const oversightHoursPerPersonYear = overseen ? (timesPerPersonYear * task.oversightMinutes.value) / 60 : 0;
      tasks.push({ task, role, external, rates, timesPerPersonYear, minutes, hoursPerPersonYear, oversightHoursPerPersonYear });
      if (role === null) continue;
      if (external) externalHours += hoursPerPersonYear;
      else add(role, hoursPerPersonYear);
      add(nurse, oversightHoursPerPersonYear);
    }
  }
  return { reading, tasks, hours, externalHours };
}

/** Each tier's multiplier over the mean multiplier; 1 for all where every multiplier is 0. */
function tierScale({ tiers }: Scenario): number[] {
  const mean = tiers.reduce((sum, tier) => sum + tier.share.value * tier.contactMultiplier.value, 0);
  return tiers.map((tier) => (mean > 0 ? tier.contactMultiplier.value / mean : 1));
}

/** Minutes that a task done where the patient is takes longer, on average over the sites. */
const travelMinutes = (sites: readonly Site[]): number =>
  sites.reduce((sum, site) => sum + (site.hub ? 0 : site.share * site.travelMinutes.value), 0);

interface Circumstances {
  readonly scenario: Scenario;
  readonly rates: CaseRates;
  readonly scale: readonly number[];
  /** Assessments done per person-year, by tier. */
  readonly assessments: readonly number[];
}

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
