import { expect, test } from "vitest";
import { compileScenario } from "../../src/engine/compile.ts";
import { layoutOf } from "../../src/engine/layout-of.ts";
import { blockOf, type Run } from "../../src/engine/run.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { compareRuns } from "../../src/experiment/compare.ts";
import { runProvenance } from "../../src/experiment/provenance.ts";
import { replicate } from "../../src/experiment/replicate.ts";
import { serialExecutor } from "../../src/experiment/serial-executor.ts";
import { warmUpOf } from "../../src/experiment/warm-up.ts";
import { resolved, smallest } from "../scenario/resolved.ts";
import { disorderly } from "./stand-in.ts";

/** The smallest useful file, over a year. */
const text = `${smallest}years: 1\n`;

const scenarioOf = (file: string) => resolved(file).scenario;
const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

/** Runs as texts of their bytes, which compare faster than thousands of numbers one by one. */
const bytesOf = (runs: readonly Run[]): readonly string[] =>
  runs.map(
    ({ replication, events, totals }) => `${replication} ${events} ${Buffer.from(totals.buffer).toString("hex")}`
  );

test("here or spread, two replications at a time or one: the engine's runs, bit by bit", async () => {
  const program = compileScenario(scenarioOf(text), "strict");
  const options = { seed: 11, replications: 5 };
  const here = await replicate(program, { ...options, executor: serialExecutor() });
  expect(bytesOf(here.runs)).toEqual(bytesOf([0, 1, 2, 3, 4].map((replication) => simulate(program, 11, replication))));
  const spread = await replicate(program, { ...options, batchSize: 2, executor: disorderly(3, simulate) });
  expect(bytesOf(spread.runs)).toEqual(bytesOf(here.runs));
  expect({ ...spread, runs: [] }).toEqual({ ...here, runs: [] });
});

test("two establishments meet the same people: arrivals differ by exactly nothing", async () => {
  const replicated = async (file: string) => {
    const program = compileScenario(scenarioOf(file), "strict");
    const layout = layoutOf(program);
    const done = await replicate(program, { seed: 12, replications: 4, executor: serialExecutor() });
    const arrivals = (run: Run) => ({ numerator: sumOf(blockOf(run, layout, "arrivals")), denominator: 1 });
    return { done, arrivals };
  };
  const base = await replicated(text);
  const more = await replicated(text.replace("wte: 1", "wte: 4"));
  const [row] = compareRuns(base.done, more.done, [{ id: "arrivals", base: base.arrivals, variant: more.arrivals }]);
  expect(row?.base.mean).toBeGreaterThan(40);
  expect(row?.difference).toEqual({ mean: 0, standardError: 0, low: 0, high: 0, n: 4 });
});

test("what a run carries makes it again: seed, replications, scenario, reading, version", async () => {
  const scenario = scenarioOf(text);
  const program = compileScenario(scenario, "delegated");
  const done = await replicate(program, { seed: 13, replications: 2, executor: serialExecutor() });
  const provenance = runProvenance("1.2.3", scenario, "delegated", done);
  expect(provenance).toEqual({
    version: "1.2.3",
    scenarioHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    reading: "delegated",
    seed: 13,
    replications: 2,
    complete: true,
    stoppedBy: "asked"
  });
  const other = runProvenance("1.2.3", { ...scenario, years: scenario.years + 1 }, "delegated", done);
  expect(other.scenarioHash).not.toBe(provenance.scenarioHash);
});

test("a service with staff enough needs no more than its default warm-up", async () => {
  const scenario = scenarioOf(text.replace("wte: 1", "wte: 12"));
  const program = compileScenario(scenario, "strict");
  const { runs } = await replicate(program, { seed: 14, replications: 10, executor: serialExecutor() });
  const found = warmUpOf(runs, layoutOf(program), program.clock.warmUpDays);
  expect(found.waiting.covered).toBe(true);
  expect(found.caseload.curve.mean).toHaveLength(layoutOf(program).dimensions.week);
});
