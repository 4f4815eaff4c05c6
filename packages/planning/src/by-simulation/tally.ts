import type { Establishment } from "../establishment.ts";

/** What a search was spent. */
export interface Effort {
  /** Establishments simulated, each once, however often it was tried. */
  readonly establishments: number;
  /** Replications that they took, each once; where two readings are the same program, they share some. */
  readonly replications: number;
}

/** Counts what a search is spent. */
export class Tally {
  readonly #establishments = new Set<string>();
  readonly #taken = new Map<object, Set<number>>();
  readonly #onReplication: () => void;
  #replications = 0;

  /** @param onReplication - called after each replication taken */
  constructor(onReplication: () => void = () => undefined) {
    this.#onReplication = onReplication;
  }

  begin({ cns, supportWorker }: Establishment): void {
    this.#establishments.add(`${cns} ${supportWorker}`);
  }

  /** Notes that a replication of a sample is taken. Whoever ran it, and how often it is taken, does not matter. */
  took(sample: object, replication: number): void {
    const taken = this.#taken.get(sample) ?? new Set();
    if (taken.has(replication)) return;
    this.#taken.set(sample, taken.add(replication));
    this.ran(1);
  }

  /** Notes replications that nobody else can have taken. */
  ran(replications: number): void {
    this.#replications += replications;
    this.#onReplication();
  }

  get effort(): Effort {
    return { establishments: this.#establishments.size, replications: this.#replications };
  }
}
