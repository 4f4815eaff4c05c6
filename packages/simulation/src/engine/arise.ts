import { chanceOf, Purpose } from "../random/purpose.ts";
import { offer } from "./offer.ts";
import { addOwn, attach } from "./own-tasks.ts";
import { none, type Person } from "./person.ts";
import { changeTier } from "./person-clock.ts";
import { WhenLate } from "./program.ts";
import type { Service } from "./service.ts";
import { supersede } from "./supersede.ts";
import { Task, TaskState } from "./task.ts";
import { daysPerYear, yearAt } from "./year.ts";

/**
 * An occasion of a source: something calls for work. By chance it leads to none; else the work is offered to whoever is
 * idle, or waits. An assessment brings the work that hangs on it.
 *
 * Whether there is an occasion, when it is due and how long it will take hang on the person alone, never on the staff.
 *
 * @returns whether work arose that will be finished one day, or lost
 */
export function arise(service: Service, person: Person, source: number): boolean {
  const { work } = service.program;
  const isAssessment = work.taskOf[source] === work.assessment;
  const task = create(service, person, source, null, isAssessment);
  if (task === null) return false;
  // What hangs on an assessment that is not given for want of a place is not given either, and counts all the same.
  if (isAssessment) {
    for (let i = 0; i < work.onAssessment.length; i++) {
      create(service, person, work.onAssessment[i] as number, task, false);
    }
  }
  if (task === withheld) return false;
  offer(service, task);
  return true;
}

/** In place of a task: work that is not given for want of a place. */
const withheld = new Task();

function create(
  service: Service,
  person: Person,
  source: number,
  assessment: Task | null,
  changesTier: boolean
): Task | null {
  const { program, people, tasks, draws, recorder, openTime, now } = service;
  const { work } = program;
  const at = person.slot * work.sources + source;
  const occurrence = people.occurrences[at] as number;
  people.occurrences[at] = occurrence + 1;
  const id = person.id;
  const probability = work.probability[source] as number;
  if (probability < 1 && draws.uniform(id, chanceOf(source), occurrence) >= probability) return null;
  // Needs change when an assessment is called for; staff learn of it when it is done.
  if (changesTier && now > person.diagnosedAt) {
    changeTier(service, person, tierAfter(service, person, source, occurrence));
  }
  const kind = work.taskOf[source] as number;
  const { tier, site } = person;
  let window = work.windowDays[kind] as number;
  if (assessment !== null) window += work.windowDays[work.assessment] as number;
  const due = window === Number.POSITIVE_INFINITY ? window : openTime.dueAt(now, window);
  const year = window === Number.POSITIVE_INFINITY ? none : occasionYear(service, person, source, due);
  service.events++;
  if (program.places !== null && service.places?.withholds(service, person, source) === true) {
    recorder.withheld(now, source, person);
    return withheld;
  }
  const task = tasks.claim(source, kind, person, id, tier, site, occurrence);
  task.arisenYear = service.year;
  task.possibleAt = now;
  task.occasionDue = due;
  task.turnDue = due;
  task.occasionYear = year;
  task.isOfYear = year !== none && isOfYear(due, now);
  const { tiers } = program.course;
  const known = person.known;
  const lane = work.laneOf[(kind * tiers + known) * program.people.siteShare.length + site] as number;
  task.lane = lane === none ? service.lanes.nobody : lane;
  recorder.workArose(now, task);
  if (work.whenLate[kind] === WhenLate.superseded) supersede(service, person, kind, task);
  if (assessment !== null) {
    task.state = TaskState.dormant;
    attach(task, assessment);
    addOwn(task);
  }
  return task;
}

/** Occasions of one source that a person may have before the draws of two sources could meet. */
const occurrencesPerSource = 1 << 14;

/** The tier after an occasion for an assessment. */
function tierAfter({ program, draws }: Service, person: Person, source: number, occurrence: number): number {
  const { tiers, atAssessment } = program.course;
  const id = person.id;
  const u = draws.uniform(id, Purpose.tierAtAssessment, source * occurrencesPerSource + occurrence);
  const row = person.tier * tiers;
  let tier = 0;
  while (tier < tiers - 1 && u >= (atAssessment[row + tier] as number)) tier++;
  return tier;
}

/** A person's occasions are kept for this year and the next, so one with a window of a year is not among them. */
const isOfYear = (due: number, now: number): boolean => due - now < daysPerYear;

/** The year in which an occasion counts, which the recorder is told; -1 where it is in no denominator. */
function occasionYear(service: Service, person: Person, source: number, due: number): number {
  const { program, people, recorder } = service;
  if (due > program.clock.horizonDays) return none;
  const diesBefore = person.diesAt < due;
  const year = yearAt(due, program.clock.years);
  recorder.occasion(source, person.tier, person.site, year, due, diesBefore);
  if (diesBefore) return none;
  if (isOfYear(due, service.now)) {
    const at = 2 * person.slot + (year & 1);
    people.dueInYear[at] = (people.dueInYear[at] as number) + 1;
  }
  return year;
}
