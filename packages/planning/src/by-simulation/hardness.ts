/**
 * How hard replications have proved, over all establishments tried on the same random numbers: those that fail with some
 * posts tend to fail with others too. Taken first, they soon tell what does not meet.
 */
export class Hardness {
  readonly #failures = new Map<number, number>();
  readonly #successes = new Map<number, number>();

  note(replication: number, succeeded: boolean): void {
    const counts = succeeded ? this.#successes : this.#failures;
    counts.set(replication, (counts.get(replication) ?? 0) + 1);
  }

  /** Replications 0 up to n: those that failed most first, of equals those that succeeded least, then by number. */
  hardestFirst(n: number): readonly number[] {
    return Array.from({ length: n }, (_, replication) => replication).sort(
      (a, b) =>
        countOf(this.#failures, b) - countOf(this.#failures, a) ||
        countOf(this.#successes, a) - countOf(this.#successes, b) ||
        a - b
    );
  }
}

const countOf = (counts: ReadonlyMap<number, number>, replication: number): number => counts.get(replication) ?? 0;
