import { type ReadScenario, roles } from "caseload";

type Scenario = ReadScenario["scenario"];

/** Roles whose posts the search replaces. */
const sought = ["cns", "supportWorker"] as const;

/** What a search for posts hangs on, as a text: not what the service is called. */
export function searchKey(scenario: Scenario): string {
  const { sites } = scenario;
  return JSON.stringify({
    ...scenario,
    organisation: "",
    sites: sites.length > 1 ? sites : sites.map((site) => ({ ...site, label: "" }))
  });
}

/**
 * Whether the posts that meet the Standards are the same for two services: they differ in nothing but the posts in place
 * of the roles that are looked for, which the search replaces by others of the same band. Not so where those in place are
 * kept, or there are several sites to work at.
 */
export function needsTheSame(one: Scenario, other: Scenario): boolean {
  if (one.search.keepPostsInPlace || one.sites.length > 1) return false;
  const without = (scenario: Scenario): string => {
    const posts = scenario.posts.filter(({ role }) => sought.every((each) => each !== role));
    return searchKey({ ...scenario, posts });
  };
  return without(one) === without(other) && sought.every((role) => bandOf(one, role) === bandOf(other, role));
}

const bandOf = ({ posts }: Scenario, role: string): unknown =>
  posts.find((post) => post.role === role)?.band ?? roles.find(({ id }) => id === role)?.band;
