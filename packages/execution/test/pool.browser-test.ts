import { expect, test } from "vitest";
import { commands } from "vitest/browser";
import { findAllPosts, poolExecutor } from "../src/index.browser.ts";
import { bytesOf, madeUpBatches, madeUpJobs } from "./read-jobs.ts";

declare module "vitest/browser" {
  interface BrowserCommands {
    /** Runs print-answers.ts in Node. */
    answersInNode: () => Promise<string>;
  }
}

test("answers and runs are the same bytes as in Node, on the page and on one or three workers", async () => {
  const jobs = madeUpJobs(5);
  const batches = madeUpBatches(3);
  const inNode: { readonly answers: string; readonly runs: string } = JSON.parse(await commands.answersInNode());
  expect(JSON.parse(inNode.answers)).toHaveLength(5);
  expect(JSON.parse(inNode.runs)).toHaveLength(6);
  for (const workers of [0, 1, 3]) {
    const answers = await findAllPosts(jobs, { workers, serialBelow: 0 });
    expect(JSON.stringify(answers), `${workers} workers`).toBe(inNode.answers);
    const executor = poolExecutor({ workers });
    expect(bytesOf(await executor.run(batches)), `${workers} workers`).toBe(inNode.runs);
    await executor.close();
  }
  // Eight workers, each of which loads its sources one by one.
}, 180_000);

test("an error on a worker names its job", async () => {
  const job = { name: "the impossible one", scenario: {} as (typeof jobs)[number]["scenario"] };
  const jobs = madeUpJobs(1);
  await expect(findAllPosts([job], { workers: 1, serialBelow: 0 })).rejects.toThrow(/^the impossible one: /);
});
