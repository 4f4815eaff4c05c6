/**
 * The future event list. Everything that can have an event pending (the clock, a server, the inflow, a person) is an
 * **entity** with a number and at most one event, so an event is its time and nothing is allocated for it.
 *
 * Events of equal time come in the order of their entities: see `event-order.ts`.
 *
 * A calendar queue (Brown 1988, Communications of the ACM 31(10), 1220-1227): time is cut into buckets, in which events
 * lie unordered as linked lists; the bucket that is due is sorted. Later than all buckets lies a list that is looked
 * through once a round.
 */
export class Calendar {
  /** Time of the event taken last. */
  time: number;
  private readonly origin: number;
  private readonly end: number;
  private readonly perDay: number;
  private readonly mask: number;
  private readonly heads: Int32Array;
  private far = none;
  private nextRound: number;
  /** The bucket that is due, counted from the origin. */
  private bucket = 0;
  private pending = 0;
  // by entity
  private at: Float64Array;
  private next: Int32Array;
  // the events of the bucket that is due, last first
  private dueTimes = new Float64Array(64);
  private dueEntities = new Int32Array(64);
  private due = 0;

  /**
   * @param from - no event is earlier
   * @param end - events later than this never come and are forgotten
   * @param eventsPerDay - about how many there will be
   * @param entities - about how many there will be
   */
  constructor(from: number, end: number, eventsPerDay: number, entities: number) {
    this.time = from;
    this.origin = from;
    this.end = end;
    const span = Math.max(end - from, 1);
    // Some 32-bit bucket numbers are kept free, whatever the rate.
    this.perDay = Math.min(Math.max(eventsPerDay / eventsPerBucket, 1 / 8), 1e9 / span);
    let buckets = 1024;
    while (buckets < 2 * entities) buckets *= 2;
    this.mask = buckets - 1;
    this.heads = new Int32Array(buckets).fill(none);
    this.nextRound = buckets;
    const size = Math.max(64, entities);
    this.at = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
    this.next = new Int32Array(size);
  }

  /** Events pending. */
  get length(): number {
    return this.pending;
  }

  /** When an entity's event is due; Infinity where it has none. */
  dueAt(entity: number): number {
    return this.at[entity] ?? Number.POSITIVE_INFINITY;
  }

  /** An entity's next event; it replaces the one pending. Infinity, or a time after the end, means none. */
  schedule(entity: number, time: number): void {
    if (entity >= this.at.length) this.#grow(entity);
    if (this.at[entity] !== Number.POSITIVE_INFINITY) this.cancel(entity);
    if (!(time <= this.end)) return;
    this.at[entity] = time;
    this.pending++;
    const bucket = ((time - this.origin) * this.perDay) | 0;
    if (bucket <= this.bucket) this.#insertDue(entity, time);
    else this.#link(entity, bucket);
  }

  /** Takes the next event: returns its entity and sets `time`; -1 where none is left. */
  take(): number {
    while (this.due === 0) {
      if (this.pending === 0) return none;
      this.#turnOver();
    }
    const last = --this.due;
    const entity = this.dueEntities[last] as number;
    this.time = this.dueTimes[last] as number;
    this.at[entity] = Number.POSITIVE_INFINITY;
    this.pending--;
    return entity;
  }

  cancel(entity: number): void {
    const time = this.at[entity] as number;
    if (time === Number.POSITIVE_INFINITY) return;
    this.at[entity] = Number.POSITIVE_INFINITY;
    this.pending--;
    const bucket = ((time - this.origin) * this.perDay) | 0;
    if (bucket <= this.bucket) this.#removeDue(entity);
    else this.#unlink(entity, bucket);
  }

  /** Goes on to the next bucket. */
  #turnOver(): void {
    const bucket = ++this.bucket;
    if (bucket === this.nextRound) this.#sortFar();
    const slot = bucket & this.mask;
    let entity = this.heads[slot] as number;
    if (entity === none) return;
    this.heads[slot] = none;
    while (entity !== none) {
      const next = this.next[entity] as number;
      this.#insertDue(entity, this.at[entity] as number);
      entity = next;
    }
  }

  /** Puts the events of the coming round into their buckets. */
  #sortFar(): void {
    this.nextRound += this.mask + 1;
    let entity = this.far;
    this.far = none;
    while (entity !== none) {
      const next = this.next[entity] as number;
      this.#link(entity, (((this.at[entity] as number) - this.origin) * this.perDay) | 0);
      entity = next;
    }
  }

  #link(entity: number, bucket: number): void {
    const near = bucket < this.nextRound;
    const head = near ? (this.heads[bucket & this.mask] as number) : this.far;
    this.next[entity] = head;
    if (near) this.heads[bucket & this.mask] = entity;
    else this.far = entity;
  }

  /** Events are seldom cancelled, so nothing points back along a list. */
  #unlink(entity: number, bucket: number): void {
    const near = bucket < this.nextRound;
    const next = this.next[entity] as number;
    let at = near ? (this.heads[bucket & this.mask] as number) : this.far;
    if (at === entity) {
      if (near) this.heads[bucket & this.mask] = next;
      else this.far = next;
      return;
    }
    while (this.next[at] !== entity) at = this.next[at] as number;
    this.next[at] = next;
  }

  #insertDue(entity: number, time: number): void {
    if (this.due === this.dueTimes.length) this.#growDue();
    const times = this.dueTimes;
    const entities = this.dueEntities;
    let at = this.due++;
    while (at > 0) {
      const before = times[at - 1] as number;
      if (before > time || (before === time && (entities[at - 1] as number) > entity)) break;
      times[at] = before;
      entities[at] = entities[at - 1] as number;
      at--;
    }
    times[at] = time;
    entities[at] = entity;
  }

  #removeDue(entity: number): void {
    const at = this.dueEntities.subarray(0, this.due).lastIndexOf(entity);
    this.dueTimes.copyWithin(at, at + 1, this.due);
    this.dueEntities.copyWithin(at, at + 1, this.due);
    this.due--;
  }

  #growDue(): void {
    const times = new Float64Array(2 * this.due);
    times.set(this.dueTimes);
    this.dueTimes = times;
    const entities = new Int32Array(2 * this.due);
    entities.set(this.dueEntities);
    this.dueEntities = entities;
  }

  #grow(entity: number): void {
    const size = Math.max(2 * this.at.length, entity + 1);
    const at = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
    at.set(this.at);
    this.at = at;
    const next = new Int32Array(size);
    next.set(this.next);
    this.next = next;
  }
}

const none = -1;

/** Few events to a bucket: sorting is then a comparison or two, and few buckets are empty. */
const eventsPerBucket = 1.5;
