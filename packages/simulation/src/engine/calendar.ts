/**
 * The future event list. Everything that can have an event pending (the clock, a server, the inflow, a person) is an
 * **entity** with a number and at most one event, so an event is its time and nothing is allocated for it.
 *
 * Events of equal time come in the order of their entities: see `event-order.ts`.
 *
 * A calendar queue (Brown 1988, Communications of the ACM 31(10), 1220-1227) of many small buckets: time is cut so finely
 * that nearly every bucket is empty or holds one event, and a bit for each says which it is. The next event is then found
 * by counting zeros, with hardly a branch that a processor could guess wrong; what shares a bucket lies in it as a linked
 * list. Later than all buckets lies a list that is looked through once a round.
 */
export class Calendar {
  /** Time of the event taken last. */
  time: number;
  private readonly origin: number;
  private readonly end: number;
  private readonly perDay: number;
  private readonly mask: number;
  private readonly heads: Int32Array;
  /** A bit for each bucket that is not empty, the first of 32 highest. */
  private readonly filled: Int32Array;
  private far = none;
  private nextRound: number;
  /** The bucket that is due, counted from the origin. */
  private bucket = 0;
  private pending = 0;
  // by entity
  private at: Float64Array;
  private next: Int32Array;

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
    this.perDay = Math.min(Math.max(eventsPerDay * bucketsPerEvent, 1 / 8), 1e9 / span);
    let buckets = 1024;
    while (buckets < bucketsPerEntity * entities) buckets *= 2;
    this.mask = buckets - 1;
    this.heads = new Int32Array(buckets).fill(none);
    this.filled = new Int32Array(buckets / 32);
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
    this.#link(entity, this.#bucketOf(time));
  }

  /** Takes the next event: returns its entity and sets `time`; -1 where none is left. */
  take(): number {
    if (this.pending === 0) return none;
    this.pending--;
    let word = (this.bucket & this.mask) >> 5;
    let bits = this.filled[word] as number;
    while (bits === 0) {
      word++;
      if (word === this.filled.length) {
        word = 0;
        this.#sortFar();
      }
      bits = this.filled[word] as number;
    }
    const place = Math.clz32(bits);
    const slot = (word << 5) | place;
    this.bucket = (this.nextRound - this.mask - 1 + slot) | 0;
    const first = this.heads[slot] as number;
    const other = this.next[first] as number;
    let entity = first;
    if (other === none) {
      this.heads[slot] = none;
      this.filled[word] = bits ^ (1 << (31 - place));
    } else {
      entity = this.#earliest(first);
      this.#unlink(entity, slot);
    }
    this.time = this.at[entity] as number;
    this.at[entity] = Number.POSITIVE_INFINITY;
    return entity;
  }

  /** An entity's event will not happen; nothing where none is pending. */
  cancel(entity: number): void {
    const time = this.dueAt(entity);
    if (time === Number.POSITIVE_INFINITY) return;
    this.at[entity] = Number.POSITIVE_INFINITY;
    this.pending--;
    const bucket = this.#bucketOf(time);
    if (bucket < this.nextRound) this.#unlink(entity, bucket & this.mask);
    else if (this.far === entity) this.far = this.next[entity] as number;
    else this.#unlinkAfter(this.far, entity);
  }

  /** The bucket of a time, counted from the origin; what is overdue comes at once. */
  #bucketOf(time: number): number {
    const bucket = ((time - this.origin) * this.perDay) | 0;
    return bucket < this.bucket ? this.bucket : bucket;
  }

  /** The earliest of a list. */
  #earliest(first: number): number {
    let entity = first;
    let time = this.at[first] as number;
    for (let other = this.next[first] as number; other !== none; other = this.next[other] as number) {
      const otherTime = this.at[other] as number;
      if (otherTime > time || (otherTime === time && other > entity)) continue;
      entity = other;
      time = otherTime;
    }
    return entity;
  }

  /** The next round begins: puts its events into their buckets. Rounds without any are passed over. */
  #sortFar(): void {
    this.nextRound += this.mask + 1;
    const least = this.#linkFar();
    if (least < this.nextRound) return;
    this.nextRound = (least & ~this.mask) + this.mask + 1;
    this.#linkFar();
  }

  /** Puts what is far where it now belongs; returns the earliest bucket of all. */
  #linkFar(): number {
    let least = latest;
    let entity = this.far;
    this.far = none;
    while (entity !== none) {
      const next = this.next[entity] as number;
      const bucket = (((this.at[entity] as number) - this.origin) * this.perDay) | 0;
      if (bucket < least) least = bucket;
      this.#link(entity, bucket);
      entity = next;
    }
    return least;
  }

  #link(entity: number, bucket: number): void {
    if (bucket >= this.nextRound) {
      this.next[entity] = this.far;
      this.far = entity;
      return;
    }
    const slot = bucket & this.mask;
    this.next[entity] = this.heads[slot] as number;
    this.heads[slot] = entity;
    this.filled[slot >> 5] = (this.filled[slot >> 5] as number) | (1 << (31 - (slot & 31)));
  }

  #unlink(entity: number, slot: number): void {
    const first = this.heads[slot] as number;
    if (first !== entity) {
      this.#unlinkAfter(first, entity);
      return;
    }
    const next = this.next[entity] as number;
    this.heads[slot] = next;
    if (next !== none) return;
    this.filled[slot >> 5] = (this.filled[slot >> 5] as number) & ~(1 << (31 - (slot & 31)));
  }

  /** Takes an entity out of a list in which it is not the first. Seldom, so nothing points back along a list. */
  #unlinkAfter(first: number, entity: number): void {
    let at = first;
    while (this.next[at] !== entity) at = this.next[at] as number;
    this.next[at] = this.next[entity] as number;
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

/** No bucket is as late as this. */
const latest = 0x7fffffff;

/** So many that two events seldom share one, and so few that 32 of them seldom are empty. */
const bucketsPerEvent = 4;

/** So many that most events lie within a round. */
const bucketsPerEntity = 8;
