import { replicate } from "@caseload/simulation";
import { expect, test } from "vitest";
import { poolExecutor } from "../src/index.ts";
import { startWorkerThread } from "../src/start-worker.node.ts";
import { startWorker } from "./built-worker.ts";
import { inProcessWorker, type Post } from "./in-process-worker.ts";
import { bytesOf, madeUpBatches, madeUpProgram } from "./read-jobs.ts";

test("runs are the same bytes here and on one or three workers, in the order of the batches", async () => {
  const batches = madeUpBatches(4);
  const here = await poolExecutor({ workers: 0 }).run(batches);
  expect(here.map((runs) => runs.map(({ replication }) => replication))).toEqual(
    [0, 1, 2, 3, 0, 1, 2, 3].map((replication) => [replication])
  );
  const bytes = bytesOf(here);
  expect(new Set(here.map((runs) => bytesOf([runs]))).size).toBe(8);
  for (const workers of [1, 3]) {
    const executor = poolExecutor({ workers, startWorker });
    expect(bytesOf(await executor.run(batches)), `${workers} workers`).toBe(bytes);
    await executor.close();
  }
});

test("replicate gives the same, whatever the number of workers", async () => {
  const program = madeUpProgram();
  const found = [];
  for (const workers of [0, 2]) {
    const executor = poolExecutor({ workers, startWorker });
    const { runs } = await replicate(program, { seed: 3, replications: 5, executor });
    found.push(bytesOf([runs]));
    await executor.close();
  }
  expect(found[1]).toBe(found[0]);
});

test("workers stay from one call to the next, and there are no more than were asked for", async () => {
  const posts: Post[] = [];
  let started = 0;
  const executor = poolExecutor({
    workers: 2,
    startWorker: () => {
      started++;
      return inProcessWorker(posts);
    }
  });
  const batches = madeUpBatches(2);
  await executor.run(batches.slice(0, 1));
  expect(started).toBe(1);
  await executor.run(batches);
  await executor.run(batches);
  expect({ started, posts: posts.length }).toEqual({ started: 2, posts: 9 });
  await executor.close();
});

test.each([
  ["here", { workers: 0 }],
  ["on a worker", { workers: 1, startWorker }]
])("an error %s names the replications", async (_, options) => {
  const executor = poolExecutor(options);
  const program = {} as ReturnType<typeof madeUpProgram>;
  await expect(executor.run([{ program, seed: 9, from: 3, to: 5 }])).rejects.toThrow(
    /^replications 3 to 4 of seed 9: .+/
  );
  await executor.close();
});

test("a worker that stops rejects with the replication it had; the next call has a new worker", async () => {
  let isBroken = true;
  const executor = poolExecutor({
    workers: 1,
    startWorker: () =>
      isBroken ? startWorkerThread(new URL("./broken-worker.mjs", import.meta.url)) : inProcessWorker([])
  });
  const batches = madeUpBatches(1).slice(0, 1);
  await expect(executor.run(batches)).rejects.toThrow("replication 0 of seed 7: worker stopped with code 3");
  isBroken = false;
  expect(await executor.run(batches)).toHaveLength(1);
  await executor.close();
});

test.each([
  ["here", { workers: 0 }],
  ["on workers", { workers: 1, startWorker }]
])("an abort %s rejects with its reason and leaves what was finished", async (_, options) => {
  const reason = new Error("enough");
  const controller = new AbortController();
  const seen: number[] = [];
  const executor = poolExecutor({
    ...options,
    signal: controller.signal,
    onProgress: (finished) => {
      seen.push(finished);
      if (finished === 2) controller.abort(reason);
    }
  });
  const program = madeUpProgram();
  const found = await replicate(program, { seed: 3, replications: 50, executor, signal: controller.signal });
  expect(found.complete).toBe(false);
  expect(found.replications).toBeGreaterThan(0);
  expect(found.replications).toBeLessThan(10);
  await expect(executor.run([{ program, seed: 3, from: 0, to: 1 }])).rejects.toBe(reason);
  await executor.close();
  const alone = await poolExecutor({ workers: 0 }).run([{ program, seed: 3, from: 0, to: found.replications }]);
  expect(bytesOf([found.runs])).toBe(bytesOf(alone));
});

test("a closed executor gives up what is under way", async () => {
  const executor = poolExecutor({ workers: 1, startWorker });
  const work = executor.run(madeUpBatches(5));
  const rejected = expect(work).rejects.toThrow("the pool was closed");
  await executor.close();
  await rejected;
});

test("workers are counted in whole numbers, and as many as twice their number are worth having under way", () => {
  expect(() => poolExecutor({ workers: -1 })).toThrow("invalid workers; not a whole number from 0: -1");
  expect(poolExecutor({ workers: 3 }).underWay).toBe(6);
  expect(poolExecutor({ workers: 0 }).underWay).toBe(1);
});
