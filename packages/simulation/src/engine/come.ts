import { Purpose } from "../random/purpose.ts";
import { arise } from "./arise.ts";
import { nameCns, nameKeyWorker } from "./naming.ts";
import type { Person } from "./person.ts";
import { drawCourse, drawDemand, scheduleNext } from "./person-clock.ts";
import { isPast, startPhases } from "./phases.ts";
import { CourseEvent } from "./program.ts";
import { startRecurring } from "./recur.ts";
import type { Service } from "./service.ts";
import type { StaffMember } from "./staff-member.ts";
import type { WorkSource } from "./work-source.ts";

/** Somebody is diagnosed: joins the caseload, and the diagnosis sets off its work. */
export function diagnose(service: Service, id: number, diesAt: number, tier: number, site: number): Person {
  const person = join(service, id, service.now, diesAt, tier, site, false);
  service.places?.ask(service, person);
  const sources = service.work.onEvent[CourseEvent.diagnosis] as readonly WorkSource[];
  for (let i = 0; i < sources.length; i++) arise(service, person, sources[i] as WorkSource);
  scheduleNext(service, person);
  return person;
}

/**
 * Somebody is on the caseload from the start. What came before is taken as done: where there is a CNS they have a named
 * one, have been assessed, and have had what belongs to the phases behind them.
 */
export function present(
  service: Service,
  id: number,
  diagnosedAt: number,
  diesAt: number,
  tier: number,
  site: number
): void {
  const person = join(service, id, diagnosedAt, diesAt, tier, site, true);
  const member = anyCns(service, id);
  if (member !== null) {
    if (service.places === null) {
      nameCns(service, person, member);
      nameKeyWorker(service, person, member);
    }
    person.assessed = true;
    person.informed = isPast(service, person, CourseEvent.palliativeEntry);
    person.planned = isPast(service, person, CourseEvent.endOfLife);
  }
  // Who was here before needs no first contact: whoever of the CNSs next has to do with them becomes theirs.
  person.everNamed = true;
  scheduleNext(service, person);
}

function join(
  service: Service,
  id: number,
  diagnosedAt: number,
  diesAt: number,
  tier: number,
  site: number,
  fromStart: boolean
): Person {
  const { people, recorder } = service;
  const person = people.claim(id, diagnosedAt, diesAt, tier, site);
  service.places?.enter(person);
  service.events++;
  recorder.personCame(person, fromStart);
  drawCourse(service, person);
  drawDemand(service, person);
  startPhases(service, person, fromStart);
  startRecurring(service, person);
  return person;
}

/** A CNS, each in proportion to the hours of the post; null where all have none. */
function anyCns({ program, draws, staff, inPost }: Service, id: number): StaffMember | null {
  const { wte } = program.staff;
  let total = 0;
  for (const { isCns, server } of staff.members) if (isCns && inPost[server] === 1) total += wte[server] as number;
  let at = draws.uniform(id, Purpose.outstanding, namingDraw) * total;
  let last: StaffMember | null = null;
  for (const member of staff.members) {
    const { isCns, server } = member;
    if (!isCns || inPost[server] === 0 || wte[server] === 0) continue;
    last = member;
    at -= wte[server] as number;
    if (at < 0) break;
  }
  return last;
}

/** The draws before it say where recurring work stands. */
const namingDraw = 1 << 10;
