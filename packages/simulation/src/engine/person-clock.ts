import { Purpose } from "../random/purpose.ts";
import type { Person } from "./person.ts";
import type { Service } from "./service.ts";

/**
 * Draws when the course of a person goes on, and how. One clock for all kinds of course event: the kind is in proportion
 * to the rates (competing exponential clocks).
 */
export function drawCourse(service: Service, person: Person): void {
  const { draws } = service;
  const rate = service.courseRate[person.tier] as number;
  if (rate === 0) {
    person.courseAt = Number.POSITIVE_INFINITY;
    return;
  }
  const count = person.courseCount;
  person.courseCount = count + 1;
  const gap = draws.exponential(person.id, Purpose.course, count);
  person.courseAt = service.now + gap / rate;
  person.courseKind = draws.spare;
}

/** Draws when the next work by chance arises: this clock stands still while the service is closed. */
export function drawDemand(service: Service, person: Person): void {
  const { draws, openTime } = service;
  const rate = service.demandRate[person.tier] as number;
  if (rate === 0) {
    person.demandAt = Number.POSITIVE_INFINITY;
    return;
  }
  const count = person.demandCount;
  person.demandCount = count + 1;
  const gap = draws.exponential(person.id, Purpose.demand, count) / rate;
  person.demandAt =
    service.program.clock.alwaysOpen === true
      ? service.now + gap
      : openTime.calendarTimeAt(openTime.openTimeAt(service.now) + gap);
  person.demandKind = draws.spare;
}

/**
 * Moves a person to another tier. What is left of a waiting time is stretched by the old rate over the new one, which is
 * exact for exponential clocks and costs no draw. Where the move is itself an event of a clock, that clock's next event
 * must have been drawn before.
 */
export function changeTier(service: Service, person: Person, to: number): void {
  const { program, recorder, openTime, now } = service;
  const from = person.tier;
  if (to === from) return;
  person.tier = to;
  service.events++;
  recorder.tierChanged(person, from);
  if (program.work.assessment < 0) person.known = to;
  const courseBefore = service.courseRate[from] as number;
  const courseAfter = service.courseRate[to] as number;
  if (courseBefore === 0 || courseAfter === 0) drawCourse(service, person);
  else if (courseBefore !== courseAfter) {
    person.courseAt = now + (person.courseAt - now) * (courseBefore / courseAfter);
  }
  const before = service.demandRate[from] as number;
  const after = service.demandRate[to] as number;
  if (before === 0 || after === 0) drawDemand(service, person);
  else if (before !== after) {
    const demandAt = person.demandAt;
    if (program.clock.alwaysOpen === true) person.demandAt = now + (demandAt - now) * (before / after);
    else {
      const open = openTime.openTimeAt(now);
      const rest = openTime.openTimeAt(demandAt) - open;
      person.demandAt = openTime.calendarTimeAt(open + rest * (before / after));
    }
  }
  setOther(person);
}

/** Puts a person's next event into the calendar, whichever of their clocks was moved. */
export function scheduleNext(service: Service, person: Person): void {
  setOther(person);
  scheduleAfterDemand(service, person);
}

/** The same where nothing but work by chance, or a change of tier that it brought, moved their clocks. */
export function scheduleAfterDemand({ calendar, firstPerson }: Service, person: Person): void {
  const demandAt = person.demandAt;
  const otherAt = person.otherAt;
  calendar.schedule(firstPerson + person.slot, demandAt < otherAt ? demandAt : otherAt);
}

function setOther(person: Person): void {
  let next = person.diesAt;
  const courseAt = person.courseAt;
  if (courseAt < next) next = courseAt;
  const phaseAt = person.phaseAt;
  if (phaseAt < next) next = phaseAt;
  const recurAt = person.recurAt;
  if (recurAt < next) next = recurAt;
  person.otherAt = next;
}
