import { expect, test } from "vitest";
import { findAllPosts } from "../src/index.ts";
import type { PostsJob } from "../src/job.ts";
import { startWorkerThread } from "../src/start-worker.node.ts";
import type { WorkerLike } from "../src/worker-like.ts";
import { startWorker } from "./built-worker.ts";
import { madeUpJobs } from "./read-jobs.ts";

/** A job whose scenario is none: `findPosts` throws. */
const impossible = (name: string): PostsJob => ({ ...madeUpJobs(1)[0]!, name, scenario: {} as PostsJob["scenario"] });

test("the answers are the same bytes here and on one or three workers, in the order of the jobs", async () => {
  const jobs = madeUpJobs(5);
  const here = JSON.stringify(await findAllPosts(jobs, { workers: 0 }));
  expect(
    JSON.parse(here).map((answer: { caseload: { newPatientsPerYear: number } }) => answer.caseload.newPatientsPerYear)
  ).toEqual([20, 30, 40, 50, 60]);
  for (const workers of [1, 3]) {
    expect(
      JSON.stringify(await findAllPosts(jobs, { workers, serialBelow: 0, startWorker })),
      `${workers} workers`
    ).toBe(here);
  }
});

test("few jobs are done here, without a worker", async () => {
  const started: number[] = [];
  const answers = await findAllPosts(madeUpJobs(2), {
    workers: 2,
    startWorker: () => {
      started.push(1);
      return startWorker();
    }
  });
  expect(answers).toHaveLength(2);
  expect(started).toEqual([]);
});

test("progress counts to the number of jobs", async () => {
  const seen: string[] = [];
  await findAllPosts(madeUpJobs(3), { workers: 0, onProgress: (done, total) => seen.push(`${done}/${total}`) });
  expect(seen).toEqual(["1/3", "2/3", "3/3"]);
});

test.each([
  ["here", {}],
  ["on a worker", { workers: 1, serialBelow: 0, startWorker }]
])("an error %s names its job", async (_, options) => {
  await expect(findAllPosts([...madeUpJobs(1), impossible("the impossible one")], options)).rejects.toThrow(
    /^the impossible one: /
  );
});

test("a worker that stops rejects with the job it had", async () => {
  const broken = (): WorkerLike => startWorkerThread(new URL("./broken-worker.mjs", import.meta.url));
  await expect(findAllPosts(madeUpJobs(1), { workers: 1, serialBelow: 0, startWorker: broken })).rejects.toThrow(
    "service 0: worker stopped with code 3"
  );
});

test("an aborted signal rejects with its reason, before the work and within it", async () => {
  const reason = new Error("enough");
  await expect(findAllPosts(madeUpJobs(1), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  for (const options of [{ workers: 0 }, { workers: 1, serialBelow: 0, startWorker }]) {
    const controller = new AbortController();
    const finished: number[] = [];
    const work = findAllPosts(madeUpJobs(4), {
      ...options,
      signal: controller.signal,
      onProgress: (done) => {
        finished.push(done);
        controller.abort(reason);
      }
    });
    await expect(work).rejects.toBe(reason);
    expect(finished.length).toBeLessThan(4);
  }
});

test("no jobs have no answers; workers are counted in whole numbers", async () => {
  expect(await findAllPosts([])).toEqual([]);
  await expect(findAllPosts(madeUpJobs(1), { workers: 1.5 })).rejects.toThrow(
    "invalid workers; not a whole number from 0: 1.5"
  );
});
