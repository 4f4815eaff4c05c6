import type { Program } from "./program.ts";
import { type Task, TaskState } from "./task.ts";

/** The first and last of a list of work in a lane. */
interface Ends {
  first: Task | null;
  last: Task | null;
}

/** Work that waits in one lane: what can still be done in time, and what is late. */
interface Lane {
  readonly priority: number;
  readonly inTime: Ends;
  readonly late: Ends;
}

/**
 * The waiting work. Each lane holds it in the order in which it is due, work whose window has passed apart from work that
 * can still be done in time. One lane more than the program has is for work that nobody of the service may do.
 */
export class Lanes {
  /** Pieces of work in all lanes that somebody may do. */
  length = 0;
  /** Source, person and occurrence of work that has become late, in threes; kept only where it may come back as a contact. */
  newlyLate: number[] = [];
  readonly nobody: number;
  private readonly tellsLate: boolean;
  private readonly lateWaitsBehind: boolean;
  private readonly lanes: readonly Lane[];

  constructor({ work, behaviour }: Program) {
    this.nobody = work.lanes;
    this.lateWaitsBehind = behaviour.lateWaitsBehind;
    this.tellsLate = behaviour.escalation > 0;
    this.lanes = Array.from({ length: work.lanes + 1 }, (_, lane) => ({
      priority: work.lanePriority[lane] ?? Number.POSITIVE_INFINITY,
      inTime: { first: null, last: null },
      late: { first: null, last: null }
    }));
  }

  push(task: Task): void {
    task.state = TaskState.waiting;
    if (task.lane !== this.nobody) this.length++;
    const lane = this.lanes[task.lane] as Lane;
    insert(task, task.isLate ? lane.late : lane.inTime);
  }

  remove(task: Task): void {
    if (task.lane !== this.nobody) this.length--;
    const lane = this.lanes[task.lane] as Lane;
    unlink(task, task.isLate ? lane.late : lane.inTime);
  }

  /**
   * The piece of work whose turn it is among some lanes, most urgent lanes first; null where none waits. Within a
   * priority: what can still be done in time before what is late, unless late work keeps its turn; then what is due first;
   * then what could be done first.
   */
  next(lanes: Uint16Array, now: number): Task | null {
    let best: Task | null = null;
    let priority = 0;
    for (let i = 0; i < lanes.length; i++) {
      const lane = this.lanes[lanes[i] as number] as Lane;
      if (best !== null && lane.priority > priority) break;
      const task = this.#head(lane, now);
      if (task === null || (best !== null && !this.#isBefore(task, best))) continue;
      best = task;
      priority = lane.priority;
    }
    return best;
  }

  /** Moves what has become late in every lane. */
  age(now: number): void {
    for (const lane of this.lanes) this.#ageLane(lane, now);
  }

  /** Whether it is the turn of one rather than of the other, both of one priority. */
  #isBefore(task: Task, other: Task): boolean {
    if (this.lateWaitsBehind === true && task.isLate !== other.isLate) return other.isLate;
    return task.turnDue === other.turnDue ? task.possibleAt < other.possibleAt : task.turnDue < other.turnDue;
  }

  #head(lane: Lane, now: number): Task | null {
    const first = lane.inTime.first;
    if (first !== null && first.turnDue < now) this.#ageLane(lane, now);
    const inTime = lane.inTime.first;
    const late = lane.late.first;
    if (inTime === null) return late;
    return late === null || this.lateWaitsBehind === true ? inTime : late;
  }

  #ageLane({ inTime, late }: Lane, now: number): void {
    for (let task = inTime.first; task !== null && task.turnDue < now; task = inTime.first) {
      unlink(task, inTime);
      task.isLate = true;
      insert(task, late);
      if (this.tellsLate === true && !task.isOversight)
        this.newlyLate.push(task.source, task.personId, task.occurrence);
    }
  }
}

/** Work of a lane comes due in the order in which it arises, save for what comes back: the place is near the end. */
function insert(task: Task, ends: Ends): void {
  let before = ends.last;
  while (before !== null && before.turnDue > task.turnDue) before = before.lanePrevious;
  const after = before === null ? ends.first : before.laneNext;
  task.laneNext = after;
  task.lanePrevious = before;
  if (before === null) ends.first = task;
  else before.laneNext = task;
  if (after === null) ends.last = task;
  else after.lanePrevious = task;
}

function unlink(task: Task, ends: Ends): void {
  const next = task.laneNext;
  const previous = task.lanePrevious;
  if (previous === null) ends.first = next;
  else previous.laneNext = next;
  if (next === null) ends.last = previous;
  else next.lanePrevious = previous;
}
