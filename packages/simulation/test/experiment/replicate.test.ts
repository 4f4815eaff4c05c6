import fc from "fast-check";
import { expect, test } from "vitest";
import type { Executor } from "../../src/experiment/executor.ts";
import { type ReplicationProgress, replicate } from "../../src/experiment/replicate.ts";
import { replicationsNeeded } from "../../src/experiment/replications-needed.ts";
import { runBatch } from "../../src/experiment/run-batch.ts";
import { serialExecutor } from "../../src/experiment/serial-executor.ts";
import { disorderly, noProgram, standIn, termsOf } from "./stand-in.ts";

const tolerance = { relative: 0.05 };
const precision = { watch: [{ terms: termsOf, tolerance }] };
const totals = (runs: readonly { totals: Float64Array }[]) => runs.map((run) => [...run.totals]);

test("as many as were asked for, in their order", async () => {
  const done = await replicate(noProgram, { seed: 4, replications: 7, executor: serialExecutor(standIn) });
  expect(done).toMatchObject({ replications: 7, complete: true, stoppedBy: "asked", preciseFrom: null, seed: 4 });
  expect(done.runs).toEqual(Array.from({ length: 7 }, (_, k) => standIn(noProgram, 4, k)));
});

test("precision ends it where the rule says, look-ahead included", async () => {
  const done = await replicate(noProgram, { seed: 4, precision, executor: serialExecutor(standIn) });
  const all = Array.from({ length: 100 }, (_, k) => [termsOf(standIn(noProgram, 4, k))]);
  const needed = replicationsNeeded(all, { tolerances: [tolerance] }) as number;
  expect(needed).toBeGreaterThan(3);
  expect(done).toMatchObject({ replications: needed + 5, preciseFrom: needed, complete: true, stoppedBy: "precision" });
});

test("the budget ends it where precision does not", async () => {
  const watch = [{ terms: termsOf, tolerance: { relative: 1e-6 } }];
  const options = { seed: 4, precision: { watch }, executor: serialExecutor(standIn) };
  const done = await replicate(noProgram, { ...options, budget: 20 });
  expect(done).toMatchObject({ replications: 20, preciseFrom: null, complete: true, stoppedBy: "budget" });
});

test("neither the number of workers, nor the size of batches, nor who finishes first changes anything", async () => {
  const wanted = await replicate(noProgram, { seed: 9, precision, executor: serialExecutor(standIn) });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 9 }), async (underWay, batchSize) => {
      const found = await replicate(noProgram, { seed: 9, precision, batchSize, executor: disorderly(underWay) });
      expect(found).toEqual(wanted);
      const asked = { seed: 9, replications: wanted.replications, batchSize };
      const fixed = await replicate(noProgram, { ...asked, executor: disorderly(underWay) });
      expect(fixed.runs).toEqual(wanted.runs);
    }),
    { seed: 1, numRuns: 25 }
  );
});

test("no more batches are under way than the executor wants, and no replication is asked for twice", async () => {
  let now = 0;
  let most = 0;
  const inner = disorderly(3);
  const executor: Executor = {
    underWay: 3,
    async run(batches) {
      now += 1;
      most = Math.max(most, now);
      const results = await inner.run(batches);
      now -= 1;
      return results;
    }
  };
  await replicate(noProgram, { seed: 1, replications: 20, batchSize: 3, executor });
  expect(most).toBe(3);
  expect(inner.asked.map(({ from, to }) => [from, to])).toEqual([
    [0, 3],
    [3, 6],
    [6, 9],
    [9, 12],
    [12, 15],
    [15, 18],
    [18, 20]
  ]);
});

test("progress counts what is finished, in order", async () => {
  const seen: ReplicationProgress[] = [];
  const onProgress = (progress: ReplicationProgress) => seen.push(progress);
  await replicate(noProgram, { seed: 1, replications: 5, batchSize: 2, executor: disorderly(3), onProgress });
  expect(seen).toEqual([
    { done: 2, atMost: 5 },
    { done: 4, atMost: 5 },
    { done: 5, atMost: 5 }
  ]);
});

test("interrupted, it gives what is finished without a gap, marked as part", async () => {
  for (const underWay of [1, 4]) {
    const signal = { aborted: false };
    const onProgress = ({ done }: ReplicationProgress) => {
      if (done >= 6) signal.aborted = true;
    };
    const options = { seed: 2, replications: 40, batchSize: 2, signal, onProgress };
    const part = await replicate(noProgram, { ...options, executor: disorderly(underWay) });
    expect(part).toMatchObject({ complete: false, stoppedBy: "interrupted" });
    // What was under way when it was interrupted is finished and kept.
    expect(part.replications).toBe(6 + 2 * (underWay - 1));
    expect(totals(part.runs)).toEqual(
      totals(runBatch({ program: noProgram, seed: 2, from: 0, to: part.replications }, standIn))
    );
  }
});

test("an executor that drops its work when interrupted leaves the runs before the gap", async () => {
  const signal = { aborted: false };
  const executor: Executor = {
    underWay: 3,
    async run(batches) {
      const [batch] = batches;
      if (batch?.from === 4) {
        signal.aborted = true;
        throw new Error("worker ended");
      }
      return [batch === undefined ? [] : runBatch(batch, standIn)];
    }
  };
  const part = await replicate(noProgram, { seed: 2, replications: 20, batchSize: 2, signal, executor });
  expect(part).toMatchObject({ replications: 4, complete: false, stoppedBy: "interrupted" });
  const none = await replicate(noProgram, { seed: 2, replications: 20, signal, executor });
  expect(none).toMatchObject({ runs: [], replications: 0, complete: false });
});

test("an interruption after the last replication interrupts nothing", async () => {
  const signal = { aborted: false };
  const onProgress = ({ done, atMost }: ReplicationProgress) => {
    signal.aborted = done === atMost;
  };
  const options = { seed: 2, replications: 4, signal, onProgress, executor: serialExecutor(standIn) };
  expect(await replicate(noProgram, options)).toMatchObject({ complete: true, stoppedBy: "asked" });
});

test("a serial executor lets its host breathe after every batch", async () => {
  let breaths = 0;
  const executor = serialExecutor(standIn, async () => {
    breaths += 1;
  });
  await replicate(noProgram, { seed: 2, replications: 6, batchSize: 2, executor });
  expect(breaths).toBe(3);
});

test("an error of the engine is not hidden", async () => {
  const executor = disorderly(2, () => {
    throw new Error("broken engine");
  });
  await expect(replicate(noProgram, { seed: 1, replications: 5, executor })).rejects.toThrow("broken engine");
  const lost: Executor = { run: async () => [[]] };
  await expect(replicate(noProgram, { seed: 1, replications: 5, executor: lost })).rejects.toThrow(
    "invalid batch; 0 replications where 1 were due"
  );
  const wrong = serialExecutor((program, seed, replication) => standIn(program, seed, replication + 1));
  await expect(replicate(noProgram, { seed: 1, replications: 5, executor: wrong })).rejects.toThrow("invalid run");
});

test("options that make no sense are refused", async () => {
  const executor = serialExecutor(standIn);
  const refused = (options: object) => expect(replicate(noProgram, { seed: 1, executor, ...options })).rejects;
  await refused({}).toThrow("invalid options; neither replications nor precision");
  await refused({ replications: 0 }).toThrow("invalid replications; not a whole number from 1: 0");
  await refused({ replications: 3, batchSize: 1.5 }).toThrow(RangeError);
  await refused({ precision: { watch: [] } }).toThrow(RangeError);
});
