import { weeksPerYear } from "../quantity/available-hours.ts";
import type { Reading, Scenario } from "../scenario/scenario.ts";
import { availableHoursOf } from "../scenario/staff-hours.ts";
import { compileRota } from "./compile-rota.ts";
import { cnsId, supportWorkerId } from "./named-ids.ts";
import type { StaffProgram } from "./program.ts";
import { type Server, serversOf } from "./servers-of.ts";
import { type StaffGroup, staffGroups } from "./staff-groups.ts";

/**
 * The staff of a scenario, but for the lanes they serve.
 *
 * @throws RangeError where the posts are held by more people than the engine can number
 */
export function compileServers(scenario: Scenario, reading: Reading): Omit<StaffProgram, "groupLanes"> {
  const { roles } = scenario;
  const groups = staffGroups(scenario);
  const servers = serversOf(scenario, groups);
  return {
    servers: servers.length,
    roles: roles.length,
    groups: groups.length,
    roleOf: Uint8Array.from(servers, ({ role }) => role),
    groupOf: Uint16Array.from(servers, ({ group }) => group),
    roleOfGroup: Uint8Array.from(groups, ({ role }) => role),
    cns: groups.find(({ role }) => roles[role]?.id === cnsId)?.role ?? -1,
    wte: Float64Array.from(servers, wteHere),
    travelMinutes: Float64Array.from(groups.flatMap((group) => travelOf(scenario, group))),
    overseen: Uint8Array.from(roles, ({ registered }) => Number(!registered)),
    rota: compileRota(scenario, servers, dutiesOf(scenario, reading, servers))
  };
}

const wteHere = ({ wte, post }: Server): number => wte * post.sbcShare.value;

/** Minutes that a group travels to people of each site: none to a hub, nor to the spoke where it works. */
const travelOf = ({ sites }: Scenario, group: StaffGroup): number[] =>
  sites.map(({ hub, travelMinutes }, site) => (hub || site === group.site ? 0 : travelMinutes.value));

/**
 * Share of working hours that fixed duties take, by server: meetings of its role, and for a CNS the supervision of the
 * support workers in post, shared over the role by whole-time equivalents. In the strict reading support workers do
 * nothing that a CNS would answer for, so nobody supervises them. A role whose duties fill all its hours has 1.
 */
function dutiesOf(scenario: Scenario, reading: Reading, servers: readonly Server[]): Float64Array {
  const { roles, staff, meetings } = scenario;
  const hoursPerWte = availableHoursOf(staff.time)?.hoursPerYear.value ?? 0;
  const wteOf = (id: string): number =>
    servers.reduce((sum, server) => sum + (roles[server.role]?.id === id ? wteHere(server) : 0), 0);
  const shares = roles.map(({ id }) => {
    let hours = 0;
    for (const { role, attendees, hoursPerMeeting, perYear } of meetings) {
      if (role === id) hours += attendees * hoursPerMeeting * perYear;
    }
    if (id === cnsId && reading === "delegated") {
      hours += wteOf(supportWorkerId) * staff.supervisionHoursPerWeek.value * weeksPerYear;
    }
    const available = wteOf(id) * hoursPerWte;
    return available > 0 ? Math.min(hours / available, 1) : 0;
  });
  return Float64Array.from(servers, ({ role }) => shares[role] ?? 0);
}
