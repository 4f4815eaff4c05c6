import { minutesOf } from "./duration.ts";
import { firstServer } from "./event-order.ts";
import { none } from "./none.ts";
import { addOwn, removeOwn } from "./own-tasks.ts";
import type { Service } from "./service.ts";
import type { StaffMember } from "./staff-member.ts";
import { type Task, TaskState } from "./task.ts";
import type { Team } from "./team.ts";

/** Offers work to the idle who may do it, in order of preference and the person's named nurse first; else it waits. */
export function offer(service: Service, task: Task): void {
  const member = service.isOpen === true ? idleFor(service, task) : null;
  if (member !== null) {
    begin(service, task, member);
    return;
  }
  service.lanes.push(task);
  if (isOwn(task)) addOwn(task);
  service.recorder.waits(task);
}

/** Somebody who is there and has nothing in hand takes the work whose turn it is; with none, they are idle. */
export function takeNext(service: Service, member: StaffMember): void {
  const { lanes } = service;
  const team = service.staff.teamOf(member);
  const task = lanes.length === 0 ? null : lanes.next(team.lanes, service);
  if (task === null) {
    team.setIdle(member);
    return;
  }
  lanes.remove(task);
  if (isOwn(task)) removeOwn(task);
  service.recorder.waitsNoMore(task);
  begin(service, task, member);
}

function idleFor({ staff }: Service, task: Task): StaffMember | null {
  if (task.lane === none) return null;
  const teams = staff.serving[task.lane] as readonly Team[];
  const { person } = task;
  const named = task.isOversight || person.id !== task.personId ? null : person.namedCns;
  for (let i = 0; i < teams.length; i++) {
    const member = (teams[i] as Team).idleMember(named);
    if (member !== null) return member;
  }
  return null;
}

function begin(service: Service, task: Task, member: StaffMember): void {
  service.staff.takeUp(member, task);
  task.state = TaskState.inHand;
  member.minutes = minutesFor(service, task, member);
  service.recorder.workBegan(task, member);
  service.calendar.schedule(
    firstServer + member.server,
    service.workTime.finishAt(member, service.now, task.isOversight)
  );
}

function minutesFor({ draws, staff }: Service, task: Task, member: StaffMember): number {
  const { source, kind } = task;
  if (task.isOversight) return kind.oversightMinutes;
  const minutes = minutesOf(kind, draws, task.personId, source.durationStream, task.occurrence);
  return kind.travels === true ? minutes + (staff.teamOf(member).travelMinutes[task.site] as number) : minutes;
}

/** Whether waiting work is among its person's own, to be taken away at death or by newer work. */
const isOwn = (task: Task): boolean => !task.isOversight && task.kind.endsWithPerson === true;
