import type { Lanes } from "./lanes.ts";
import type { StaffProgram } from "./program.ts";
import type { Roster } from "./roster.ts";
import { StaffMember } from "./staff-member.ts";
import { Team } from "./team.ts";

/** Everybody in a post, in the order of the servers of the program, and the teams that they form. */
export class Staff {
  readonly members: readonly StaffMember[];
  readonly teams: readonly Team[];

  constructor(program: StaffProgram, lanes: Lanes, roster: Roster) {
    const { servers, groups, groupLanes, travelMinutes, roleOf, groupOf, overseen, cns } = program;
    const sites = travelMinutes.length / groups;
    this.teams = Array.from(
      { length: groups },
      (_, group) =>
        new Team(
          Array.from(groupLanes[group] as Uint16Array, (lane) => lanes.at(lane)),
          travelMinutes.subarray(group * sites, (group + 1) * sites)
        )
    );
    this.members = Array.from({ length: servers }, (_, server) => {
      const role = roleOf[server] as number;
      const team = this.teams[groupOf[server] as number] as Team;
      const minutesPerDay = roster.minutesPerDay[server] ?? Number.NaN;
      return new StaffMember(server, role, team, role === cns, overseen[role] === 1, minutesPerDay);
    });
  }

  /** Everybody goes home. */
  clearIdle(): void {
    for (const team of this.teams) team.clearIdle();
  }
}
