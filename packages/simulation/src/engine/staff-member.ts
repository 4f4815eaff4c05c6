import { none } from "./person.ts";
import type { Task } from "./task.ts";
import type { Team } from "./team.ts";

/** One person in a post: a server of the program, at work or not. */
export class StaffMember {
  /** Position among the servers of the program. */
  readonly server: number;
  readonly role: number;
  readonly team: Team;
  readonly isCns: boolean;
  /** Whether a CNS looks over what they have done. */
  readonly isOverseen: boolean;
  /** Minutes for patients per day, where the service is always open; else NaN. */
  readonly minutesPerDay: number = Number.NaN;
  inHand: Task | null = null;
  /** Minutes that the task in hand takes. */
  minutes = Number.NaN;
  /** Place among the idle of the team; -1 where not idle. */
  idleAt = none;

  constructor(server: number, role: number, team: Team, isCns: boolean, isOverseen: boolean, minutesPerDay: number) {
    this.server = server;
    this.role = role;
    this.team = team;
    this.isCns = isCns;
    this.isOverseen = isOverseen;
    this.minutesPerDay = minutesPerDay;
  }
}
