import { expect, test } from "vitest";
import { compareRuns } from "../../src/experiment/compare.ts";
import { replicate } from "../../src/experiment/replicate.ts";
import type { Simulate } from "../../src/experiment/run-batch.ts";
import { serialExecutor } from "../../src/experiment/serial-executor.ts";
import { disorderly, noProgram, standIn, termsOf } from "./stand-in.ts";

const ratios = [{ id: "on-time", base: termsOf, variant: termsOf }];

/** The same chance, and a tenth of the denominator more in the numerator. */
const better: Simulate = (program, seed, replication) => {
  const run = standIn(program, seed, replication);
  const { numerator, denominator } = termsOf(run);
  return { ...run, totals: Float64Array.of(numerator + denominator / 10, denominator) };
};

test("a variant equal to its base differs by exactly nothing, on one worker or three", async () => {
  const options = { seed: 5, replications: 12 };
  const base = await replicate(noProgram, { ...options, executor: serialExecutor(standIn) });
  const variant = await replicate(noProgram, { ...options, executor: disorderly(3) });
  const [row] = compareRuns(base, variant, ratios);
  expect(row?.difference).toEqual({ mean: 0, standardError: 0, low: 0, high: 0, n: 12 });
  expect(row?.base).toEqual(row?.variant);
});

test("chance that is common falls out of the difference", async () => {
  const options = { seed: 5, replications: 12 };
  const base = await replicate(noProgram, { ...options, executor: serialExecutor(standIn) });
  const variant = await replicate(noProgram, { ...options, executor: serialExecutor(better) });
  const [row] = compareRuns(base, variant, ratios);
  expect(row?.id).toBe("on-time");
  expect(row?.difference.mean).toBeCloseTo(0.1, 14);
  expect(row?.difference.standardError).toBeLessThan(1e-15);
  expect(row?.base.standardError).toBeGreaterThan(0.005);
});

test("pairs that met different chance are refused", async () => {
  const executor = serialExecutor(standIn);
  const base = await replicate(noProgram, { seed: 5, replications: 4, executor });
  const other = await replicate(noProgram, { seed: 6, replications: 4, executor });
  const fewer = await replicate(noProgram, { seed: 5, replications: 3, executor });
  expect(() => compareRuns(base, other, ratios)).toThrow("invalid pair; seed 5 against 6");
  expect(() => compareRuns(base, fewer, ratios)).toThrow("invalid pair; 4 replications against 3");
});
