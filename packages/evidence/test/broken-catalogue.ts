import type { Catalogue } from "../src/catalogue.ts";
import { catalogueProblems } from "../src/catalogue-problems.ts";
import { defaults } from "../src/default-register.ts";
import { facts } from "../src/fact-register.ts";
import { contractHours, highCostAreas, onCosts, payPoints, payProgressions } from "../src/pay-tables.ts";
import { presets } from "../src/presets.ts";
import { roles } from "../src/roles.ts";
import { sources } from "../src/source-documents.ts";
import { standards } from "../src/standards.ts";
import { survivalAlternatives } from "../src/survival-alternatives.ts";
import { tasks } from "../src/tasks.ts";

/** The catalogue as it is shipped. */
export const shipped: Catalogue = {
  facts,
  defaults,
  sources,
  roles,
  tasks,
  standards,
  presets,
  survivalAlternatives,
  payPoints,
  onCosts,
  highCostAreas,
  contractHours,
  payProgressions
};

type List = { [Key in keyof Catalogue]: Catalogue[Key] };

/** The shipped catalogue with one list changed, so that each rule is seen to refuse what it should. */
export function broken<Key extends keyof List>(key: Key, change: (list: List[Key]) => readonly unknown[]): string[] {
  return catalogueProblems({ ...shipped, [key]: change(shipped[key]) });
}

/** A copy of a list with some fields of one entry replaced. */
export function patched<Entry>(list: readonly Entry[], position: number, fields: object): Entry[] {
  return list.map((entry, i) => (i === position ? { ...entry, ...fields } : entry));
}

/** A case of a test: what is wrong, the problems found, and the one that must be among them. */
export type Refusal = readonly [string, readonly string[], string];

/** The place of an entry in its list. */
export function positionOf(list: readonly { readonly id: string }[], id: string): number {
  return list.findIndex((entry) => entry.id === id);
}
