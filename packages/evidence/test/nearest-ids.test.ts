import { expect, test } from "vitest";
import { nearestIds } from "../src/index.ts";

test("the nearest id comes first, and no more than three", () => {
  expect(nearestIds("reach-shar", ["reach-share", "beach-share", "teach-shark", "peach-shard"])).toEqual([
    "reach-share",
    "beach-share",
    "peach-shard"
  ]);
});

test("Levenshtein's own example is three edits: kitten, sitting", () => {
  expect(nearestIds("kitten", ["sitting"])).toEqual([]);
  expect(nearestIds("kittens", ["sitten", "sittinng"])).toEqual(["sitten"]);
});

test("capitals do not matter, and a part of an id finds it", () => {
  expect(nearestIds("REACH-SHARE", ["reach-share"])).toEqual(["reach-share"]);
  expect(nearestIds("incidence", ["pub-mbc-incidence-rate-northern"])).toEqual(["pub-mbc-incidence-rate-northern"]);
});

test("nothing is offered for what is like nothing, nor for a text that no id could be", () => {
  expect(nearestIds("xyzzy", ["reach-share"])).toEqual([]);
  expect(nearestIds("", ["reach-share"])).toEqual([]);
  expect(nearestIds("reach-share".repeat(100_000), ["reach-share"])).toEqual([]);
});
