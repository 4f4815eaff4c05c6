import { Purpose } from "../random/purpose.ts";
import { arise } from "./arise.ts";
import { nameCns, nameKeyWorker } from "./naming.ts";
import { offer, takeNext } from "./offer.ts";
import { none, type Person } from "./person.ts";
import { scheduleNext } from "./person-clock.ts";
import { recurAfterDone } from "./recur.ts";
import type { Service } from "./service.ts";
import { releaseChain, wake } from "./supersede.ts";
import type { Task } from "./task.ts";

/** A server has finished the task in hand, and takes the next if the service is open. */
export function finish(service: Service, server: number): void {
  const { program, servers, tasks, recorder, now } = service;
  const task = servers.inHand[server] as Task;
  const minutes = servers.minutes[server] as number;
  servers.inHand[server] = null;
  if (!task.isOversight) {
    service.events++;
    const person = task.person;
    const lives = person.id === task.personId;
    const inTime = meet(service, task, lives);
    recorder.workDone(now, task, server, minutes);
    if (lives && program.work.attends[task.kind] === 1) attend(service, task, person, server, inTime);
    task.firstDependent = null;
    if (program.staff.overseen[program.staff.roleOf[server] as number] === 1) oversee(service, task);
  }
  if (task.replaces === null) tasks.release(task);
  else releaseChain(service, task);
  if (service.isOpen === true && service.workTime.isOnDuty(server, Math.floor(now))) takeNext(service, server);
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
function attend(service: Service, task: Task, person: Person, server: number, inTime: boolean): void {
  const { program, recorder, now } = service;
  const { work, staff } = program;
  const { source, kind } = task;
  if (work.informs[kind] === 1) person.informed = true;
  if (work.plans[kind] === 1) person.planned = true;
  if (program.places === null) name(service, person, kind, server);
  if (kind === work.assessment) {
    const known = person.known;
    person.known = person.tier;
    recorder.tierLearnt(now, person, known);
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
  const { induction, contactSource } = program.behaviour;
  if (induction > 0 && inTime && work.isContact[source] === 1 && contactSource !== none && staff.servers > 0) {
    const u = service.draws.uniform(task.personId, Purpose.induction, source * (1 << 16) + task.occurrence);
    if (u < induction) arise(service, person, contactSource);
  }
}

/** Without a policy on places, whoever does the work that the catalogue marks becomes the named nurse or key worker. */
function name(service: Service, person: Person, kind: number, server: number): void {
  const { work, staff } = service.program;
  const naming = work.names[kind] === 1 || (person.everNamed && work.renames[kind] === 1);
  if (naming && person.namedCns === none && staff.roleOf[server] === staff.cns) {
    nameCns(service, person, server);
  }
  if ((naming || kind === work.assessment) && person.keyWorker === none) {
    nameKeyWorker(service, person, server);
  }
}

/** A CNS looks over what somebody who is not registered has done. */
function oversee(service: Service, task: Task): void {
  const { program, tasks, now } = service;
  const { work } = program;
  const { source, kind, site, person } = task;
  if (!((work.oversightMinutes[kind] as number) > 0)) return;
  const lives = person.id === task.personId;
  const tier = lives ? person.known : task.tier;
  const lane = work.oversightLane[tier * program.people.siteShare.length + site] as number;
  if (lane === none) return;
  const look = tasks.claim(source, kind, person, task.personId, tier, site, 0);
  look.isOversight = true;
  look.occasionYear = none;
  look.occasionDue = Number.POSITIVE_INFINITY;
  look.turnDue = task.turnDue;
  look.possibleAt = now;
  look.arisenYear = service.year;
  look.lane = lane;
  offer(service, look);
}
