/** Something the source documents do not say (register entries U1 to U27) and what the library does about it. */
export interface Unknown {
  /** "U1" to "U27". */
  readonly id: string;
  readonly question: string;
  /** What the library assumes instead, and why. */
  readonly treatment: string;
  /** Defaults (keys of `data/defaults.json`) that stand in for the missing knowledge; may be empty. */
  readonly defaults: readonly string[];
  /** Facts that touch the question. */
  readonly facts: readonly string[];
}

/**
 * A value the library uses where a scenario says nothing. It rests on facts, or on a register entry, or both:
 * a check refuses one that rests on neither.
 */
export interface Default {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly year: string;
  readonly quality: import("./provenance.ts").Quality;
  /** Facts it rests on. */
  readonly facts: readonly string[];
  /** Register entries ("U5") it stands in for. */
  readonly unknowns: readonly string[];
  /** Why this value and this range, in a sentence a nurse manager can argue with. */
  readonly reason: string;
}
