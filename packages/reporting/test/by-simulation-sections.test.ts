import type { SimulatedPosts } from "@caseload/planning";
import type { Scenario, Target } from "@caseload/simulation";
import { expect, test } from "vitest";
import { bySimulationSections, simulatedBudgetTable, simulatedBudgetWords } from "../src/by-simulation-sections.ts";
import { inPlaceTable } from "../src/frontier-table.ts";
import { simulatedHeadline } from "../src/simulated-posts-words.ts";
import { madeUpScenario, method } from "./made-up-answer.ts";
import { madeUpFound } from "./made-up-found.ts";

const chance = { value: 0.8 } as Scenario["successProbability"];
const scenario = madeUpScenario({ successProbability: chance, targets: [], years: 5 });

const textOf = (found = madeUpFound): string => JSON.stringify(bySimulationSections(found, scenario));

test("what is in post, what is needed, what today misses; then the chance, and what cannot be told", () => {
  const text = simulatedHeadline(madeUpFound, scenario);
  expect(text).toBe(
    "Made-up Trust has 1.0 CNS post; the Standards need 4.2 CNS (£280,000 a year), or 2.8 CNS with 1.9 support workers (£251,000) where work is delegated; today 25 % of due work is done in time, and 4 Standards alike are missed most often. By simulation, such posts meet all together with a chance of at least 80 %; 3.8 CNS are surely too few, and for 3.9 to 4.1 it cannot tell."
  );
  // One that can be repeated.
  expect(text.split(". ")[0]?.split(" ").length).toBeLessThan(60);
});

test("where nothing lies between too few and enough, nothing is said to be undecided", () => {
  const told = (parts: Partial<SimulatedPosts>): string =>
    simulatedHeadline(
      { ...madeUpFound, posts: madeUpFound.posts.slice(0, 1).map((each) => ({ ...each, ...parts })) },
      scenario
    );
  expect(told({ undecided: [] })).toMatch(/; 3\.8 CNS are surely too few\.$/);
  expect(told({ tooFew: null })).toMatch(/; for fewer it cannot tell\.$/);
  expect(told({ undecided: [], tooFew: null })).toMatch(/at least 80 %\.$/);
});

test("posts in place that meet, or of which it cannot be told, are not said to miss a Standard", () => {
  const told = (verdict: "meets" | "cannot tell"): string =>
    simulatedHeadline(
      { ...madeUpFound, posts: madeUpFound.posts.map((each) => ({ ...each, inPlace: { ...each.inPlace, verdict } })) },
      scenario
    );
  expect(told("meets")).toContain("today 25 % of due work is done in time and the Standards are met.");
  expect(told("cannot tell")).toContain(
    "today 25 % of due work is done in time, and whether the Standards are met cannot be told."
  );
});

test("support workers that make nothing cheaper are said not to", () => {
  const [first] = madeUpFound.posts;
  if (first === undefined) throw new Error("no posts");
  const posts = [first, { ...first, reading: "delegated" as const }];
  expect(simulatedHeadline({ ...madeUpFound, posts }, scenario)).toContain(
    "the Standards need 4.2 CNS (£280,000 a year); support workers would make that no cheaper; today"
  );
});

test("posts in place beyond what was found to be needed are told, with what that hangs on", () => {
  const posts = (cns: number, supportWorker: number): string =>
    simulatedHeadline(
      {
        ...madeUpFound,
        posts: madeUpFound.posts.map((each) => ({
          ...each,
          inPlace: { ...each.inPlace, verdict: "meets" as const, establishment: { cns, supportWorker } }
        }))
      },
      scenario
    );
  expect(posts(5, 2)).toContain(
    "The posts in place are more than the fewest found to meet the Standards, by 0.8 CNS (strict) and 2.2 CNS (delegated). That is no proof that a post can be spared:"
  );
  // More nurses and fewer support workers are another mix and no surplus.
  expect(posts(5, 0)).toContain("by 0.8 CNS (strict). That is no proof");
  expect(posts(4.2, 1.9)).not.toContain("by 0.0 CNS (strict)");
  expect(simulatedHeadline(madeUpFound, scenario)).not.toContain("spared");
});

test("a bound of the scenario is named where it is what stands in the way", () => {
  const [first] = madeUpFound.posts;
  if (first === undefined) throw new Error("no posts");
  const bracket = { ...first.bracket, boundBy: "at most 1 WTE of CNS" };
  const posts = [{ ...first, verdict: "cannot be met" as const, bracket }];
  expect(simulatedHeadline({ ...madeUpFound, posts }, scenario)).toContain(
    "the Standards cannot be met in the strict reading with at most 1 WTE of CNS, as the scenario bounds it; today"
  );
});

test.each([
  ["cannot tell", "it cannot be told how many posts would meet the Standards in the strict reading (nearest: 4.2 CNS)"],
  ["cannot be met", "the Standards cannot be met in the strict reading by any number of posts"]
] as const)("%s is said, and no number is an answer", (verdict, words) => {
  const posts = madeUpFound.posts.slice(0, 1).map((each) => ({ ...each, verdict }));
  expect(simulatedHeadline({ ...madeUpFound, posts }, scenario)).toContain(`; ${words}; today `);
});

test("where neither reading comes to posts, that is said once, and nothing is called the cheapest that meet", () => {
  const [first] = madeUpFound.posts;
  if (first?.cheapest == null) throw new Error("no posts");
  const vain = { ...first, verdict: "cannot tell" as const, confirmation: null };
  const near = { ...vain, cheapest: { ...first.cheapest, verdict: "cannot tell" as const } };
  const found = { ...madeUpFound, posts: [near, { ...near, reading: "delegated" as const }] };
  expect(simulatedHeadline(found, scenario)).toBe(
    "Made-up Trust has 1.0 CNS post; it cannot be told how many posts would meet the Standards in either reading (nearest: 4.2 CNS); today 25 % of due work is done in time, and 4 Standards alike are missed most often."
  );
  const rows = inPlaceTable(found.posts).rows.map((row) => [row[1], row[6], row[7]]);
  expect(rows[1]).toEqual(["nearest to it", "cannot tell", "-"]);
  expect(inPlaceTable(madeUpFound.posts).rows[1]?.[1]).toBe("cheapest that meet");
});

test("what cannot be met is named with its limit, and harm done by more posts is told", () => {
  const posts = madeUpFound.posts.map((each) => ({
    ...each,
    outOfReach: [
      {
        id: "standard-5",
        label: "Standard 5",
        target: 0.9,
        reached: 0.4,
        limit: "nobody may do it for complex people: unlimited staff reach 40 %"
      }
    ],
    notMonotone: [{ cns: 4.4, supportWorker: 0 }]
  }));
  const text = textOf({ ...madeUpFound, posts });
  expect(text).toContain(
    "Standard 5 (advice on money and work) cannot be met at 90 % by any number of posts (strict reading): nobody may do it for complex people: unlimited staff reach 40 %"
  );
  expect(text).toContain(
    "Strict reading: more posts did not always do better: 4.4 CNS did not meet although fewer did."
  );
  expect(simulatedHeadline({ ...madeUpFound, posts }, scenario)).toContain(
    "the Standards that can be met need 4.2 CNS"
  );
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

test("what lower targets would need is told where it is less, and that nobody confirmed it", () => {
  const told = (byTarget: SimulatedPosts["byTarget"]) => {
    const [first] = madeUpFound.posts;
    if (first === undefined) throw new Error("no posts");
    const posts = [{ ...first, byTarget }];
    return bySimulationSections({ ...madeUpFound, posts }, scenario)
      .map((section) => JSON.stringify(section))
      .join("");
  };
  const at = (target: number, cns: number) => ({ target, enough: { cns, supportWorker: 0 } });
  expect(told([at(0.99, 4), at(0.95, 3.8)])).toContain(
    "Strict reading: with a lower target in place of 100 %, fewer posts than that would do: 4.0 CNS at 99 %, 3.8 CNS at 95 %, or fewer still; this is of the posts that were tried, and not confirmed."
  );
  expect(told([at(0.99, 4.2), at(0.95, 4)])).toContain("would do: 4.0 CNS at 95 %, or fewer still");
  expect(told([at(0.99, 4.2)])).not.toContain("lower target in place");
});

test("Standards of small numbers are named, and those too rare to be told", () => {
  const told = (judgedOnMean: readonly string[], tooRare: readonly string[]) =>
    JSON.stringify(
      bySimulationSections(
        { ...madeUpFound, posts: madeUpFound.posts.map((each) => ({ ...each, judgedOnMean, tooRare })) },
        scenario
      )
    );
  expect(told([], [])).not.toContain("Of small numbers");
  expect(told(["standard-9", "standard-10"], [])).toContain(
    "with 95 % confidence where occasions are missed one by one"
  );
  expect(told(["standard-9", "standard-10"], [])).not.toContain("Too rare");
  expect(told(["standard-9", "standard-10"], ["standard-10"])).toMatch(
    /Too rare for so many replications to tell, even were none missed: Standard 10 [^,]*; posts are held/
  );
});

test("what is surely too few, and mixes that cost nearly the same, are told", () => {
  const text = textOf();
  expect(text).toContain(
    "Strict reading: 4.2 CNS are surely enough; 3.8 CNS are surely too few, and for 3.9 to 4.1 it cannot tell;"
  );
  expect(text).not.toContain("the mix is less sure than its cost");
  const posts = madeUpFound.posts.map((each) => ({
    ...each,
    frontier: each.frontier.map((point) => ({ ...point, costPerYear: 255_000 }))
  }));
  expect(textOf({ ...madeUpFound, posts })).toContain(
    "Delegated reading: from 0.0 to 1.9 support workers the posts cost within 3 % of the cheapest: the mix is less sure than its cost."
  );
});

test("a share of pieces of work is set apart from the share of people", () => {
  expect(textOf()).toContain(
    "Due work done in time is a share of pieces of work. Of people, fewer have all their due work"
  );
});

test("a cost that is not that of the table of posts is explained, and no other", () => {
  const priced = (pounds: number): string => {
    const { costPerYear: _, ...rest } = method("simulation", [4.2, 4.2, 4.2]);
    const cost = { low: pounds, base: pounds, high: pounds };
    return textOf({ ...madeUpFound, methods: [{ ...rest, costPerYear: { trust: cost, system: cost } }] });
  };
  expect(priced(284_000)).toContain("part-timers pay less National Insurance each");
  // 280,000 to three digits.
  expect(priced(280_300)).not.toContain("National Insurance");
});

test("a target of everything is explained", () => {
  const target = (standard: number, value: number) => ({ standard, share: { value }, windowDays: null }) as Target;
  const strictest = { ...scenario, targets: [target(2, 1), target(3, 1), target(4, 0.9)] };
  expect(JSON.stringify(bySimulationSections(madeUpFound, strictest))).toContain(
    "A target of 100 % (Standards 2 and 3) is missed by a single miss in 5 years: a target a little lower asks for fewer posts."
  );
});
