import type { Scenario, Target } from "@caseload/simulation";
import { expect, test } from "vitest";
import { bySimulationSections, simulatedBudgetTable, simulatedBudgetWords } from "../src/by-simulation-sections.ts";
import { simulatedHeadline } from "../src/simulated-posts-words.ts";
import { madeUpScenario } from "./made-up-answer.ts";
import { madeUpFound } from "./made-up-found.ts";

const chance = { value: 0.8 } as Scenario["successProbability"];
const scenario = madeUpScenario({ successProbability: chance, targets: [], years: 5 });

const textOf = (found = madeUpFound): string => JSON.stringify(bySimulationSections(found, scenario));

test("the posts that meet come first, then what the posts in place do", () => {
  expect(simulatedHeadline(madeUpFound, scenario)).toContain(
    "Simulated, 4.2 CNS for £280,000 a year would meet the Standards together, with a chance of at least 80 %, in the strict reading (3.8 CNS are too few); 2.8 CNS with 1.9 support workers for £251,000 a year where work is delegated to support workers (2.4 CNS are too few). With the posts in place 25 % of due work is done in time, and 4 Standards alike fail first."
  );
});

test("a bound of the scenario is named where it is what stands in the way", () => {
  const [first] = madeUpFound.posts;
  if (first === undefined) throw new Error("no posts");
  const bracket = { ...first.bracket, boundBy: "at most 1 WTE of CNS" };
  const posts = [{ ...first, verdict: "cannot be met" as const, bracket }];
  expect(simulatedHeadline({ ...madeUpFound, posts }, scenario)).toContain(
    "the Standards cannot be met in the strict reading with at most 1 WTE of CNS, as the scenario bounds it."
  );
});

test.each([
  ["cannot tell", "it cannot be told how many posts would meet the Standards in the strict reading (nearest: 4.2 CNS)"],
  ["cannot be met", "the Standards cannot be met in the strict reading by any number of posts"]
] as const)("%s is said, and no number is an answer", (verdict, words) => {
  const posts = madeUpFound.posts.slice(0, 1).map((each) => ({ ...each, verdict }));
  expect(simulatedHeadline({ ...madeUpFound, posts }, scenario)).toContain(`Simulated, ${words}.`);
});

test("what cannot be met is named with its limit, and harm done by more posts is told", () => {
  const posts = madeUpFound.posts.map((each) => ({
    ...each,
    outOfReach: [
      { id: "standard-5", label: "Standard 5", target: 0.9, reached: 0.4, limit: "nobody may do it for complex people" }
    ],
    notMonotone: [{ cns: 4.4, supportWorker: 0 }]
  }));
  const text = textOf({ ...madeUpFound, posts });
  expect(text).toContain(
    "Standard 5 (advice on money and work) cannot be met at 90 % by any number of posts (strict reading); with unlimited staff 40 % is reached: nobody may do it for complex people"
  );
  expect(text).toContain("More posts did not always do better: 4.4 CNS did not meet although fewer did.");
  expect(simulatedHeadline({ ...madeUpFound, posts }, scenario)).toContain("would meet the Standards that can be met");
});

test("the date, what delays it, and where there is none", () => {
  const text = textOf();
  expect(text).toContain(
    "Strict reading: from October 2027 on, 18 months after the posts are advertised; a bad month or two moves it. What it rests on: 20 weeks from advert to first day at work; 2,040 pieces of work waiting on the first day."
  );
  expect(text).toContain("Delegated reading: not within the years looked at.");
});

test("a support worker's worth: saved where it pays, lost where it does not", () => {
  const [, , , worth] = bySimulationSections(madeUpFound, scenario);
  const rows = worth?.blocks.flatMap((block) => (block.kind === "table" ? block.table.rows : []));
  expect(rows).toEqual([
    [0, 1, 24_720],
    [20, 0.3, -20_495]
  ]);
  expect(JSON.stringify(worth)).toContain(
    "as long as a CNS needs less than 10.9 minutes to oversee a task; 10 minutes are"
  );
});

test("what a budget buys, in words and as a table", () => {
  expect(simulatedBudgetWords(madeUpFound.budgets)).toBe(
    "Simulated, £50,000 a year on top of the posts in place buys most with 0.7 CNS (strict reading: 43 % of due work is done in time, 17.8 points more than now); 1.0 support worker (delegated reading: 60 % of due work is done in time)."
  );
  expect(simulatedBudgetTable(madeUpFound.budgets).rows).toEqual([
    ["strict", "0.7 CNS", 46_464, 0.43, "17.8 (16.6 to 19.1)", "does not meet"],
    ["delegated", "1.0 support worker", 41_000, 0.6, "-", "does not meet"]
  ]);
  expect(simulatedBudgetWords([])).toBe("");
});

test("what is surely too few, and mixes that cost nearly the same, are told", () => {
  const text = textOf();
  expect(text).toContain("Strict reading: 4.2 CNS are surely enough and 3.8 surely too few;");
  expect(text).not.toContain("the mix is less sure than its cost");
  const posts = madeUpFound.posts.map((each) => ({
    ...each,
    frontier: each.frontier.map((point) => ({ ...point, costPerYear: 255_000 }))
  }));
  expect(textOf({ ...madeUpFound, posts })).toContain(
    "Delegated reading: from 0.0 to 1.9 support workers the posts cost within 3 % of the cheapest: the mix is less sure than its cost."
  );
});

test("a target of everything is explained", () => {
  const target = (standard: number, value: number) => ({ standard, share: { value }, windowDays: null }) as Target;
  const strictest = { ...scenario, targets: [target(2, 1), target(3, 1), target(4, 0.9)] };
  expect(JSON.stringify(bySimulationSections(madeUpFound, strictest))).toContain(
    "A target of 100 % (Standards 2 and 3) is missed by a single miss in 5 years: a target a little lower asks for fewer posts."
  );
});
