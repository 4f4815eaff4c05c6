import type { Verdict } from "@caseload/simulation";
import { expect, test } from "vitest";
import { enoughByTarget, withTargetsOfEverythingAt } from "../../src/by-simulation/by-target.ts";
import { smallService } from "./small-service.ts";

const scenario = smallService();
const posts = (cns: number, supportWorker = 0) => ({ cns, supportWorker });
const answer = posts(4);

/** The fewest by target, from the words for some posts at 99 % and at 95 %. */
const enough = (words: Readonly<Record<string, readonly [Verdict, Verdict]>>, more = [posts(3, 1)]) =>
  enoughByTarget(
    scenario,
    answer,
    [answer, posts(5), ...more, ...Object.keys(words).map((cns) => posts(Number(cns)))],
    ({ cns }, target) => words[cns]?.[target === 0.99 ? 0 : 1] ?? "meets"
  ).map(({ target, enough: { cns, supportWorker } }) => [target, cns, supportWorker]);

test("the fewest CNSs that meet lower targets, beside as many support workers", () => {
  const words = { 3.9: ["cannot tell", "meets"], 3.8: ["meets", "meets"], 3.5: ["cannot tell", "meets"] } as const;
  expect(enough(words)).toEqual([
    [0.99, 3.8, 0],
    [0.95, 3.5, 0]
  ]);
  // What lies below one that does not meet is no answer, whatever is said of it.
  expect(enough({ 3.9: ["does not meet", "cannot tell"], 3.8: ["meets", "cannot tell"] })).toEqual([
    [0.99, 4, 0],
    [0.95, 4, 0]
  ]);
});

test("targets of everything are lowered, others stay; without any there is nothing to say", () => {
  const everything = scenario.targets.filter(({ share }) => share.value === 1);
  expect(everything.length).toBeGreaterThan(0);
  expect(everything.length).toBeLessThan(scenario.targets.length);
  const { targets } = withTargetsOfEverythingAt(scenario, 0.99);
  expect(targets.map(({ share }) => share.value)).toEqual(
    scenario.targets.map(({ share: { value } }) => (value === 1 ? 0.99 : value))
  );
  expect(enoughByTarget({ ...scenario, targets }, answer, [posts(3)], () => "meets")).toEqual([]);
});
