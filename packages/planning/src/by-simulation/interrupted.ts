/** Thrown where a search is ended early, so that what it has found so far can be told. */
export class Interrupted extends Error {
  constructor() {
    super("interrupted");
    this.name = "Interrupted";
  }
}
