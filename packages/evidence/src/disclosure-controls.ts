import data from "../data/disclosure-controls.json" with { type: "json" };
import { entryById } from "./entry-by-id.ts";
import type { Quality } from "./provenance.ts";

/** A rule of statistical disclosure control for observed counts of people. */
export interface DisclosureControl {
  readonly id: string;
  readonly label: string;
  /** Counts from 1 to this are suppressed; 0 where none are. */
  readonly smallLargest: number;
  /** Other counts are rounded to the nearest multiple of this; 1 leaves them as they are. */
  readonly roundTo: number;
  /** Whether what the rule leaves may be published. */
  readonly forPublication: boolean;
  readonly source: string;
  readonly year: string;
  readonly quality: Quality;
}

/** The rules that can be chosen from, the default first. */
export const disclosureControls: readonly DisclosureControl[] = data as readonly DisclosureControl[];

/**
 * The rule with this id.
 *
 * @throws RangeError with the nearest ids, for an id that does not exist.
 */
export const disclosureControlById = (id: string): DisclosureControl => byId(id);

const byId = entryById("disclosure rule", disclosureControls);
