/**
 * A survival that one word in a scenario stands for. The published figures for the stock disagree twofold: each of the
 * alternatives is the mean stay that one of them implies.
 */
export interface SurvivalAlternative {
  /** "low", "central" or "high". */
  readonly id: string;
  readonly label: string;
  /** What `survival` would say in the scenario language: a group of keys, or the id of a preset with a survival. */
  readonly survival: string | Readonly<Record<string, unknown>>;
  /** Facts it rests on. */
  readonly facts: readonly string[];
  readonly reason: string;
}
