import type { Lanes } from "./lanes.ts";
import type { Program } from "./program.ts";
import type { Roster } from "./roster.ts";
import { StaffMember } from "./staff-member.ts";
import type { Task } from "./task.ts";
import { Team } from "./team.ts";

/** Everybody in a post, in the order of the servers of the program, the teams that they form, and what they do. */
export class Staff {
  readonly members: readonly StaffMember[];
  /** By group of the program. */
  readonly teams: readonly Team[];
  /** Who may do the work of a lane, in order of preference: by lane of the program. */
  readonly serving: readonly (readonly Team[])[];
  /** What each server has in hand. */
  readonly inHand: (Task | null)[];

  constructor({ staff, work }: Program, lanes: Lanes, roster: Roster) {
    const { servers, groups, groupLanes, travelMinutes, roleOf, groupOf, overseen, cns } = staff;
    const sites = travelMinutes.length / groups;
    this.teams = Array.from(
      { length: groups },
      (_, group) =>
        new Team(
          group,
          Array.from(groupLanes[group] as Uint16Array, (lane) => lanes.at(lane)),
          travelMinutes.subarray(group * sites, (group + 1) * sites)
        )
    );
    this.serving = work.laneGroups.map((mayDo) => Array.from(mayDo, (group) => this.teams[group] as Team));
    this.members = Array.from({ length: servers }, (_, server) => {
      const role = roleOf[server] as number;
      const minutesPerDay = roster.minutesPerDay[server] ?? Number.NaN;
      return new StaffMember(
        server,
        role,
        groupOf[server] as number,
        role === cns,
        overseen[role] === 1,
        minutesPerDay
      );
    });
    this.inHand = this.members.map(() => null);
  }

  teamOf(member: StaffMember): Team {
    return this.teams[member.group] as Team;
  }

  /** Somebody begins a task. */
  takeUp(member: StaffMember, task: Task): void {
    this.teamOf(member).setBusy(member);
    this.inHand[member.server] = task;
  }

  /** Somebody has finished the task in hand, and is told which it is. */
  letGo({ server }: StaffMember): Task {
    const task = this.inHand[server] as Task;
    this.inHand[server] = null;
    return task;
  }

  /** Everybody goes home. */
  clearIdle(): void {
    for (const team of this.teams) team.clearIdle();
  }
}
