import { Purpose } from "../random/purpose.ts";
import { arise } from "./arise.ts";
import { nameCns, nameKeyWorker } from "./naming.ts";
import { none } from "./none.ts";
import { offer, takeNext } from "./offer.ts";
import type { Person } from "./person.ts";
import { scheduleNext } from "./person-clock.ts";
import { recurAfterDone } from "./recur.ts";
import type { Service } from "./service.ts";
import type { StaffMember } from "./staff-member.ts";
import { releaseChain, wake } from "./supersede.ts";
import type { Task } from "./task.ts";
import type { WorkKind } from "./work-kind.ts";

/** Somebody has finished the task in hand, and takes the next if the service is open. */
export function finish(service: Service, member: StaffMember): void {
  const task = service.staff.letGo(member);
  if (!task.isOversight) {
    service.events++;
    const person = task.person;
    const lives = person.id === task.personId;
    const inTime = meet(service, task, lives);
    service.recorder.workDone(task, member);
    if (lives && task.kind.attends === true) attend(service, task, person, member, inTime);
    task.firstDependent = null;
    if (member.isOverseen === true) oversee(service, task);
  }
  if (task.replaces === null) service.tasks.release(task);
  else releaseChain(service, task);
  if (service.isOpen === true && service.workTime.isOnDuty(member, Math.floor(service.now))) takeNext(service, member);
}

/** Tells whether the work is in time; marks the occasions that it meets, its own and those it took the place of. */
function meet({ people, recorder, now }: Service, task: Task, lives: boolean): boolean {
  const inTime = now <= task.occasionDue;
  if (task.occasionYear === none && task.replaces === null) return inTime;
  for (let at: Task | null = task; at !== null; at = at.replaces) {
    const year = at.occasionYear;
    const due = at.occasionDue;
    if (year === none || !(now <= due)) continue;
    recorder.met(at.source, at.tier, at.site, year, due);
    if (!lives || !at.isOfYear) continue;
    const own = 2 * at.person.slot + (year & 1);
    people.metInYear[own] = (people.metInYear[own] as number) + 1;
  }
  return inTime;
}

/** What work that is done means for its person. */
function attend(service: Service, task: Task, person: Person, member: StaffMember, inTime: boolean): void {
  const { program, recorder } = service;
  const { source, kind } = task;
  if (kind.informs === true) person.informed = true;
  if (kind.plans === true) person.planned = true;
  if (program.places === null) name(service, person, kind, member);
  if (kind.isAssessment === true) {
    const known = person.known;
    person.known = person.tier;
    recorder.tierLearnt(person, known);
    person.assessed = true;
  }
  let dependent = task.firstDependent;
  while (dependent !== null) {
    const next = dependent.nextDependent;
    wake(service, dependent);
    offer(service, dependent);
    dependent = next;
  }
  if (recurAfterDone(service, person, kind)) scheduleNext(service, person);
  const { induction } = program.behaviour;
  const { contact } = service.work;
  if (induction > 0 && inTime && source.isContact && contact !== null) {
    const u = service.draws.uniform(task.personId, Purpose.induction, source.source * (1 << 16) + task.occurrence);
    if (u < induction) arise(service, person, contact);
  }
}

/** Without a policy on places, whoever does the work that the catalogue marks becomes the named nurse or key worker. */
function name(service: Service, person: Person, kind: WorkKind, member: StaffMember): void {
  const naming = kind.names === true || (person.everNamed && kind.renames === true);
  if (naming && person.namedCns === null && member.isCns === true) nameCns(service, person, member);
  if ((naming || kind.isAssessment === true) && person.keyWorker === null) nameKeyWorker(service, person, member);
}

/** A CNS looks over what somebody who is not registered has done. */
function oversee(service: Service, task: Task): void {
  const { program, tasks, now } = service;
  const { source, kind, site, person } = task;
  if (!(kind.oversightMinutes > 0)) return;
  const lives = person.id === task.personId;
  const tier = lives ? person.known : task.tier;
  const lane = program.work.oversightLane[tier * program.people.siteShare.length + site] as number;
  if (lane === none) return;
  const look = tasks.claim(source, person, task.personId, tier, site, 0, lane);
  look.isOversight = true;
  look.occasionYear = none;
  look.occasionDue = Number.POSITIVE_INFINITY;
  look.turnDue = task.turnDue;
  look.possibleAt = now;
  look.arisenYear = service.year;
  offer(service, look);
}
