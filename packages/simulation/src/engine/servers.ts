import { none } from "./person.ts";
import type { StaffProgram } from "./program.ts";
import type { Task } from "./task.ts";

/** Who of the staff is at work on what, and who is there and idle. */
export class Servers {
  /** Task in hand of each server. */
  readonly inHand: (Task | null)[];
  /** Minutes that the task in hand takes. */
  readonly minutes: Float64Array;
  // the idle of each group, and where in that list a server stands
  private readonly idle: readonly Int32Array[];
  private readonly idleCount: Int32Array;
  private readonly position: Int32Array;
  private readonly groupOf: Uint16Array;

  constructor({ servers, groups, groupOf }: StaffProgram) {
    this.inHand = Array.from({ length: servers }, () => null);
    this.minutes = new Float64Array(servers);
    const sizes = new Int32Array(groups);
    for (const group of groupOf) sizes[group] = (sizes[group] ?? 0) + 1;
    this.idle = Array.from(sizes, (size) => new Int32Array(size));
    this.idleCount = new Int32Array(groups);
    this.position = new Int32Array(servers).fill(none);
    this.groupOf = groupOf;
  }

  isIdle(server: number): boolean {
    return this.position[server] !== none;
  }

  setIdle(server: number): void {
    const group = this.groupOf[server] as number;
    const position = this.idleCount[group] as number;
    (this.idle[group] as Int32Array)[position] = server;
    this.position[server] = position;
    this.idleCount[group] = position + 1;
  }

  setBusy(server: number): void {
    const position = this.position[server] as number;
    if (position === none) return;
    const group = this.groupOf[server] as number;
    const idle = this.idle[group] as Int32Array;
    const last = (this.idleCount[group] as number) - 1;
    const moved = idle[last] as number;
    idle[position] = moved;
    this.position[moved] = position;
    this.position[server] = none;
    this.idleCount[group] = last;
  }

  /** Everybody goes home. */
  clearIdle(): void {
    this.idleCount.fill(0);
    this.position.fill(none);
  }

  /** An idle server of a group: the one preferred where idle, else whoever became idle last; -1 where none is. */
  idleOf(group: number, preferred: number): number {
    if (preferred !== none && this.position[preferred] !== none && this.groupOf[preferred] === group) return preferred;
    const count = this.idleCount[group] as number;
    return count === 0 ? none : ((this.idle[group] as Int32Array)[count - 1] as number);
  }
}
