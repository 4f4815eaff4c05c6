/**
 * Mean and variance of numbers as they come, in one pass and without cancellation.
 *
 *   mean += (x - mean)/n;  squares += (x - old mean)(x - new mean)
 *
 * Welford (1962), Technometrics 4, 419-420.
 */
export class RunningMean {
  count = 0;
  /** Mean of the numbers so far; 0 before the first. */
  mean = 0;
  #squares = 0;

  add(x: number): void {
    const before = x - this.mean;
    this.count += 1;
    this.mean += before / this.count;
    this.#squares += before * (x - this.mean);
  }

  /** Sum of squared deviations from the mean. */
  get squares(): number {
    return this.#squares;
  }

  /** Sample variance (divisor n - 1); null with fewer than two numbers. */
  get variance(): number | null {
    return this.count < 2 ? null : this.#squares / (this.count - 1);
  }
}
