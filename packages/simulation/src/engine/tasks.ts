import { longer } from "./columns.ts";
import { none } from "./people.ts";

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

/**
 * Work that has arisen and is not finished, as columns. Times are in days; `person` is a slot, to be believed only
 * while its id is still `personId`.
 */
export class Tasks {
  /** Slots ever used. */
  used = 0;
  state: Uint8Array;
  source: Uint16Array;
  person: Int32Array;
  personId: Int32Array;
  /** True tier of the person when it arose, and the tier that staff knew. */
  tier: Uint8Array;
  site: Uint8Array;
  occurrence: Int32Array;
  /** 1 where it is the oversight that a CNS gives to a task of this source. */
  isOversight: Uint8Array;
  arisenYear: Uint8Array;
  /** Where the tally keeps its kind and tier, see `WorkTally`. */
  cell: Int32Array;
  /** Since when it can be done. */
  possibleAt: Float64Array;
  /** End of the window by which its occasion is judged, and by which it takes its turn. */
  occasionDue: Float64Array;
  turnDue: Float64Array;
  /** Year in which the occasion counts; -1 where it is in no denominator. */
  occasionYear: Int32Array;
  /** 1 where the occasion is among those of its person's year. */
  isOfYear: Uint8Array;
  lane: Int32Array;
  isLate: Uint8Array;
  // neighbours in the lane, among the person's waiting tasks, and among those that hang on one assessment
  laneNext: Int32Array;
  lanePrevious: Int32Array;
  ownNext: Int32Array;
  ownPrevious: Int32Array;
  parent: Int32Array;
  firstDependent: Int32Array;
  nextDependent: Int32Array;
  /** The task it superseded, whose window is still open. */
  replaces: Int32Array;
  #firstFree = none;

  constructor(size: number) {
    this.state = new Uint8Array(size);
    this.source = new Uint16Array(size);
    this.person = new Int32Array(size);
    this.personId = new Int32Array(size);
    this.tier = new Uint8Array(size);
    this.site = new Uint8Array(size);
    this.occurrence = new Int32Array(size);
    this.isOversight = new Uint8Array(size);
    this.arisenYear = new Uint8Array(size);
    this.cell = new Int32Array(size);
    this.possibleAt = new Float64Array(size);
    this.occasionDue = new Float64Array(size);
    this.turnDue = new Float64Array(size);
    this.occasionYear = new Int32Array(size);
    this.isOfYear = new Uint8Array(size);
    this.lane = new Int32Array(size);
    this.isLate = new Uint8Array(size);
    this.laneNext = new Int32Array(size);
    this.lanePrevious = new Int32Array(size);
    this.ownNext = new Int32Array(size);
    this.ownPrevious = new Int32Array(size);
    this.parent = new Int32Array(size).fill(none);
    this.firstDependent = new Int32Array(size).fill(none);
    this.nextDependent = new Int32Array(size);
    this.replaces = new Int32Array(size).fill(none);
  }

  /** A slot for new work; no other work hangs on it as yet. */
  claim(source: number, person: number, personId: number, tier: number, site: number, occurrence: number): number {
    let task = this.#firstFree;
    if (task === none) {
      task = this.used++;
      if (task >= this.state.length) this.#grow();
    } else {
      this.#firstFree = this.laneNext[task] as number;
    }
    this.source[task] = source;
    this.person[task] = person;
    this.personId[task] = personId;
    this.tier[task] = tier;
    this.site[task] = site;
    this.occurrence[task] = occurrence;
    return task;
  }

  /** The slot is free; whatever hung on the work has been let go. */
  release(task: number): void {
    this.state[task] = TaskState.free;
    this.isOversight[task] = 0;
    this.isLate[task] = 0;
    this.laneNext[task] = this.#firstFree;
    this.#firstFree = task;
  }

  #grow(): void {
    const before = this.state.length;
    const size = 2 * before + 64;
    this.state = longer(this.state, size);
    this.source = longer(this.source, size);
    this.person = longer(this.person, size);
    this.personId = longer(this.personId, size);
    this.tier = longer(this.tier, size);
    this.site = longer(this.site, size);
    this.occurrence = longer(this.occurrence, size);
    this.isOversight = longer(this.isOversight, size);
    this.arisenYear = longer(this.arisenYear, size);
    this.cell = longer(this.cell, size);
    this.possibleAt = longer(this.possibleAt, size);
    this.occasionDue = longer(this.occasionDue, size);
    this.turnDue = longer(this.turnDue, size);
    this.occasionYear = longer(this.occasionYear, size);
    this.isOfYear = longer(this.isOfYear, size);
    this.lane = longer(this.lane, size);
    this.isLate = longer(this.isLate, size);
    this.laneNext = longer(this.laneNext, size);
    this.lanePrevious = longer(this.lanePrevious, size);
    this.ownNext = longer(this.ownNext, size);
    this.ownPrevious = longer(this.ownPrevious, size);
    this.parent = longer(this.parent, size).fill(none, before);
    this.firstDependent = longer(this.firstDependent, size).fill(none, before);
    this.nextDependent = longer(this.nextDependent, size);
    this.replaces = longer(this.replaces, size).fill(none, before);
  }
}
