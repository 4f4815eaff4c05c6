import { none } from "./none.ts";

/** One person in a post: a server of the program, at work or not. */
export class StaffMember {
  /** Position among the servers of the program. */
  readonly server: number;
  readonly role: number;
  /** Position of the team, see `Staff`. */
  readonly group: number;
  readonly isCns: boolean;
  /** Whether a CNS looks over what they have done. */
  readonly isOverseen: boolean;
  /** Minutes for patients per day, where the service is always open; else NaN. */
  readonly minutesPerDay: number = Number.NaN;
  /** Minutes that the task in hand takes. */
  minutes = Number.NaN;
  /** Place among the idle of the team; -1 where not idle. */
  idleAt = none;

  constructor(server: number, role: number, group: number, isCns: boolean, isOverseen: boolean, minutesPerDay: number) {
    this.server = server;
    this.role = role;
    this.group = group;
    this.isCns = isCns;
    this.isOverseen = isOverseen;
    this.minutesPerDay = minutesPerDay;
  }
}
