import fc from "fast-check";
import { expect, test } from "vitest";
import { compileScenario } from "../../../src/engine/compile.ts";
import { layoutOf } from "../../../src/engine/layout-of.ts";
import { simulate } from "../../../src/engine/simulate.ts";
import { BlockCells } from "../../../src/experiment/indicators/block-cells.ts";
import { estimateIndicators } from "../../../src/experiment/indicators/estimate.ts";
import { RunSums } from "../../../src/experiment/indicators/run-sums.ts";
import { serviceNames } from "../../../src/experiment/indicators/service-names.ts";
import { scenarioOf } from "./made-up-runs.ts";

const wte = fc.constantFrom(0.1, 0.4, 1, 6);
const seed = fc.nat(1000);

test("of no task is more done in time than is done at all, but for what later work has met", () => {
  fc.assert(
    fc.property(wte, seed, (posts, seed) => {
      const scenario = scenarioOf(
        `extends: average-organisation\nyears: 1\nposts: [{ role: cns, wte: ${posts} }, { role: supportWorker, wte: 0.5 }]\n`
      );
      const program = compileScenario(scenario, "delegated");
      const sums = new RunSums(simulate(program, seed, 0), new BlockCells(layoutOf(program)));
      const { sources } = serviceNames(scenario);
      // From the beginning of the warm-up, so that nothing met had arisen before.
      const year = [0, 1];
      for (const [task, { id }] of scenario.tasks.entries()) {
        const source = sources.flatMap((each, index) => (each.task === task ? [index] : []));
        const begun = sums.sum("started", { task, year }) + sums.sum("superseded", { task, year });
        expect(sums.sum("inTime", { source, year }), id).toBeLessThanOrEqual(begun);
      }
    }),
    { seed: 1, numRuns: 12, endOnFailure: true }
  );
});

test("where both are out of the same work, the share done in time is at most the share done at all", () => {
  // People with many years to live, so that all that arises falls due, save in the last days.
  const longLived = (posts: number) =>
    scenarioOf(`organisation: Made-up Trust
newPatientsPerYear: 0.5
years: 1
warmUpDays: 0
caseload: 50
survival: { meanYears: 100 }
posts: [{ role: cns, wte: ${posts} }]
`);
  let compared = 0;
  let below = 0;
  fc.assert(
    fc.property(wte, seed, (posts, seed) => {
      const scenario = longLived(posts);
      const program = compileScenario(scenario, "strict");
      const rows = estimateIndicators([simulate(program, seed, 0)], layoutOf(program), scenario, "strict");
      for (const { id, whenLate } of scenario.tasks) {
        if (whenLate === "superseded") continue;
        const of = (indicator: string) =>
          rows.find((row) => row.id === indicator && row.task === id && row.year === null && row.tier === null);
        const [inTime, done] = [of("work-in-time"), of("work-done")];
        if (inTime?.mean == null || done?.mean == null || inTime.denominator !== done.denominator) continue;
        compared++;
        if (inTime.mean < done.mean) below++;
        expect(inTime.mean, id).toBeLessThanOrEqual(done.mean);
      }
    }),
    { seed: 1, numRuns: 25, endOnFailure: true }
  );
  expect(compared).toBeGreaterThan(20);
  expect(below).toBeGreaterThan(0);
});
