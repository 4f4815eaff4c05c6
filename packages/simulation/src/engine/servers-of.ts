import type { Post, Scenario } from "../scenario/scenario.ts";
import { groupIndex, groupOfPost, type StaffGroup } from "./staff-groups.ts";

/** One person in a post. */
export interface Server {
  readonly post: Post;
  readonly role: number;
  readonly group: number;
  /** Whole-time equivalents of the person, whatever share of them is this service's. */
  readonly wte: number;
}

/** More people than any health service employs in one programme; the roster has a row for each. */
const mostServers = 65536;

/**
 * The people in the posts of a scenario, post by post: one for each head, with an equal part of the post.
 *
 * @throws RangeError where there are more than 65,536 of them
 */
export function serversOf(scenario: Scenario, groups: readonly StaffGroup[]): readonly Server[] {
  const heads = scenario.posts.reduce((sum, post) => sum + post.heads, 0);
  if (heads > mostServers) throw new RangeError(`invalid posts; more than ${mostServers} people: ${heads}`);
  return scenario.posts.flatMap((post) => {
    const at = groupOfPost(scenario, post);
    const server = { post, role: at.role, group: groupIndex(groups, at), wte: post.wte / post.heads };
    return Array.from({ length: post.heads }, () => server);
  });
}
