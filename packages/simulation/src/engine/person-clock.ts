import { Purpose } from "../random/purpose.ts";
import type { Service } from "./service.ts";

/**
 * Draws when the course of a person goes on, and how. One clock for all kinds of course event: the kind is in proportion
 * to the rates (competing exponential clocks).
 */
export function drawCourse(service: Service, person: number): void {
  const { people, draws } = service;
  const rate = service.courseRate[people.tier[person] as number] as number;
  if (rate === 0) {
    people.courseAt[person] = Number.POSITIVE_INFINITY;
    return;
  }
  const count = people.courseCount[person] as number;
  people.courseCount[person] = count + 1;
  const gap = draws.exponential(people.id[person] as number, Purpose.course, count);
  people.courseAt[person] = service.now + gap / rate;
  people.courseKind[person] = draws.spare;
}

/** Draws when the next work by chance arises: this clock stands still while the service is closed. */
export function drawDemand(service: Service, person: number): void {
  const { people, draws, openTime } = service;
  const rate = service.demandRate[people.tier[person] as number] as number;
  if (rate === 0) {
    people.demandAt[person] = Number.POSITIVE_INFINITY;
    return;
  }
  const count = people.demandCount[person] as number;
  people.demandCount[person] = count + 1;
  const gap = draws.exponential(people.id[person] as number, Purpose.demand, count) / rate;
  people.demandAt[person] = service.program.clock.alwaysOpen
    ? service.now + gap
    : openTime.calendarTimeAt(openTime.openTimeAt(service.now) + gap);
  people.demandKind[person] = draws.spare;
}

/**
 * Moves a person to another tier. What is left of a waiting time is stretched by the old rate over the new one, which is
 * exact for exponential clocks and costs no draw. Where the move is itself an event of a clock, that clock's next event
 * must have been drawn before.
 */
export function changeTier(service: Service, person: number, to: number): void {
  const { people, program, recorder, openTime, now } = service;
  const from = people.tier[person] as number;
  if (to === from) return;
  people.tier[person] = to;
  service.events++;
  recorder.tierChanged(now, person, from);
  if (program.work.assessment < 0) people.known[person] = to;
  const courseBefore = service.courseRate[from] as number;
  const courseAfter = service.courseRate[to] as number;
  if (courseBefore === 0 || courseAfter === 0) drawCourse(service, person);
  else if (courseBefore !== courseAfter) {
    people.courseAt[person] = now + ((people.courseAt[person] as number) - now) * (courseBefore / courseAfter);
  }
  const before = service.demandRate[from] as number;
  const after = service.demandRate[to] as number;
  if (before === 0 || after === 0) drawDemand(service, person);
  else if (before !== after) {
    const demandAt = people.demandAt[person] as number;
    if (program.clock.alwaysOpen) people.demandAt[person] = now + (demandAt - now) * (before / after);
    else {
      const open = openTime.openTimeAt(now);
      const rest = openTime.openTimeAt(demandAt) - open;
      people.demandAt[person] = openTime.calendarTimeAt(open + rest * (before / after));
    }
  }
}

/** Puts a person's next event into the calendar. */
export function scheduleNext({ people, calendar, firstPerson }: Service, person: number): void {
  let next = people.diesAt[person] as number;
  const demandAt = people.demandAt[person] as number;
  if (demandAt < next) next = demandAt;
  const courseAt = people.courseAt[person] as number;
  if (courseAt < next) next = courseAt;
  const phaseAt = people.phaseAt[person] as number;
  if (phaseAt < next) next = phaseAt;
  const recurAt = people.recurAt[person] as number;
  if (recurAt < next) next = recurAt;
  calendar.schedule(firstPerson + person, next);
}
