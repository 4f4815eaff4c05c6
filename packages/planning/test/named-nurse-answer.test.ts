import { expect, test } from "vitest";
import { findPosts } from "../src/find-posts.ts";
import { nurseLists } from "../src/method-details.ts";
import { evidence, service } from "./made-up-service.ts";

test("the list that one nurse can hold is a row of the table, the last within both ceilings", () => {
  const { methods } = findPosts(service(), evidence, { methods: ["named-nurse"] });
  const lists = methods.map(nurseLists).find((each) => each !== null);
  if (lists === undefined || lists === null) throw new Error("no lists");
  const list = Math.floor(lists.cases + 1e-9);
  const counts = lists.table.map(({ cases }) => cases);
  expect(counts).toContain(list);
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  expect(new Set(counts).size).toBe(counts.length);
  // Ceilings of the evidence: 85 % of clinical time, a mean delay of a working day.
  const within = lists.table.filter(({ utilisation, delayDays }) => utilisation <= 0.85 && delayDays <= 1);
  expect(within.at(-1)?.cases).toBe(list);
});
