import data from "../data/conflicts.json" with { type: "json" };
import type { Conflict } from "./conflict.ts";
import { entryById } from "./entry-by-id.ts";

/** C1 to C22: passages of the source documents that cannot both be followed, and how the library treats them. */
export const conflicts: readonly Conflict[] = data;

const byId = entryById("conflict", conflicts);

/**
 * The conflict with this id, such as "C2".
 *
 * @throws RangeError with the nearest ids, for an id that does not exist.
 */
export function conflictById(id: string): Conflict {
  return byId(id);
}
