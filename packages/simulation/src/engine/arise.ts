import { Purpose } from "../random/purpose.ts";
import { none } from "./none.ts";
import { offer } from "./offer.ts";
import { addOwn, attach } from "./own-tasks.ts";
import type { Person } from "./person.ts";
import { changeTier } from "./person-clock.ts";
import { WhenLate } from "./program.ts";
import type { Service } from "./service.ts";
import { supersede } from "./supersede.ts";
import { type Task, TaskState } from "./task.ts";
import type { WorkSource } from "./work-source.ts";
import { daysPerYear, yearAt } from "./year.ts";

/**
 * An occasion of a source: something calls for work. By chance it leads to none; else the work is offered to whoever is
 * idle, or waits. An assessment brings the work that hangs on it.
 *
 * Whether there is an occasion, when it is due and how long it will take hang on the person alone, never on the staff.
 *
 * @returns whether work arose that will be finished one day, or lost
 */
export function arise(service: Service, person: Person, source: WorkSource): boolean {
  const { isAssessment } = source.kind;
  const task = create(service, person, source, null, isAssessment);
  if (task === null) return false;
  // What hangs on an assessment that is not given for want of a place is not given either, and counts all the same.
  if (isAssessment === true) {
    const { onAssessment } = service.work;
    for (let i = 0; i < onAssessment.length; i++) {
      create(service, person, onAssessment[i] as WorkSource, task, false);
    }
  }
  if (task === withheld) return false;
  offer(service, task);
  return true;
}

/** In place of a task: work that is not given for want of a place. */
const withheld = "withheld";

/** Null where an occasion leads to no work. */
function create(
  service: Service,
  person: Person,
  source: WorkSource,
  assessment: Task | typeof withheld | null,
  changesTier: boolean
): Task | typeof withheld | null {
  const { program, people, tasks, draws, recorder, openTime, now } = service;
  const { kind } = source;
  const at = person.slot * people.sources + source.source;
  const occurrence = people.occurrences[at] as number;
  people.occurrences[at] = occurrence + 1;
  const id = person.id;
  const { probability } = source;
  if (probability < 1 && draws.uniform(id, source.chanceStream, occurrence) >= probability) return null;
  // Needs change when an assessment is called for; staff learn of it when it is done.
  if (changesTier && now > person.diagnosedAt) {
    changeTier(service, person, tierAfter(service, person, source.source, occurrence));
  }
  const { tier, site } = person;
  let window = kind.windowDays;
  if (assessment !== null) window += service.work.assessmentWindow;
  const due = window === Number.POSITIVE_INFINITY ? window : openTime.dueAt(now, window);
  const year = window === Number.POSITIVE_INFINITY ? none : occasionYear(service, person, source, due);
  service.events++;
  if (program.places !== null && service.places?.withholds(person, source) === true) {
    recorder.withheld(source, person);
    return withheld;
  }
  const lane = kind.lanes[person.known * program.people.siteShare.length + site] as number;
  const task = tasks.claim(source, person, id, tier, site, occurrence, lane);
  task.arisenYear = service.year;
  task.possibleAt = now;
  task.occasionDue = due;
  task.turnDue = due;
  task.occasionYear = year;
  task.isOfYear = year !== none && isOfYear(due, now);
  recorder.workArose(task);
  if (kind.whenLate === WhenLate.superseded) supersede(service, person, kind, task);
  if (assessment !== null && assessment !== withheld) {
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
function occasionYear(service: Service, person: Person, source: WorkSource, due: number): number {
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
