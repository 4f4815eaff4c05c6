import { Purpose } from "../random/purpose.ts";
import { arise } from "./arise.ts";
import { die } from "./die.ts";
import { none } from "./people.ts";
import { changeTier, drawCourse, drawDemand, scheduleNext } from "./person-clock.ts";
import { beginPhase } from "./phases.ts";
import { CourseEvent } from "./program.ts";
import { recur } from "./recur.ts";
import type { Service } from "./service.ts";

/** A person's event that is due now; see `event-order.ts` for which comes first. */
export function live(service: Service, person: number): void {
  const { people, now } = service;
  if ((people.diesAt[person] as number) <= now) {
    die(service, person);
    return;
  }
  if ((people.phaseAt[person] as number) <= now) beginPhase(service, person);
  else if ((people.courseAt[person] as number) <= now) goOn(service, person);
  else if ((people.recurAt[person] as number) <= now) recur(service, person);
  else ask(service, person);
  scheduleNext(service, person);
}

/** The course of the illness goes on: progression, another treatment, return after a stable spell, or another tier. */
function goOn(service: Service, person: number): void {
  const { people, program } = service;
  const { course } = program;
  const tier = people.tier[person] as number;
  let at = (people.courseKind[person] as number) * (service.courseRate[tier] as number);
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

function happen(service: Service, person: number, event: number): void {
  service.events++;
  service.recorder.courseEvent(service.now, person, event);
  const sources = service.program.work.onEvent[event] as Uint16Array;
  for (let i = 0; i < sources.length; i++) arise(service, person, sources[i] as number);
}

/** Work by chance: a contact, a request, whatever the catalogue gives a rate. */
function ask(service: Service, person: number): void {
  const { people, program, draws } = service;
  const { demand, demandRate: cumulative, isContact } = program.work;
  const first = (people.tier[person] as number) * demand.length;
  const rate = service.demandRate[people.tier[person] as number] as number;
  const at = (people.demandKind[person] as number) * rate;
  drawDemand(service, person);
  let i = 0;
  while (i < demand.length - 1 && at >= (cumulative[first + i] as number)) i++;
  const source = demand[i] as number;
  const { suppression } = program.behaviour;
  if (suppression > 0 && isContact[source] === 1 && waitsForAnswer(service, person)) {
    const id = people.id[person] as number;
    if (draws.uniform(id, Purpose.suppression, people.demandCount[person] as number) < suppression) return;
  }
  arise(service, person, source);
}

/** Whether a contact of the person still waits. */
function waitsForAnswer({ people, tasks, program }: Service, person: number): boolean {
  for (let task = people.firstTask[person] as number; task !== none; task = tasks.ownNext[task] as number) {
    if (program.work.isContact[tasks.source[task] as number] === 1) return true;
  }
  return false;
}
