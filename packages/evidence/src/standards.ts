import data from "../data/standards.json" with { type: "json" };
import type { Standard } from "./standard.ts";

/** The eleven Standards of Care in their order: five on information, three on treatment, three on palliative care. */
export const standards: readonly Standard[] = data as readonly Standard[];

/**
 * The Standard with this number, 1 to 11.
 *
 * @throws RangeError for a number that is none of them.
 */
export function standardByNumber(number: number): Standard {
  const found = standards.find((standard) => standard.number === number);
  if (found === undefined) throw new RangeError(`invalid standard; not one of 1 to ${standards.length}: ${number}`);
  return found;
}
