import { none } from "./people.ts";
import type { Program } from "./program.ts";
import { TaskState, type Tasks } from "./tasks.ts";

/**
 * The waiting work. Each lane holds it in the order in which it is due, work whose window has passed apart from work that
 * can still be done in time. One lane more than the program has is for work that nobody of the service may do.
 */
export class Lanes {
  /** Pieces of work in all lanes that somebody may do. */
  length = 0;
  /** Source, person and occurrence of work that has become late, in threes; kept only where it may come back as a contact. */
  newlyLate: number[] = [];
  readonly #tellsLate: boolean;
  readonly nobody: number;
  readonly #tasks: Tasks;
  readonly #priority: Float64Array;
  readonly #lateWaitsBehind: boolean;
  // in time, and late
  readonly #first: readonly [Int32Array, Int32Array];
  readonly #last: readonly [Int32Array, Int32Array];

  constructor({ work, behaviour }: Program, tasks: Tasks) {
    this.nobody = work.lanes;
    this.#tasks = tasks;
    this.#priority = work.lanePriority;
    this.#lateWaitsBehind = behaviour.lateWaitsBehind;
    this.#tellsLate = behaviour.escalation > 0;
    const lists = (): [Int32Array, Int32Array] => [
      new Int32Array(work.lanes + 1).fill(none),
      new Int32Array(work.lanes + 1).fill(none)
    ];
    this.#first = lists();
    this.#last = lists();
  }

  push(task: number): void {
    const tasks = this.#tasks;
    const lane = tasks.lane[task] as number;
    tasks.state[task] = TaskState.waiting;
    if (lane !== this.nobody) this.length++;
    this.#insert(task, lane, tasks.isLate[task] as 0 | 1);
  }

  remove(task: number): void {
    const lane = this.#tasks.lane[task] as number;
    if (lane !== this.nobody) this.length--;
    this.#unlink(task, lane, this.#tasks.isLate[task] as 0 | 1);
  }

  /**
   * The piece of work whose turn it is among some lanes, most urgent lanes first; -1 where none waits. Within a priority:
   * what can still be done in time before what is late, unless late work keeps its turn; then what is due first; then
   * what could be done first.
   */
  next(lanes: Uint16Array, now: number): number {
    const { turnDue, possibleAt, isLate } = this.#tasks;
    let best = none;
    let priority = 0;
    for (let i = 0; i < lanes.length; i++) {
      const lane = lanes[i] as number;
      if (best !== none && (this.#priority[lane] as number) > priority) break;
      const task = this.#head(lane, now);
      if (task === none) continue;
      if (best !== none) {
        const order = this.#lateWaitsBehind ? (isLate[task] as number) - (isLate[best] as number) : 0;
        const sooner = order !== 0 ? order : compare(turnDue[task] as number, turnDue[best] as number);
        if (sooner > 0) continue;
        if (sooner === 0 && (possibleAt[task] as number) >= (possibleAt[best] as number)) continue;
      }
      best = task;
      priority = this.#priority[lane] as number;
    }
    return best;
  }

  /** Moves what has become late in every lane. */
  age(now: number): void {
    for (let lane = 0; lane <= this.nobody; lane++) this.#ageLane(lane, now);
  }

  #head(lane: number, now: number): number {
    this.#ageLane(lane, now);
    const inTime = this.#first[0][lane] as number;
    const late = this.#first[1][lane] as number;
    if (inTime === none) return late;
    return late === none || this.#lateWaitsBehind ? inTime : late;
  }

  #ageLane(lane: number, now: number): void {
    const { source, personId, occurrence } = this.#tasks;
    for (;;) {
      const task = this.#first[0][lane] as number;
      if (task === none || !((this.#tasks.turnDue[task] as number) < now)) return;
      this.#moveToLate(task, lane);
      if (this.#tellsLate && this.#tasks.isOversight[task] === 0)
        this.newlyLate.push(source[task] as number, personId[task] as number, occurrence[task] as number);
    }
  }

  #moveToLate(task: number, lane: number): void {
    this.#unlink(task, lane, 0);
    this.#tasks.isLate[task] = 1;
    this.#insert(task, lane, 1);
  }

  /** Work of a lane comes due in the order in which it arises, save for what comes back: the place is near the end. */
  #insert(task: number, lane: number, late: 0 | 1): void {
    const { laneNext, lanePrevious, turnDue } = this.#tasks;
    const due = turnDue[task] as number;
    let before = this.#last[late][lane] as number;
    while (before !== none && (turnDue[before] as number) > due) before = lanePrevious[before] as number;
    const after = before === none ? (this.#first[late][lane] as number) : (laneNext[before] as number);
    laneNext[task] = after;
    lanePrevious[task] = before;
    if (before === none) this.#first[late][lane] = task;
    else laneNext[before] = task;
    if (after === none) this.#last[late][lane] = task;
    else lanePrevious[after] = task;
  }

  #unlink(task: number, lane: number, late: 0 | 1): void {
    const { laneNext, lanePrevious } = this.#tasks;
    const next = laneNext[task] as number;
    const previous = lanePrevious[task] as number;
    if (previous === none) this.#first[late][lane] = next;
    else laneNext[previous] = next;
    if (next === none) this.#last[late][lane] = previous;
    else lanePrevious[next] = previous;
  }
}

const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);
