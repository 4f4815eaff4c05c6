/**
 * A service described by the source documents or by published figures. It holds only what they say:
 * what they leave open is listed in `open`, and a scenario that extends the preset must fill it.
 */
export interface Preset {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** "S89" and so on; absent for the two averages. */
  readonly system?: string;
  /** A scenario fragment in the scenario language. */
  readonly scenario: Readonly<Record<string, unknown>>;
  /** What each given value rests on: path in the fragment to facts. */
  readonly given: readonly { readonly path: string; readonly facts: readonly string[]; readonly place: string }[];
  /** What the source leaves open: path a scenario must give, and why it cannot be filled. */
  readonly open: readonly { readonly path: string; readonly what: string; readonly why: string }[];
}
