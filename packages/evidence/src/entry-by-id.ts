import { nearestIds } from "./nearest-ids.ts";

/**
 * A look-up of the entries of a list by their id.
 *
 * The look-up throws a RangeError that names the nearest ids when there is no such entry: a misspelt id is a
 * programmer's error, and silence would become a wrong number.
 *
 * @param noun - what an entry is called in the message, such as "fact"
 */
export function entryById<Entry extends { readonly id: string }>(
  noun: string,
  entries: readonly Entry[]
): (id: string) => Entry {
  const index = new Map(entries.map((entry) => [entry.id, entry]));
  return (id) => {
    const found = index.get(id);
    if (found !== undefined) return found;
    const near = nearestIds(id, [...index.keys()]);
    const hint = near.length === 0 ? "" : ` (did you mean ${near.join(" or ")}?)`;
    throw new RangeError(`invalid ${noun}; no such id: ${JSON.stringify(id)}${hint}`);
  };
}
