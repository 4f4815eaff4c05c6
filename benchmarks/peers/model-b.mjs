// Model (b) as far as every JavaScript peer needs it alike: its numbers, and who does what. No peer has a queue that two
// pools with different eligibility serve, so what waits is kept by hand. Unit of time: the working hour.

export const year = 1600;
export const horizon = 10 * year;
export const warmUp = 2 * year;
export const meanService = 0.75;
export const arrivalRate = 300 / year;
export const servers = [5, 2];
const tierH = 0;
const tierL = 2;
export const deathRate = Math.LN2 / 2.5 / year;
export const taskRate = [24, 12, 4].map((rate) => rate / year);
export const moveRate = [
  [0, 0.35, 0.1],
  [0.35, 0, 0.35],
  [0.1, 0.3, 0]
].map((row) => row.map((rate) => rate / year));

/** Rate of anything happening to a patient, by tier. */
export const totalRate = taskRate.map(
  (rate, tier) => rate + deathRate + moveRate[tier].reduce((sum, move) => sum + move, 0)
);

export const tierAtArrival = (u) => (u < 0.3 ? 0 : u < 0.7 ? 1 : 2);

/** What happened to a patient of a tier: `task`, `death` or the tier moved to. */
export function whatHappened(tier, u) {
  let left = u * totalRate[tier] - taskRate[tier];
  if (left < 0) return "task";
  left -= deathRate;
  if (left < 0) return "death";
  const [first, second] = [0, 1, 2].filter((to) => to !== tier);
  return left < moveRate[tier][first] ? first : second;
}

/** Queue of first in, first out, without the cost of `Array.shift`. */
class Fifo {
  items = [];
  head = 0;

  get empty() {
    return this.head === this.items.length;
  }

  push(item) {
    this.items.push(item);
  }

  shift() {
    const item = this.items[this.head++];
    if (this.head > 1000 && 2 * this.head > this.items.length) {
      this.items = this.items.slice(this.head);
      this.head = 0;
    }
    return item;
  }
}

/** Who does which task: idle staff, and what waits. Pools: CNS 0, support workers 1. */
export class Dispatcher {
  idle = [...servers];
  waiting = [new Fifo(), new Fifo(), new Fifo()];

  /** Takes somebody idle for a task of this tier: the pool, or -1 where nobody is. */
  seize(tier) {
    const preferred = tier === tierL ? 1 : 0;
    const pool = this.idle[preferred] > 0 || tier === tierH ? preferred : 1 - preferred;
    if (this.idle[pool] === 0) return -1;
    this.idle[pool]--;
    return pool;
  }

  /** Somebody has finished: the task they do next, or undefined where they become idle. */
  release(pool) {
    for (let tier = pool; tier <= tierL; tier++) {
      if (!this.waiting[tier].empty) return this.waiting[tier].shift();
    }
    this.idle[pool]++;
    return undefined;
  }
}

/** What one replication adds up. */
export class Tally {
  waited = [0, 0, 0];
  started = [0, 0, 0];
  busy = [0, 0];
  patientTime = 0;
  tasks = 0;
  events = 0;

  start(pool, tier, since, now, duration) {
    if (since >= warmUp) {
      this.waited[tier] += now - since;
      this.started[tier]++;
    }
    this.busy[pool] += Math.max(0, Math.min(now + duration, horizon) - Math.max(now, warmUp));
  }

  arrive(now) {
    this.events++;
    this.patientTime += horizon - Math.max(now, warmUp);
  }

  die(now) {
    this.events++;
    this.patientTime -= horizon - Math.max(now, warmUp);
  }

  get outputs() {
    const watched = horizon - warmUp;
    const [waitH, waitM, waitL] = this.waited.map((sum, tier) => sum / this.started[tier]);
    return {
      waitH,
      waitM,
      waitL,
      utilisationCns: this.busy[0] / servers[0] / watched,
      utilisationSw: this.busy[1] / servers[1] / watched,
      caseload: this.patientTime / watched,
      tasks: this.tasks,
      events: this.events
    };
  }
}
