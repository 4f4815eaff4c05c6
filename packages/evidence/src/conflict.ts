/** Two passages of the source documents that cannot both be followed (C1 to C22). */
export interface Conflict {
  /** "C1" to "C22". */
  readonly id: string;
  readonly title: string;
  /** What each side says, with document and line. */
  readonly sides: readonly { readonly says: string; readonly place: string }[];
  /** How this library treats it: the switch that decides it, or the sentence that says why none is needed. */
  readonly treatment: string;
  /** Key of `switches` in a scenario, where one decides the conflict. */
  readonly switch?: string;
  /** Facts that belong to it. */
  readonly facts: readonly string[];
}
