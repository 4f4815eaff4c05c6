import type { Lane } from "./lane.ts";
import { none } from "./none.ts";
import type { StaffMember } from "./staff-member.ts";

/** The staff of one role at one site, and who of them is there and has nothing in hand. */
export class Team {
  /** Position among the groups of the program. */
  readonly group: number;
  /** Lanes that it serves, most urgent first. */
  readonly lanes: readonly Lane[];
  /** Extra minutes of work that travels, by site of the patient. */
  readonly travelMinutes: Float64Array;
  private readonly idle: StaffMember[] = [];
  private idleCount = 0;

  constructor(group: number, lanes: readonly Lane[], travelMinutes: Float64Array) {
    this.group = group;
    this.lanes = lanes;
    this.travelMinutes = travelMinutes;
  }

  setIdle(member: StaffMember): void {
    const last = this.idleCount;
    this.idle[last] = member;
    member.idleAt = last;
    this.idleCount = last + 1;
  }

  setBusy(member: StaffMember): void {
    const at = member.idleAt;
    if (at === none) return;
    const last = this.idleCount - 1;
    const moved = this.idle[last] as StaffMember;
    this.idle[at] = moved;
    moved.idleAt = at;
    member.idleAt = none;
    this.idleCount = last;
  }

  /** Everybody goes home. */
  clearIdle(): void {
    for (let i = 0; i < this.idleCount; i++) (this.idle[i] as StaffMember).idleAt = none;
    this.idleCount = 0;
  }

  /** Somebody idle: the one preferred where of the team and idle, else whoever became idle last; null where nobody is. */
  idleMember(preferred: StaffMember | null): StaffMember | null {
    if (preferred !== null && preferred.idleAt !== none && preferred.group === this.group) return preferred;
    const count = this.idleCount;
    return count === 0 ? null : (this.idle[count - 1] as StaffMember);
  }
}
