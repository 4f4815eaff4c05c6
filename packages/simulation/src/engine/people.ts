import { longer } from "./columns.ts";

/** No server, no task, nobody. */
export const none = -1;

/**
 * The people on the caseload, as columns. A person has a **slot** while alive, which the next arrival may take
 * afterwards, and for all draws an **id** that nobody else ever has. Times are in days.
 */
export class People {
  /** Slots ever used: all people are below. */
  used = 0;
  alive = 0;
  id: Int32Array;
  /** 1 while the slot is somebody's. */
  isAlive: Uint8Array;
  /** The true tier, and the one that staff know. */
  tier: Uint8Array;
  known: Uint8Array;
  site: Uint8Array;
  diagnosedAt: Float64Array;
  diesAt: Float64Array;
  /** Next event of the course and of the phases before death. */
  courseAt: Float64Array;
  phaseAt: Float64Array;
  /** What the next course event is, and which source the next demand comes from, as uniform numbers. */
  courseKind: Float64Array;
  demandKind: Float64Array;
  /** Next work by chance. */
  demandAt: Float64Array;
  courseCount: Int32Array;
  demandCount: Int32Array;
  /** The next phase, see `phases.ts`. */
  phase: Uint8Array;
  /** Earliest of the times in `recurringAt`, slot x recurring sources. */
  recurAt: Float64Array;
  recurringAt: Float64Array;
  /** Occasions so far of each source, slot x sources. */
  occurrences: Int32Array;
  /** Server who is the person's named CNS, and key worker. */
  namedCns: Int32Array;
  keyWorker: Int32Array;
  /** 1 once they have had a named CNS, and been assessed, told of palliative care, and planned for. */
  everNamed: Uint8Array;
  assessed: Uint8Array;
  informed: Uint8Array;
  planned: Uint8Array;
  /** First of the person's tasks that wait. */
  firstTask: Int32Array;
  /** Occasions due in a year, and those met, slot x 2 by the parity of the year. */
  dueInYear: Int32Array;
  metInYear: Int32Array;
  #free: number[] = [];
  readonly #sources: number;
  readonly #recurring: number;

  constructor(size: number, sources: number, recurring: number) {
    this.#sources = sources;
    this.#recurring = recurring;
    this.id = new Int32Array(size);
    this.isAlive = new Uint8Array(size);
    this.tier = new Uint8Array(size);
    this.known = new Uint8Array(size);
    this.site = new Uint8Array(size);
    this.diagnosedAt = new Float64Array(size);
    this.diesAt = new Float64Array(size);
    this.courseAt = new Float64Array(size);
    this.phaseAt = new Float64Array(size);
    this.courseKind = new Float64Array(size);
    this.demandKind = new Float64Array(size);
    this.demandAt = new Float64Array(size);
    this.courseCount = new Int32Array(size);
    this.demandCount = new Int32Array(size);
    this.phase = new Uint8Array(size);
    this.recurAt = new Float64Array(size);
    this.recurringAt = new Float64Array(size * recurring);
    this.occurrences = new Int32Array(size * sources);
    this.namedCns = new Int32Array(size);
    this.keyWorker = new Int32Array(size);
    this.everNamed = new Uint8Array(size);
    this.assessed = new Uint8Array(size);
    this.informed = new Uint8Array(size);
    this.planned = new Uint8Array(size);
    this.firstTask = new Int32Array(size);
    this.dueInYear = new Int32Array(size * 2);
    this.metInYear = new Int32Array(size * 2);
  }

  /** A slot for somebody new, with nothing in it. */
  claim(id: number, diagnosedAt: number, diesAt: number, tier: number, site: number): number {
    const slot = this.#free.pop() ?? this.used++;
    if (slot >= this.id.length) this.#grow();
    this.alive++;
    this.id[slot] = id;
    this.isAlive[slot] = 1;
    this.tier[slot] = tier;
    this.known[slot] = tier;
    this.site[slot] = site;
    this.diagnosedAt[slot] = diagnosedAt;
    this.diesAt[slot] = diesAt;
    this.courseCount[slot] = 0;
    this.demandCount[slot] = 0;
    this.phase[slot] = 0;
    this.namedCns[slot] = none;
    this.keyWorker[slot] = none;
    this.everNamed[slot] = 0;
    this.assessed[slot] = 0;
    this.informed[slot] = 0;
    this.planned[slot] = 0;
    this.firstTask[slot] = none;
    this.occurrences.fill(0, slot * this.#sources, (slot + 1) * this.#sources);
    this.recurringAt.fill(Number.POSITIVE_INFINITY, slot * this.#recurring, (slot + 1) * this.#recurring);
    this.recurAt[slot] = Number.POSITIVE_INFINITY;
    this.dueInYear.fill(0, 2 * slot, 2 * slot + 2);
    this.metInYear.fill(0, 2 * slot, 2 * slot + 2);
    return slot;
  }

  release(slot: number): void {
    this.alive--;
    this.isAlive[slot] = 0;
    this.id[slot] = none;
    this.#free.push(slot);
  }

  #grow(): void {
    const size = 2 * this.id.length + 64;
    this.id = longer(this.id, size);
    this.isAlive = longer(this.isAlive, size);
    this.tier = longer(this.tier, size);
    this.known = longer(this.known, size);
    this.site = longer(this.site, size);
    this.diagnosedAt = longer(this.diagnosedAt, size);
    this.diesAt = longer(this.diesAt, size);
    this.courseAt = longer(this.courseAt, size);
    this.phaseAt = longer(this.phaseAt, size);
    this.courseKind = longer(this.courseKind, size);
    this.demandKind = longer(this.demandKind, size);
    this.demandAt = longer(this.demandAt, size);
    this.courseCount = longer(this.courseCount, size);
    this.demandCount = longer(this.demandCount, size);
    this.phase = longer(this.phase, size);
    this.recurAt = longer(this.recurAt, size);
    this.recurringAt = longer(this.recurringAt, size * this.#recurring);
    this.occurrences = longer(this.occurrences, size * this.#sources);
    this.namedCns = longer(this.namedCns, size);
    this.keyWorker = longer(this.keyWorker, size);
    this.everNamed = longer(this.everNamed, size);
    this.assessed = longer(this.assessed, size);
    this.informed = longer(this.informed, size);
    this.planned = longer(this.planned, size);
    this.firstTask = longer(this.firstTask, size);
    this.dueInYear = longer(this.dueInYear, size * 2);
    this.metInYear = longer(this.metInYear, size * 2);
  }
}
