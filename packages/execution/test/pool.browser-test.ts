import { expect, test } from "vitest";
import { commands } from "vitest/browser";
import { findAllPosts } from "../src/index.browser.ts";
import { madeUpJobs } from "./read-jobs.ts";

declare module "vitest/browser" {
  interface BrowserCommands {
    /** Runs print-answers.ts in Node. */
    answersInNode: () => Promise<string>;
  }
}

test("the answers are the same bytes as in Node, on the page and on one, two or three workers", async () => {
  const jobs = madeUpJobs(5);
  const inNode = await commands.answersInNode();
  expect(JSON.parse(inNode)).toHaveLength(5);
  expect(JSON.stringify(await findAllPosts(jobs, { workers: 0 }))).toBe(inNode);
  for (const workers of [1, 2, 3]) {
    expect(JSON.stringify(await findAllPosts(jobs, { workers, serialBelow: 0 })), `${workers} workers`).toBe(inNode);
  }
});

test("an error on a worker names its job", async () => {
  const job = { name: "the impossible one", scenario: {} as (typeof jobs)[number]["scenario"] };
  const jobs = madeUpJobs(1);
  await expect(findAllPosts([job], { workers: 1, serialBelow: 0 })).rejects.toThrow(/^the impossible one: /);
});
