import type { Post, Scenario } from "../scenario/scenario.ts";

/** Posts of one role at one site: people who may stand in for each other. Positions in the scenario's lists. */
export interface StaffGroup {
  readonly role: number;
  /** Null where the posts name no site and are there for all. */
  readonly site: number | null;
}

/** The groups of a service, in the order in which its posts first name them. */
export function staffGroups(scenario: Scenario): readonly StaffGroup[] {
  const groups: StaffGroup[] = [];
  for (const post of scenario.posts) {
    const group = groupOfPost(scenario, post);
    if (groupIndex(groups, group) < 0) groups.push(group);
  }
  return groups;
}

/** The group that a post belongs to. */
export function groupOfPost({ roles, sites }: Pick<Scenario, "roles" | "sites">, post: Post): StaffGroup {
  return {
    role: roles.findIndex(({ id }) => id === post.role),
    site: post.site === null ? null : sites.findIndex(({ id }) => id === post.site)
  };
}

/** Position of a group in the list; -1 where it is not in it. */
export const groupIndex = (groups: readonly StaffGroup[], { role, site }: StaffGroup): number =>
  groups.findIndex((group) => group.role === role && group.site === site);
