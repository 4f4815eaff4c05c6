import { simulatedCost } from "@caseload/planning";
import {
  bundledEvidence,
  estimateIndicators,
  judgeStandards,
  type Run,
  type RunBlock,
  runLayout,
  yearDrift
} from "@caseload/simulation";
import { type ReadScenario, readScenarios } from "../src/read-scenarios.ts";
import type { Simulated, SimulatedReading } from "../src/simulated.ts";
import { indicatorsByYear } from "../src/simulated-years-table.ts";

const text = `organisation: Made-up Trust
newPatientsPerYear: 74
years: 2
posts:
  - { role: cns, wte: 1 }
  - { role: supportWorker, wte: 0.5 }
`;

/** A made-up service with a CNS and half a support worker, two years, with every default. */
export function madeUpRead(more = ""): ReadScenario {
  const read = readScenarios(text + more);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.scenarios[0];
}

/** Replications in which every cell of a block is the same, and one is a little better than the next. */
export function madeUpReading(
  { scenario }: Pick<ReadScenario, "scenario">,
  reading: SimulatedReading["reading"],
  shareInTime: number,
  parts: Partial<SimulatedReading> = {}
): SimulatedReading {
  const layout = runLayout({
    year: scenario.years + 1,
    tier: scenario.tiers.length,
    source: scenario.tasks.reduce((sum, { triggers }) => sum + triggers.length, 0),
    task: scenario.tasks.length,
    role: scenario.roles.length,
    site: scenario.sites.length,
    week: 4,
    month: 0,
    day: 731
  });
  const runs = Array.from({ length: 20 }, (_, replication): Run => {
    const totals = new Float64Array(layout.length);
    const fill = (block: RunBlock, value: number) =>
      totals.fill(value, layout.offsets[block], layout.offsets[block] + layout.sizes[block]);
    const better = 1 + (replication % 2 === 0 ? 0.02 : -0.02);
    fill("personDays", 80 * 365.25);
    fill("namedCnsDays", 60 * 365.25);
    fill("expectedDays", 80 * 365.25);
    fill("namedExpectedDays", 60 * 365.25);
    fill("keyWorkerDays", 72 * 365.25);
    fill("arrivals", 25);
    fill("deaths", 24);
    fill("due", 50);
    fill("inTime", 50 * shareInTime * better);
    fill("peopleWithDue", 60);
    fill("peopleAllInTime", 60 * shareInTime * better);
    fill("created", 100);
    fill("started", 80);
    fill("waitDays", 400);
    fill("waitingDays", 10 * 365.25);
    fill("paid", 60 * 1957);
    fill("clinical", 60 * 1345);
    fill("worked", 60 * 1000);
    return { replication, events: 1000, totals };
  });
  return {
    reading,
    rows: [
      ...estimateIndicators(runs, layout, scenario, reading),
      ...simulatedCost(runs, layout, scenario, reading, bundledEvidence)
    ],
    together: judgeStandards(runs, layout, scenario),
    drift: yearDrift(runs, layout, scenario, indicatorsByYear),
    replications: runs.length,
    asked: runs.length,
    complete: true,
    events: 20_000,
    ...parts
  };
}

/** A simulated service; the delegated reading does better than the strict one. */
export function madeUpSimulated(parts: Partial<Simulated> = {}, read = madeUpRead()): Simulated {
  return {
    ...read,
    seed: 1,
    readings: [madeUpReading(read, "strict", 0.4), madeUpReading(read, "delegated", 0.6)],
    assumptions: ["target-share"],
    ...parts
  };
}
