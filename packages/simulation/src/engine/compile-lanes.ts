import type { Reading, Scenario, Tier } from "../scenario/scenario.ts";
import { cnsId } from "./named-ids.ts";
import type { StaffProgram, WorkProgram } from "./program.ts";
import type { StaffGroup } from "./staff-groups.ts";

/** Lanes are numbered in 16 bits, of which one is the sign. */
const mostLanes = 32767;

type LaneTables = Pick<WorkProgram, "lanes" | "laneOf" | "lanePriority" | "laneGroups" | "oversightLane">;

/**
 * The lanes in which work waits: one for each distinct priority, window and list of groups that may do it.
 *
 * @throws RangeError where there are more than 32767 of them
 */
export function compileLanes(scenario: Scenario, reading: Reading, groups: readonly StaffGroup[]): LaneTables {
  const { tasks, tiers, sites } = scenario;
  const book = new LaneBook();
  const laneOf = tasks.flatMap((task) =>
    tiers.flatMap((tier, index) =>
      sites.map((_, site) => {
        const mayDo = groupsFor(scenario, groups, task.eligible[reading][index] ?? [], site);
        const window = task.windowDays?.value ?? Number.POSITIVE_INFINITY;
        return book.laneFor(task.priority + tier.priority, `${window}`, mayDo);
      })
    )
  );
  const overseen = tasks.some(({ oversightMinutes }) => oversightMinutes.value > 0);
  const oversightLane = tiers.flatMap((tier) =>
    sites.map((_, site) => (overseen ? laneOfOversight(scenario, groups, book, tier, site) : -1))
  );
  if (book.groups.length > mostLanes) {
    throw new RangeError(
      `invalid tasks; more than ${mostLanes} lanes of different priority, window or staff: ${book.groups.length}`
    );
  }
  return {
    lanes: book.groups.length,
    laneOf: Int16Array.from(laneOf),
    lanePriority: Float64Array.from(book.priority),
    laneGroups: book.groups,
    oversightLane: Int16Array.from(oversightLane)
  };
}

/** Oversight is due with the work that it oversees, not within a window of its own. */
function laneOfOversight(
  scenario: Scenario,
  groups: readonly StaffGroup[],
  book: LaneBook,
  { priority }: Tier,
  site: number
): number {
  return book.laneFor(priority, "oversight", groupsFor(scenario, groups, [cnsId], site));
}

/** The lanes found so far. */
class LaneBook {
  readonly priority: number[] = [];
  readonly groups: Uint16Array[] = [];
  private readonly known = new Map<string, number>();

  /** The lane of some footing, new or known; -1 where nobody may do its work. */
  laneFor(priority: number, due: string, groups: readonly number[]): number {
    if (groups.length === 0) return -1;
    const key = `${priority} ${due} ${groups.join()}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const lane = this.groups.length;
    this.known.set(key, lane);
    this.priority.push(priority);
    this.groups.push(Uint16Array.from(groups));
    return lane;
  }
}

/**
 * The groups that may do work of some roles for people of a site, in order of preference: role by role, the groups of
 * that site before those of all sites. Posts without a site and posts at a hub are there for all sites; those at a
 * spoke for its own people, and for others only where there would else be nobody.
 */
function groupsFor(
  { roles, sites }: Scenario,
  groups: readonly StaffGroup[],
  eligible: readonly string[],
  site: number
): readonly number[] {
  const inOrder = [...new Set(eligible)].flatMap((id) => {
    const ofRole = [...groups.keys()].filter((group) => roles[groups[group]?.role ?? -1]?.id === id);
    return [...ofRole.filter(isHere), ...ofRole.filter((group) => !isHere(group))];
  });
  const near = inOrder.filter((group) => isHere(group) || isForAll(group));
  return near.length > 0 ? near : inOrder;

  function isHere(group: number): boolean {
    return groups[group]?.site === site;
  }
  function isForAll(group: number): boolean {
    const home = groups[group]?.site ?? null;
    return home === null || sites[home]?.hub === true;
  }
}

/** The lanes each group serves, most urgent first. */
export function lanesOfGroups(
  { laneGroups, lanePriority }: Pick<WorkProgram, "laneGroups" | "lanePriority">,
  groups: number
): StaffProgram["groupLanes"] {
  return Array.from({ length: groups }, (_, group) => {
    const served = laneGroups.flatMap((mayDo, lane) => (mayDo.includes(group) ? [lane] : []));
    return Uint16Array.from(served.sort((a, b) => (lanePriority[a] ?? 0) - (lanePriority[b] ?? 0) || a - b));
  });
}
