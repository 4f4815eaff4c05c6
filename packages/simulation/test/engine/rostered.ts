import { buildRoster } from "../../src/engine/build-roster.ts";
import { compileClock } from "../../src/engine/compile-clock.ts";
import { compileServers } from "../../src/engine/compile-servers.ts";
import type { Program } from "../../src/engine/program.ts";
import type { Roster } from "../../src/engine/roster.ts";
import { KeyedDraws } from "../../src/random/keyed-draws.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { resolved } from "../scenario/resolved.ts";

/** What a roster is drawn from, and no more. */
export type Staffed = Pick<Program, "clock" | "staff">;

export const staffed = (scenario: Scenario): Staffed => ({
  clock: compileClock(scenario),
  staff: { ...compileServers(scenario, "delegated"), groupLanes: [] }
});

/** The staff of a made-up service with these posts, from these lines of a scenario file. */
export function staffOf(posts: string, staff = "", more = "startDate: 2026-04-01\nwarmUpDays: 0\nyears: 5\n"): Staffed {
  const text = `organisation: X\nnewPatientsPerYear: 74\nposts: [${posts}]\nstaff: {${staff.replaceAll("\n", " ")}}\n${more}`;
  return staffed(resolved(text).scenario);
}

export const rosterOf = (program: Staffed, seed = 1, replication = 0): Roster =>
  buildRoster(program, new KeyedDraws(seed, replication));

export const sum = (values: ArrayLike<number>): number => {
  let total = 0;
  for (let index = 0; index < values.length; index++) total += values[index] ?? 0;
  return total;
};

/** Mean of independent values, and its standard error. */
export function summary(values: readonly number[]) {
  const mean = sum(values) / values.length;
  const variance = sum(values.map((value) => (value - mean) * (value - mean))) / (values.length - 1);
  return { mean, standardError: Math.sqrt(variance / values.length) };
}

/** Mean of something over so many rosters, and its standard error. */
export const estimate = (program: Staffed, replications: number, of: (roster: Roster) => number) =>
  summary(Array.from({ length: replications }, (_, replication) => of(rosterOf(program, 1, replication))));
