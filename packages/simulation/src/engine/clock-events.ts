import { Purpose } from "../random/purpose.ts";
import { arise } from "./arise.ts";
import { clockEntity } from "./event-order.ts";
import { takeNext } from "./offer.ts";
import type { Person } from "./person.ts";
import { scheduleNext } from "./person-clock.ts";
import type { Service } from "./service.ts";
import { yearAt, yearEnd } from "./year.ts";

const daysPerWeek = 7;

/** What the clock does next: the end of a week, of a year, closing or opening. Several may fall on one instant. */
export class ClockEvents {
  private weekEnd: number;
  private closing = Number.POSITIVE_INFINITY;
  private opening = Number.POSITIVE_INFINITY;

  constructor(service: Service) {
    const { clock } = service.program;
    this.weekEnd = service.now + daysPerWeek;
    if (clock.alwaysOpen) open(service);
    else this.opening = service.openTime.nextOpening(service.now);
    this.#schedule(service);
  }

  /** Does what is due now. */
  strike(service: Service): void {
    const { program, recorder, now, openTime } = service;
    if (this.weekEnd <= now) {
      recorder.weekEnded();
      this.weekEnd += daysPerWeek;
      if (program.clock.alwaysOpen) {
        service.lanes.age(now);
        comeBack(service);
      }
    }
    if (nextYearEnd(service) <= now) {
      recorder.yearEnded();
      service.year = yearAt(now, program.clock.years);
    }
    if (this.closing <= now) {
      service.isOpen = false;
      service.staff.clearIdle();
      this.closing = Number.POSITIVE_INFINITY;
      this.opening = openTime.nextOpening(now);
    }
    if (this.opening <= now) {
      this.opening = Number.POSITIVE_INFINITY;
      this.closing = Math.floor(now) + program.clock.closesAt;
      open(service);
    }
    this.#schedule(service);
  }

  #schedule(service: Service): void {
    const next = Math.min(this.weekEnd, nextYearEnd(service), this.closing, this.opening);
    service.calendar.schedule(clockEntity, next);
  }
}

/** When the year ends; the last one ends with the run. */
const nextYearEnd = ({ year, program }: Service): number =>
  year < program.clock.years ? yearEnd(year) : Number.POSITIVE_INFINITY;

/** The day begins: those who left are gone, what is late is known to be late, and everybody there takes up work. */
function open(service: Service): void {
  const { staff, workTime, lanes, now } = service;
  const day = Math.floor(now);
  service.isOpen = true;
  leave(service, day);
  lanes.age(now);
  comeBack(service);
  let somebodyNew = false;
  for (const member of staff.members) {
    if (!workTime.isOnDuty(member, day)) continue;
    const { server } = member;
    if (service.inPost[server] === 0) somebodyNew = true;
    service.inPost[server] = 1;
    if (service.staff.inHand[member.server] === null) takeNext(service, member);
  }
  if (somebodyNew) service.places?.fill(service);
}

/** People whose named nurse has left have none until somebody else becomes theirs. */
function leave(service: Service, day: number): void {
  const { roster, people, recorder } = service;
  for (; service.leavings < roster.leavings.length; service.leavings++) {
    const leaving = roster.leavings[service.leavings];
    if (leaving === undefined || leaving.day > day) return;
    service.inPost[leaving.server] = 0;
    for (const person of people.slots) {
      if (!person.isAlive) continue;
      const wasCns = person.namedCns?.server === leaving.server;
      const wasKeyWorker = person.keyWorker?.server === leaving.server;
      if (!wasCns && !wasKeyWorker) continue;
      if (wasCns) person.namedCns = null;
      if (wasKeyWorker) person.keyWorker = null;
      recorder.unnamed(person, wasCns, wasKeyWorker);
    }
    service.places?.vacated(service, leaving.server);
  }
}

/** Planned work that became late undone comes back, by chance, as a contact. */
function comeBack(service: Service): void {
  const { lanes, program, people, work, draws } = service;
  if (lanes.newlyLate.length === 0) return;
  const late = lanes.newlyLate;
  lanes.newlyLate = [];
  const { escalation } = program.behaviour;
  const { contact } = work;
  if (contact === null) return;
  const slots = new Map<number, Person>();
  for (const person of people.slots) {
    if (person.isAlive) slots.set(person.id, person);
  }
  for (let i = 0; i < late.length; i += 3) {
    const [source, id, occurrence] = late.slice(i, i + 3) as [number, number, number];
    const person = slots.get(id);
    if (person === undefined || work.sources[source]?.isContact === true) continue;
    if (draws.uniform(id, Purpose.escalation, source * (1 << 16) + occurrence) < escalation) {
      arise(service, person, contact);
      scheduleNext(service, person);
    }
  }
}
