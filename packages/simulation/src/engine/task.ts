import { none } from "./none.ts";
import type { OwnTask, Person } from "./person.ts";
import type { WorkKind } from "./work-kind.ts";
import type { WorkSource } from "./work-source.ts";

/** Where a piece of work stands. */
export const TaskState = {
  /** Not in use. */
  free: 0,
  /** In a lane. */
  waiting: 1,
  /** Waits for the assessment it hangs on. */
  dormant: 2,
  inHand: 3,
  /** Superseded, its window still open: kept by the work that took its place. */
  replaced: 4
} as const;
export type TaskState = (typeof TaskState)[keyof typeof TaskState];

/**
 * Work that has arisen and is not finished. Times are in days; `person` is to be believed only while their id is still
 * `personId`. Work that arises later takes over the object, see `Tasks`.
 *
 * Times begin as NaN because engines keep a field that was never anything but a fraction apart from whole numbers.
 */
export class Task implements OwnTask {
  state: TaskState = TaskState.free;
  source: WorkSource;
  /** What work it is: the task of the catalogue that its source is a trigger of. */
  kind: WorkKind;
  person: Person;
  personId = none;
  /** True tier of the person when it arose. */
  tier = 0;
  site = 0;
  occurrence = 0;
  /** Whether it is the oversight that a CNS gives to a task of this source. */
  isOversight = false;
  arisenYear = 0;
  /** Where the tally keeps its kind and tier, see `WorkTally`. */
  cell = 0;
  /** Since when it can be done. */
  possibleAt = Number.NaN;
  /** End of the window by which its occasion is judged, and by which it takes its turn. */
  occasionDue = Number.NaN;
  turnDue = Number.NaN;
  /** Year in which the occasion counts; -1 where it is in no denominator. */
  occasionYear = none;
  /** Whether the occasion is among those of its person's year. */
  isOfYear = false;
  /** Which lane it waits in, see `Lanes`; -1 where nobody of the service may do it. */
  lane = none;
  isLate = false;
  // neighbours in the lane, among the person's waiting tasks, and among those that hang on one assessment
  laneNext: Task | null = null;
  lanePrevious: Task | null = null;
  ownNext: Task | null = null;
  ownPrevious: Task | null = null;
  parent: Task | null = null;
  firstDependent: Task | null = null;
  nextDependent: Task | null = null;
  /** The task it superseded, whose window is still open. */
  replaces: Task | null = null;

  constructor(source: WorkSource, person: Person) {
    this.source = source;
    this.kind = source.kind;
    this.person = person;
  }
}
