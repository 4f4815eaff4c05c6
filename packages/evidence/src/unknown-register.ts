import data from "../data/unknowns.json" with { type: "json" };
import type { Unknown } from "./assumption.ts";
import { entryById } from "./entry-by-id.ts";

/** U1 to U27: what the source documents do not say, and what the library does instead. */
export const unknowns: readonly Unknown[] = data;

const byId = entryById("register entry", unknowns);

/**
 * The register entry with this id, such as "U8".
 *
 * @throws RangeError with the nearest ids, for an id that does not exist.
 */
export function unknownById(id: string): Unknown {
  return byId(id);
}
