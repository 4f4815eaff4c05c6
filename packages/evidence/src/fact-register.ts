import documented from "../data/facts.json" with { type: "json" };
import published from "../data/published.json" with { type: "json" };
import { entryById } from "./entry-by-id.ts";
import type { Fact } from "./fact.ts";

/** Facts of the five source documents, and those worked out from them. */
export const documentFacts: readonly Fact[] = documented as readonly Fact[];

/** Figures published elsewhere, and what was worked out from them. */
export const publishedFacts: readonly Fact[] = published as readonly Fact[];

/** Every fact: those of the source documents, then those published elsewhere. */
export const facts: readonly Fact[] = [...documentFacts, ...publishedFacts];

const byId = entryById("fact", facts);

/**
 * The fact with this id.
 *
 * @throws RangeError with the nearest ids, for an id that does not exist.
 */
export function factById(id: string): Fact {
  return byId(id);
}
