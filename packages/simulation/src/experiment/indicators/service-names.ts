import type { Standard } from "@caseload/evidence";
import { type Source, sourcesOf } from "../../engine/compile-sources.ts";
import { cnsId } from "../../engine/named-ids.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { postsByYear } from "./posts-by-year.ts";

/** A source of work with its task's position, so that it can be told which standard or trigger it belongs to. */
export type { Source };

/** What indicators know of a service beside its runs: positions in a run's blocks are positions in these lists. */
export interface ServiceNames {
  readonly sources: readonly Source[];
  readonly tiers: readonly string[];
  /** Ids of tasks, and minutes of each. */
  readonly tasks: readonly string[];
  readonly taskMinutes: readonly number[];
  readonly roles: readonly string[];
  /** Roles with a post. */
  readonly rolesInPost: readonly number[];
  readonly sites: readonly string[];
  /** Whether places with a key worker are capped. */
  readonly hasPlaces: boolean;
  /** Position of the CNS; -1 where the service knows no such role. */
  readonly cns: number;
  /** WTE of this service by role and year: its posts' WTE x share, by how much of the year they last. Year 1 is first. */
  readonly wte: readonly (readonly number[])[];
  /** Share aimed at, by standard. */
  readonly targets: ReadonlyMap<number, number>;
}

export function serviceNames(scenario: Scenario): ServiceNames {
  const roles = scenario.roles.map(({ id }) => id);
  return {
    sources: sourcesOf(scenario),
    tiers: scenario.tiers.map(({ id }) => id),
    tasks: scenario.tasks.map(({ id }) => id),
    taskMinutes: scenario.tasks.map(({ minutes }) => minutes.value),
    roles,
    rolesInPost: [...roles.keys()].filter((role) => scenario.posts.some((post) => post.role === roles[role])),
    sites: scenario.sites.map(({ id }) => id),
    hasPlaces: scenario.places !== null,
    cns: roles.indexOf(cnsId),
    wte: roles.map((role) => postsByYear(scenario, role)),
    targets: new Map(scenario.targets.map(({ standard, share }) => [standard, share.value]))
  };
}

/**
 * Whether the occasions of a source count for a standard. The tasks that the evidence gives to the standard count at the
 * events that its sentence names; a scenario's own tasks count whatever sets them off. Contacts made by patients are
 * judged by themselves and never here.
 */
export function countsFor({ specification, trigger }: Source, { number, tasks, events }: Standard): boolean {
  if (!specification.standards.includes(number) || "contact" in trigger) return false;
  if (!tasks.includes(specification.id)) return true;
  if ("on" in trigger) return events.includes(trigger.on);
  return !("everyDays" in trigger) && events.includes("atAnyTime");
}
