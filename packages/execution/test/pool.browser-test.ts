import { expect, test } from "vitest";
import { findAllPosts } from "../src/index.browser.ts";
import { madeUpJobs } from "./read-jobs.ts";

test("the answers are the same bytes on the page and on one, two or three workers", async () => {
  const jobs = madeUpJobs(5);
  const here = JSON.stringify(await findAllPosts(jobs, { workers: 0 }));
  for (const workers of [1, 2, 3]) {
    expect(JSON.stringify(await findAllPosts(jobs, { workers, serialBelow: 0 })), `${workers} workers`).toBe(here);
  }
});

test("an error on a worker names its job", async () => {
  const job = { name: "the impossible one", scenario: {} as (typeof jobs)[number]["scenario"] };
  const jobs = madeUpJobs(1);
  await expect(findAllPosts([job], { workers: 1, serialBelow: 0 })).rejects.toThrow(/^the impossible one: /);
});
