import { Purpose } from "../random/purpose.ts";
import { arise } from "./arise.ts";
import { nameCns, nameKeyWorker } from "./naming.ts";
import { offer, takeNext } from "./offer.ts";
import { none } from "./people.ts";
import { scheduleNext } from "./person-clock.ts";
import { recurAfterDone } from "./recur.ts";
import type { Service } from "./service.ts";
import { releaseChain, wake } from "./supersede.ts";

/** A server has finished the task in hand, and takes the next if the service is open. */
export function finish(service: Service, server: number): void {
  const { servers, tasks, people, recorder, now } = service;
  const task = servers.inHand[server] as number;
  const minutes = servers.minutes[server] as number;
  servers.inHand[server] = none;
  if (tasks.isOversight[task] === 0) {
    service.events++;
    const person = tasks.person[task] as number;
    const lives = people.id[person] === tasks.personId[task];
    const inTime = meet(service, task, lives);
    recorder.workDone(now, task, server, minutes);
    if (lives) attend(service, task, person, server, inTime);
    tasks.firstDependent[task] = none;
    oversee(service, task, server);
  }
  releaseChain(service, task);
  if (service.isOpen && service.workTime.isOnDuty(server, Math.floor(now))) takeNext(service, server);
}

/** Tells whether the work is in time; marks the occasions that it meets, its own and those it took the place of. */
function meet({ tasks, people, recorder, now }: Service, task: number, lives: boolean): boolean {
  for (let at = task; at !== none; at = tasks.replaces[at] as number) {
    const year = tasks.occasionYear[at] as number;
    if (year === none || !(now <= (tasks.occasionDue[at] as number))) continue;
    recorder.met(tasks.source[at] as number, tasks.tier[at] as number, tasks.site[at] as number, year);
    if (!lives || tasks.isOfYear[at] === 0) continue;
    const own = 2 * (tasks.person[at] as number) + (year & 1);
    people.metInYear[own] = (people.metInYear[own] as number) + 1;
  }
  return now <= (tasks.occasionDue[task] as number);
}

/** What work that is done means for its person. */
function attend(service: Service, task: number, person: number, server: number, inTime: boolean): void {
  const { program, people, tasks, recorder, now } = service;
  const { work, staff } = program;
  const source = tasks.source[task] as number;
  const kind = work.taskOf[source] as number;
  if (work.informs[kind] === 1) people.informed[person] = 1;
  if (work.plans[kind] === 1) people.planned[person] = 1;
  if (program.places === null) name(service, person, kind, server);
  if (kind === work.assessment) {
    const known = people.known[person] as number;
    people.known[person] = people.tier[person] as number;
    recorder.tierLearnt(now, person, known);
    people.assessed[person] = 1;
  }
  let dependent = tasks.firstDependent[task] as number;
  while (dependent !== none) {
    const next = tasks.nextDependent[dependent] as number;
    wake(service, dependent);
    offer(service, dependent);
    dependent = next;
  }
  if (recurAfterDone(service, person, kind)) scheduleNext(service, person);
  const { induction, contactSource } = program.behaviour;
  if (induction > 0 && inTime && work.isContact[source] === 1 && contactSource !== none && staff.servers > 0) {
    const u = service.draws.uniform(
      tasks.personId[task] as number,
      Purpose.induction,
      source * (1 << 16) + (tasks.occurrence[task] as number)
    );
    if (u < induction) arise(service, person, contactSource);
  }
}

/** Without a policy on places, whoever does the work that the catalogue marks becomes the named nurse or key worker. */
function name(service: Service, person: number, kind: number, server: number): void {
  const { people, program } = service;
  const { work, staff } = program;
  const naming = work.names[kind] === 1 || (people.everNamed[person] === 1 && work.renames[kind] === 1);
  if (naming && people.namedCns[person] === none && staff.roleOf[server] === staff.cns) {
    nameCns(service, person, server);
  }
  if ((naming || kind === work.assessment) && people.keyWorker[person] === none) {
    nameKeyWorker(service, person, server);
  }
}

/** A CNS looks over what somebody who is not registered has done. */
function oversee(service: Service, task: number, server: number): void {
  const { program, tasks, people, now } = service;
  const { work, staff } = program;
  if (staff.overseen[staff.roleOf[server] as number] === 0) return;
  const source = tasks.source[task] as number;
  if (!((work.oversightMinutes[work.taskOf[source] as number] as number) > 0)) return;
  const site = tasks.site[task] as number;
  const person = tasks.person[task] as number;
  const lives = people.id[person] === tasks.personId[task];
  const tier = (lives ? people.known[person] : tasks.tier[task]) as number;
  const lane = work.oversightLane[tier * program.people.siteShare.length + site] as number;
  if (lane === none) return;
  const { turnDue } = tasks;
  const due = turnDue[task] as number;
  const look = tasks.claim(source, person, tasks.personId[task] as number, tier, site, 0);
  tasks.isOversight[look] = 1;
  tasks.occasionYear[look] = none;
  tasks.occasionDue[look] = Number.POSITIVE_INFINITY;
  tasks.turnDue[look] = due;
  tasks.possibleAt[look] = now;
  tasks.arisenYear[look] = service.year;
  tasks.lane[look] = lane;
  offer(service, look);
}
