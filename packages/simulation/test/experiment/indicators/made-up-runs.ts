import { sourcesOf } from "../../../src/engine/compile-sources.ts";
import {
  blockOf,
  histogramDays,
  type Run,
  type RunBlock,
  type RunDimensions,
  type RunLayout,
  runBlocks,
  runLayout
} from "../../../src/engine/run.ts";
import { bundledEvidence } from "../../../src/scenario/evidence-bundle.ts";
import { parseScenario } from "../../../src/scenario/parse.ts";
import { resolveScenario } from "../../../src/scenario/resolve.ts";
import type { Scenario } from "../../../src/scenario/scenario.ts";

/** A scenario from YAML. */
export function scenarioOf(text: string): Scenario {
  const parsed = parseScenario(text, { file: "made-up" });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const resolved = resolveScenario(parsed.file, bundledEvidence);
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.issues));
  return resolved.scenario;
}

/** The average organisation with a CNS and a support worker, two years, the catalogue of tasks as it comes. */
export const madeUpService = (more = ""): Scenario =>
  scenarioOf(`organisation: Made-up Trust
newPatientsPerYear: 74
years: 2
posts:
  - { role: cns, wte: 0.8 }
  - { role: supportWorker, wte: 1 }
${more}`);

/** The layout of runs of a scenario, with four weeks of series. */
export const layoutFor = (scenario: Scenario): RunLayout =>
  runLayout({
    year: scenario.years + 1,
    tier: scenario.tiers.length,
    source: sourcesOf(scenario).length,
    task: scenario.tasks.length,
    role: scenario.roles.length,
    site: scenario.sites.length,
    week: 4,
    month: 0,
    day: histogramDays
  });

/** One sum of a made-up run: a block, where in it, and the value. Dimensions left out are 0, the year 1. */
export type Entry = readonly [RunBlock, Partial<Record<keyof RunDimensions, number>>, number];

/** A run in which all is 0 but for some entries. */
export function madeUpRun(layout: RunLayout, entries: readonly Entry[], replication = 0): Run {
  const run = { replication, events: 0, totals: new Float64Array(layout.length) };
  for (const [block, position, value] of entries) {
    const names: readonly (keyof RunDimensions)[] = runBlocks[block];
    const cell = names.reduce(
      (at, name) => at * layout.dimensions[name] + (position[name] ?? (name === "year" ? 1 : 0)),
      0
    );
    blockOf(run, layout, block)[cell] = value;
  }
  return run;
}

/** Position of the source of a task that an event sets off. */
export function sourceOf(scenario: Scenario, task: string, event: string): number {
  const found = sourcesOf(scenario).findIndex(
    ({ specification, trigger }) => specification.id === task && "on" in trigger && trigger.on === event
  );
  if (found < 0) throw new Error(`no source ${task} on ${event}`);
  return found;
}

/** Position of a task. */
export function taskOf(scenario: Scenario, id: string): number {
  const found = scenario.tasks.findIndex((task) => task.id === id);
  if (found < 0) throw new Error(`no task ${id}`);
  return found;
}
