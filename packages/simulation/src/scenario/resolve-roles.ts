import { type Draft, titlesOf } from "./draft.ts";
import type { Path } from "./path.ts";
import type { RoleSpecification } from "./scenario.ts";
import { suggest } from "./suggest.ts";

/** The role whose work is overseen by a CNS, and which serves non-complex tiers in the delegated reading. */
export const supportWorker = "supportWorker";

/** Every role there is: those of the evidence, and those that the file adds. */
export interface RoleBook {
  readonly roles: ReadonlyMap<string, RoleSpecification>;
  /** The role with this id, or null after an issue. */
  find(path: Path, id: string): RoleSpecification | null;
}

export function resolveRoles(draft: Draft): RoleBook {
  const roles = new Map<string, RoleSpecification>();
  const titles = new Map<string, string>();
  for (const role of draft.evidence.roles) {
    const { id, label, registered, sbcExpertise, external } = role;
    roles.set(id, { id, label, registered, sbcExpertise, external, band: role.band ?? null });
    for (const title of titlesOf(role)) titles.set(title, id);
  }
  for (const [index, added] of (draft.content.roles ?? []).entries()) {
    const { id, label = id, registered = false, sbcExpertise = false, external = false } = added;
    if (roles.has(id)) draft.report("conflict", ["roles", index, "id"], "an id that no other role has", id);
    const band = added.band === undefined ? null : String(added.band);
    roles.set(id, { id, label, registered, sbcExpertise, external, band });
    titles.set(id, id);
  }
  return {
    roles,
    find(path, id) {
      const found = roles.get(id);
      if (found !== undefined) return found;
      if (draft.unsure.has("roles")) return null;
      const near = suggest(id, titles.keys());
      const wanted = `a role (${[...roles.keys()].join(", ")})`;
      draft.report("unknownWord", path, wanted, id, near === null ? null : (titles.get(near) ?? null));
      return null;
    }
  };
}
