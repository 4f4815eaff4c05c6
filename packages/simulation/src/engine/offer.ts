import { durationOf } from "../random/purpose.ts";
import { minutesOf } from "./duration.ts";
import { firstServer } from "./event-order.ts";
import { addOwn, removeOwn } from "./own-tasks.ts";
import { none } from "./person.ts";
import type { Service } from "./service.ts";
import { type Task, TaskState } from "./task.ts";

/** Offers work to the idle who may do it, in order of preference and the person's named nurse first; else it waits. */
export function offer(service: Service, task: Task): void {
  const server = service.isOpen === true ? idleFor(service, task) : none;
  if (server !== none) {
    begin(service, task, server);
    return;
  }
  service.lanes.push(task);
  if (isOwn(service, task)) addOwn(task);
  service.recorder.waits(service.now, task);
}

/** A server who is there and has nothing in hand takes the work whose turn it is; with none, the server is idle. */
export function takeNext(service: Service, server: number): void {
  const { lanes, program, now } = service;
  const group = program.staff.groupOf[server] as number;
  const task = lanes.length === 0 ? null : lanes.next(program.staff.groupLanes[group] as Uint16Array, now);
  if (task === null) {
    service.servers.setIdle(server);
    return;
  }
  lanes.remove(task);
  if (isOwn(service, task)) removeOwn(task);
  service.recorder.waitsNoMore(now, task);
  begin(service, task, server);
}

function idleFor({ program, servers, lanes }: Service, task: Task): number {
  const lane = task.lane;
  if (lane === lanes.nobody) return none;
  const groups = program.work.laneGroups[lane] as Uint16Array;
  const { person } = task;
  const named = task.isOversight || person.id !== task.personId ? none : person.namedCns;
  for (let i = 0; i < groups.length; i++) {
    const server = servers.idleOf(groups[i] as number, named);
    if (server !== none) return server;
  }
  return none;
}

function begin(service: Service, task: Task, server: number): void {
  const { servers, calendar, workTime, recorder, now } = service;
  servers.setBusy(server);
  servers.inHand[server] = task;
  task.state = TaskState.inHand;
  const minutes = minutesFor(service, task, server);
  servers.minutes[server] = minutes;
  recorder.workBegan(now, task, server);
  calendar.schedule(firstServer + server, workTime.finishAt(server, now, minutes, task.isOversight));
}

function minutesFor({ program, draws }: Service, task: Task, server: number): number {
  const { work, staff, people } = program;
  const { source, kind } = task;
  if (task.isOversight) return work.oversightMinutes[kind] as number;
  const id = task.personId;
  const minutes = minutesOf(work, kind, draws, id, durationOf(source), task.occurrence);
  if (work.travels[kind] === 0) return minutes;
  const group = staff.groupOf[server] as number;
  return minutes + (staff.travelMinutes[group * people.siteShare.length + task.site] as number);
}

/** Whether waiting work is among its person's own, to be taken away at death or by newer work. */
const isOwn = ({ program: { work } }: Service, task: Task): boolean =>
  !task.isOversight && work.endsWithPerson[task.kind] === 1;
