import data from "../data/defaults.json" with { type: "json" };
import type { Default } from "./assumption.ts";
import { entryById } from "./entry-by-id.ts";

/** Every value the library uses where a scenario says nothing, with what it rests on. */
export const defaults: readonly Default[] = data as readonly Default[];

const byId = entryById("default", defaults);

/**
 * The default with this id.
 *
 * @throws RangeError with the nearest ids, for an id that does not exist.
 */
export function defaultById(id: string): Default {
  return byId(id);
}
