import { durationOf } from "../random/purpose.ts";
import { minutesOf } from "./duration.ts";
import { firstServer } from "./event-order.ts";
import { addOwn, removeOwn } from "./own-tasks.ts";
import { none } from "./people.ts";
import { WhenLate } from "./program.ts";
import type { Service } from "./service.ts";
import { TaskState } from "./tasks.ts";

/** Offers work to the idle who may do it, in order of preference and the person's named nurse first; else it waits. */
export function offer(service: Service, task: number): void {
  const server = service.isOpen ? idleFor(service, task) : none;
  if (server !== none) {
    begin(service, task, server);
    return;
  }
  service.lanes.push(task);
  if (endsWithPerson(service, task)) addOwn(service.people, service.tasks, task);
  service.recorder.waits(service.now, task);
}

/** A server who is there and has nothing in hand takes the work whose turn it is; with none, the server is idle. */
export function takeNext(service: Service, server: number): void {
  const { lanes, program, tasks, now } = service;
  const group = program.staff.groupOf[server] as number;
  const task = lanes.length === 0 ? none : lanes.next(program.staff.groupLanes[group] as Uint16Array, now);
  if (task === none) {
    service.servers.setIdle(server);
    return;
  }
  lanes.remove(task);
  if (endsWithPerson(service, task)) removeOwn(service.people, tasks, task);
  service.recorder.waitsNoMore(now, task);
  begin(service, task, server);
}

function idleFor({ program, tasks, people, servers, lanes }: Service, task: number): number {
  const lane = tasks.lane[task] as number;
  if (lane === lanes.nobody) return none;
  const groups = program.work.laneGroups[lane] as Uint16Array;
  const person = tasks.person[task] as number;
  const isOversight = tasks.isOversight[task] === 1;
  const named = isOversight || people.id[person] !== tasks.personId[task] ? none : (people.namedCns[person] as number);
  for (let i = 0; i < groups.length; i++) {
    const server = servers.idleOf(groups[i] as number, named);
    if (server !== none) return server;
  }
  return none;
}

function begin(service: Service, task: number, server: number): void {
  const { tasks, servers, calendar, workTime, recorder, now } = service;
  servers.setBusy(server);
  servers.inHand[server] = task;
  tasks.state[task] = TaskState.inHand;
  const minutes = minutesFor(service, task, server);
  servers.minutes[server] = minutes;
  recorder.workBegan(now, task, server);
  calendar.schedule(firstServer + server, workTime.finishAt(server, now, minutes, tasks.isOversight[task] === 1));
}

function minutesFor({ program, tasks, draws }: Service, task: number, server: number): number {
  const { work, staff, people } = program;
  const source = tasks.source[task] as number;
  const kind = work.taskOf[source] as number;
  if (tasks.isOversight[task] === 1) return work.oversightMinutes[kind] as number;
  const law = work.durationLaw[kind] as number;
  const mean = work.minutes[kind] as number;
  const cv = work.cv[kind] as number;
  const id = tasks.personId[task] as number;
  const minutes = minutesOf(law, mean, cv, draws, id, durationOf(source), tasks.occurrence[task] as number);
  if (work.travels[kind] === 0) return minutes;
  const group = staff.groupOf[server] as number;
  return minutes + (staff.travelMinutes[group * people.siteShare.length + (tasks.site[task] as number)] as number);
}

/** Whether waiting work is among its person's own, to be taken away at death or by newer work. */
const endsWithPerson = ({ program, tasks }: Service, task: number): boolean =>
  tasks.isOversight[task] === 0 &&
  program.work.whenLate[program.work.taskOf[tasks.source[task] as number] as number] !== WhenLate.waits;
