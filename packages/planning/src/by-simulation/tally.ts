import type { Establishment } from "../establishment.ts";

/** What a search was spent. */
export interface Effort {
  /** Establishments simulated, each once, however often it was tried. */
  readonly establishments: number;
  /** Replications run for them; those that another reading had run already are not among them. */
  readonly replications: number;
}

/** Counts what a search is spent. */
export class Tally {
  readonly #establishments = new Set<string>();
  readonly #onReplication: () => void;
  #replications = 0;

  /** @param onReplication - called after each replication */
  constructor(onReplication: () => void = () => undefined) {
    this.#onReplication = onReplication;
  }

  begin({ cns, supportWorker }: Establishment): void {
    this.#establishments.add(`${cns} ${supportWorker}`);
  }

  replicated(): void {
    this.#replications += 1;
    this.#onReplication();
  }

  get effort(): Effort {
    return { establishments: this.#establishments.size, replications: this.#replications };
  }
}
