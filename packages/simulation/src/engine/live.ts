import { Purpose } from "../random/purpose.ts";
import { arise } from "./arise.ts";
import { die } from "./die.ts";
import { firstOwn } from "./own-tasks.ts";
import type { Person } from "./person.ts";
import { changeTier, drawCourse, drawDemand, scheduleAfterDemand, scheduleNext } from "./person-clock.ts";
import { beginPhase } from "./phases.ts";
import { CourseEvent } from "./program.ts";
import { recur } from "./recur.ts";
import type { Service } from "./service.ts";
import type { WorkSource } from "./work-source.ts";

/** A person's event that is due now; see `event-order.ts` for which comes first. */
export function live(service: Service, person: Person): void {
  const { now } = service;
  if (person.otherAt > now) {
    ask(service, person);
    scheduleAfterDemand(service, person);
    return;
  }
  if (person.diesAt <= now) {
    die(service, person);
    return;
  }
  if (person.phaseAt <= now) beginPhase(service, person);
  else if (person.courseAt <= now) goOn(service, person);
  else recur(service, person);
  scheduleNext(service, person);
}

/** The course of the illness goes on: progression, another treatment, return after a stable spell, or another tier. */
function goOn(service: Service, person: Person): void {
  const { program } = service;
  const { course } = program;
  const tier = person.tier;
  let at = person.courseKind * (service.courseRate[tier] as number);
  drawCourse(service, person);
  at -= course.progression;
  if (at < 0) {
    happen(service, person, CourseEvent.progression);
    return;
  }
  at -= course.treatmentChange;
  if (at < 0) {
    happen(service, person, CourseEvent.treatmentChange);
    return;
  }
  at -= course.reEntry;
  if (at < 0) {
    happen(service, person, CourseEvent.reEntry);
    return;
  }
  let last = tier;
  for (let to = 0; to < course.tiers; to++) {
    const drift = course.drift[tier * course.tiers + to] as number;
    if (drift === 0) continue;
    last = to;
    at -= drift;
    if (at < 0) break;
  }
  changeTier(service, person, last);
}

function happen(service: Service, person: Person, event: number): void {
  service.events++;
  service.recorder.courseEvent(person, event);
  const sources = service.work.onEvent[event] as readonly WorkSource[];
  for (let i = 0; i < sources.length; i++) arise(service, person, sources[i] as WorkSource);
}

/** Work by chance: a contact, a request, whatever the catalogue gives a rate. */
function ask(service: Service, person: Person): void {
  const { program, draws } = service;
  const { demandRate: cumulative } = program.work;
  const { demand } = service.work;
  const first = person.tier * demand.length;
  const rate = service.demandRate[person.tier] as number;
  const at = person.demandKind * rate;
  drawDemand(service, person);
  let i = 0;
  while (i < demand.length - 1 && at >= (cumulative[first + i] as number)) i++;
  const source = demand[i] as WorkSource;
  const { suppression } = program.behaviour;
  if (suppression > 0 && source.isContact && waitsForAnswer(person)) {
    const id = person.id;
    if (draws.uniform(id, Purpose.suppression, person.demandCount) < suppression) return;
  }
  arise(service, person, source);
}

/** Whether a contact of the person still waits. */
function waitsForAnswer(person: Person): boolean {
  for (let task = firstOwn(person); task !== null; task = task.ownNext) {
    if (task.source.isContact) return true;
  }
  return false;
}
