import data from "../data/roles.json" with { type: "json" };
import { entryById } from "./entry-by-id.ts";
import type { Role } from "./role.ts";

/**
 * Every kind of post met in the documents, and the outside roles that tasks name. A combined post is no role of its
 * own: it is a `cns` post with a share of its time for secondary breast cancer.
 */
export const roles: readonly Role[] = data;

/**
 * The role with this id.
 *
 * @throws RangeError with the nearest ids, for an id that does not exist.
 */
export function roleById(id: string): Role {
  return byId(id);
}

const byId = entryById("role", roles);
