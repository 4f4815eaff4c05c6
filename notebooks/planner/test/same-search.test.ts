import { findBySimulation, issueText, type ReadScenario, readScenarios, serialExecutor, simulate } from "caseload";
import { expect, test } from "vitest";
import { needsTheSame, searchKey } from "../src/same-search.ts";
import { textOf } from "../src/scenario-text.ts";

const base = {
  organisation: "Made-up Trust",
  newPatientsPerYear: 4,
  years: 1,
  posts: [{ role: "cns", wte: 1 }],
  search: { step: 1 }
};

function read(variants: readonly object[], changed: object = {}): readonly ReadScenario[] {
  const result = readScenarios(textOf({ ...base, ...changed, variants }), { file: "scenario.yaml" });
  if (!result.ok) throw new Error(result.issues.map(issueText).join("; "));
  return result.scenarios;
}

test.each([
  ["other posts", { posts: [{ role: "cns", wte: 3.5 }] }, true],
  ["no posts", { posts: [] }, true],
  ["a support worker more", { addPosts: [{ role: "supportWorker", wte: 0.5 }] }, true],
  ["nurses of another band", { posts: [{ role: "cns", wte: 1, band: "6" }] }, false],
  ["another role", { addPosts: [{ role: "breastCareNurse", wte: 1 }] }, false],
  ["more people", { newPatientsPerYear: 5 }, false],
  ["another target", { targets: { 3: { share: 0.8 } } }, false]
])("whether a variant needs the same posts: %s", (_, variant, isSame) => {
  const [one, other] = read([{ name: "variant", ...variant }]);
  expect(one !== undefined && other !== undefined && needsTheSame(one.scenario, other.scenario)).toBe(isSame);
});

test("posts that are kept make a difference", () => {
  const [one, other] = read([{ name: "variant", posts: [] }], { search: { step: 1, keepPostsInPlace: true } });
  expect(one !== undefined && other !== undefined && needsTheSame(one.scenario, other.scenario)).toBe(false);
});

test("where it is said that the same posts are needed, a search finds the same", async () => {
  const [one, other] = read([{ name: "variant", posts: [{ role: "supportWorker", wte: 2 }] }], {
    reading: "delegated"
  });
  if (one === undefined || other === undefined) throw new Error("two services were expected");
  expect(needsTheSame(one.scenario, other.scenario)).toBe(true);
  const executor = serialExecutor(simulate);
  const [own, its] = [
    await findBySimulation(one, { executor }),
    await findBySimulation(other, { executor, variantOf: one.scenario })
  ];
  const needed = (found: typeof own) =>
    found.ok
      ? found.found.posts.map(({ reading, verdict, cheapest, frontier }) => ({ reading, verdict, cheapest, frontier }))
      : null;
  expect(needed(own)).not.toBeNull();
  expect(needed(its)).toEqual(needed(own));
}, 60_000);

test("the name of a service does not matter to a search, all else does", () => {
  const key = (changed: object): string => searchKey(read([], changed)[0]!.scenario);
  expect(key({ organisation: "Own Trust" })).toBe(key({}));
  expect(key({ seed: 2 })).not.toBe(key({}));
  expect(key({ posts: [] })).not.toBe(key({}));
});
