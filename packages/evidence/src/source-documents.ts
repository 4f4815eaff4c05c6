import data from "../data/sources.json" with { type: "json" };
import { entryById } from "./entry-by-id.ts";
import type { SourceDocument } from "./provenance.ts";

/** Every document that a fact was read from, the five source documents first. */
export const sources: readonly SourceDocument[] = data;

const byId = entryById("source", sources);

/**
 * The document with this id.
 *
 * @throws RangeError with the nearest ids, for an id that does not exist.
 */
export function sourceById(id: string): SourceDocument {
  return byId(id);
}
