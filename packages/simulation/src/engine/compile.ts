import type { Reading, Scenario } from "../scenario/scenario.ts";
import { compileBehaviour } from "./compile-behaviour.ts";
import { compileClock } from "./compile-clock.ts";
import { compileCourse } from "./compile-course.ts";
import { lanesOfGroups } from "./compile-lanes.ts";
import { compilePeople } from "./compile-people.ts";
import { compilePlaces } from "./compile-places.ts";
import { compileServers } from "./compile-servers.ts";
import { compileWork } from "./compile-work.ts";
import { openDaysPerYear } from "./open-time.ts";
import type { Program } from "./program.ts";
import { staffGroups } from "./staff-groups.ts";

export interface CompileOptions {
  /** Whether to watch the Standards by month beside by year; defaults to false. */
  readonly byMonth?: boolean;
}

/**
 * A scenario as a program for the simulator, in one reading of the Standards. The contact rate is taken as the scenario
 * has it: whoever wants it calibrated puts it there first.
 *
 * @throws RangeError where there are more triggers, or more kinds of queue, than the engine can number
 */
export function compileScenario(scenario: Scenario, reading: Reading, options: CompileOptions = {}): Program {
  const clock = compileClock(scenario, options.byMonth);
  const groups = staffGroups(scenario);
  const servers = compileServers(scenario, reading);
  const work = compileWork(scenario, reading, groups, openDaysPerYear(clock));
  return {
    clock,
    people: compilePeople(scenario),
    course: compileCourse(scenario),
    work,
    staff: { ...servers, groupLanes: lanesOfGroups(work, groups.length) },
    places: compilePlaces(scenario, reading, servers.wte),
    behaviour: compileBehaviour(scenario)
  };
}
