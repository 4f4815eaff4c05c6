import type { Post, Scenario, TaskSpecification } from "@caseload/simulation";
import { roleName } from "./role-name.ts";

/** What the numbers of a story stand for. */
export interface StoryCast {
  readonly startDate: string;
  /** Name of a tier. */
  readonly tier: (index: number) => string;
  /** Label of a site; empty where there is only one. */
  readonly site: (index: number) => string;
  /** The task of a source. */
  readonly task: (source: number) => TaskSpecification;
  /** "the CNS in post 1"; "the support worker in post 2 (second of 3)". */
  readonly server: (index: number) => string;
}

/** Sources, servers, tiers and sites of a scenario, by the numbers that a story has for them. */
export function storyCast(scenario: Scenario): StoryCast {
  const tasks = scenario.tasks.flatMap((task) => task.triggers.map(() => task));
  const servers = scenario.posts.flatMap((post, index) =>
    Array.from({ length: post.heads }, (_, head) => serverText(scenario, post, index, head))
  );
  return {
    startDate: scenario.startDate,
    tier: (index) => scenario.tiers[index]?.label ?? "",
    site: (index) => (scenario.sites.length < 2 ? "" : (scenario.sites[index]?.label ?? "")),
    task: (source) => {
      const task = tasks[source];
      if (task === undefined) throw new RangeError(`invalid source; not below ${tasks.length}: ${source}`);
      return task;
    },
    server: (index) => servers[index] ?? ""
  };
}

function serverText(scenario: Scenario, { role, heads }: Post, index: number, head: number): string {
  const post = `the ${roleName(role, scenario)} in post ${index + 1}`;
  return heads === 1 ? post : `${post} (person ${head + 1} of ${heads})`;
}
