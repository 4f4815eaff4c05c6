import { type Ends, Lane } from "./lane.ts";
import { none } from "./none.ts";
import type { Program } from "./program.ts";
import { type Task, TaskState } from "./task.ts";

/**
 * The waiting work. Each lane holds it in the order in which it is due, work whose window has passed apart from work that
 * can still be done in time. One lane more than the program has is for work that nobody of the service may do.
 */
export class Lanes {
  /** Pieces of work in all lanes that somebody may do. */
  length = 0;
  /** Source, person and occurrence of work that has become late, in threes; kept only where it may come back as a contact. */
  newlyLate: number[] = [];
  private readonly tellsLate: boolean;
  private readonly lateWaitsBehind: boolean;
  private readonly lanes: readonly Lane[];
  private readonly nobodys = new Lane(Number.POSITIVE_INFINITY, true);

  constructor({ work, behaviour }: Program) {
    this.lateWaitsBehind = behaviour.lateWaitsBehind;
    this.tellsLate = behaviour.escalation > 0;
    this.lanes = Array.from(work.lanePriority, (priority) => new Lane(priority, false));
  }

  /** A lane of the program; for -1 that of work which nobody of the service may do. */
  at(lane: number): Lane {
    return lane === none ? this.nobodys : (this.lanes[lane] as Lane);
  }

  push(task: Task): void {
    task.state = TaskState.waiting;
    const lane = this.at(task.lane);
    lane.length++;
    if (!lane.isNobodys) this.length++;
    insert(task, task.isLate ? lane.late : lane.inTime);
  }

  remove(task: Task): void {
    const lane = this.at(task.lane);
    lane.length--;
    if (!lane.isNobodys) this.length--;
    unlink(task, task.isLate ? lane.late : lane.inTime);
  }

  /**
   * The piece of work whose turn it is in some lanes, given most urgent first; null where none waits. Within a priority: what can still be done in time before what is late, unless late work keeps its turn; then what is due first;
   * then what could be done first.
   */
  next(lanes: readonly Lane[], moment: Moment): Task | null {
    let best: Task | null = null;
    let priority = 0;
    for (let i = 0; i < lanes.length; i++) {
      const lane = lanes[i] as Lane;
      if (lane.length === 0) continue;
      if (best !== null && lane.priority > priority) break;
      const task = this.#head(lane, moment);
      if (best !== null && !this.#isBefore(task, best)) continue;
      best = task;
      priority = lane.priority;
    }
    return best;
  }

  /** Moves what has become late in every lane. */
  age(now: number): void {
    for (const lane of this.lanes) if (lane.length > 0) this.#ageLane(lane, now);
    this.#ageLane(this.nobodys, now);
  }

  /** Whether it is the turn of one rather than of the other, both of one priority. */
  #isBefore(task: Task, other: Task): boolean {
    if (this.lateWaitsBehind === true && task.isLate !== other.isLate) return other.isLate;
    return task.turnDue === other.turnDue ? task.possibleAt < other.possibleAt : task.turnDue < other.turnDue;
  }

  /** The work of a lane, not empty, whose turn it is. */
  #head(lane: Lane, moment: Moment): Task {
    const first = lane.inTime.first;
    if (first !== null && first.turnDue < moment.now) this.#ageLane(lane, moment.now);
    const inTime = lane.inTime.first;
    const late = lane.late.first;
    return (inTime === null || (late !== null && !this.lateWaitsBehind) ? late : inTime) as Task;
  }

  #ageLane({ inTime, late }: Lane, now: number): void {
    for (let task = inTime.first; task !== null && task.turnDue < now; task = inTime.first) {
      unlink(task, inTime);
      task.isLate = true;
      insert(task, late);
      if (this.tellsLate === true && !task.isOversight)
        this.newlyLate.push(task.source.source, task.personId, task.occurrence);
    }
  }
}

/** What knows the time; a bare number would be boxed at every call that is not inlined. */
interface Moment {
  readonly now: number;
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
