import { bundledEvidence, type Executor, type Scenario, serialExecutor, successShare } from "@caseload/simulation";
import { expect, test } from "vitest";
import { establishmentCost } from "../../src/by-simulation/establishment-cost.ts";
import {
  type FindPostsBySimulationOptions,
  findPostsBySimulation,
  type SearchProgress
} from "../../src/by-simulation/find-posts-by-simulation.ts";
import { Samples } from "../../src/by-simulation/samples.ts";
import { confirmationSeed } from "../../src/by-simulation/seeds.ts";
import type { SimulatedPosts } from "../../src/by-simulation/simulated-posts.ts";
import { stoppingRule } from "../../src/by-simulation/stopping-rule.ts";
import { Trials, trialIndicators } from "../../src/by-simulation/trials.ts";
import type { Establishment } from "../../src/establishment.ts";
import { disorderly, scenarioOf, smallService } from "./small-service.ts";

const find = (scenario: Scenario, options: Partial<FindPostsBySimulationOptions> = {}) =>
  findPostsBySimulation(scenario, bundledEvidence, { executor: serialExecutor(), ...options });

async function found(scenario: Scenario, options: Partial<FindPostsBySimulationOptions> = {}): Promise<SimulatedPosts> {
  const [answer] = await find(scenario, options);
  return answer as SimulatedPosts;
}

test("an exhaustive grid agrees with the search", async () => {
  const scenario = smallService("search: {step: 0.5, cns: {most: 2}, supportWorker: {most: 1}}", 15);
  const answer = await found(scenario);
  const samples = new Samples(trialIndicators, { executor: serialExecutor(), seed: scenario.seed });
  const leftOut = new Set(answer.outOfReach.map(({ id }) => id));
  const grid = new Trials(scenario, "delegated", { samples, rule: stoppingRule(0.8), leftOut });
  const costOf = establishmentCost(scenario, bundledEvidence);
  const meeting = [];
  for (const supportWorker of [0, 0.5, 1]) {
    let lowest: number | null = null;
    for (const cns of [2, 1.5, 1, 0.5, 0]) {
      const { verdict } = await grid.of({ cns, supportWorker });
      if (verdict !== "meets") break;
      lowest = cns;
    }
    if (lowest !== null) meeting.push({ cns: lowest, supportWorker });
  }
  expect(meeting.length).toBeGreaterThan(0);
  // No point was refuted, so the frontier is the one of the search.
  expect(answer.confirmation?.verdict).toBe("meets");
  const [cheapest] = [...meeting].sort((a, b) => costOf(a) - costOf(b));
  expect(answer.cheapest).toMatchObject(cheapest as object);
  for (const { cns, supportWorker } of answer.frontier) expect(meeting).toContainEqual({ cns, supportWorker });
  expect(answer.effort.establishments).toBeGreaterThan(answer.frontier.length);
});

test("where and in which order replications are run changes nothing; nor how many are under way", async () => {
  const scenario = { ...smallService("search: {step: 0.5}", 8), readings: ["strict", "delegated"] as const };
  const serial = await find(scenario);
  for (const underWay of [2, 5]) {
    const executor = disorderly(underWay);
    expect(await find(scenario, { executor })).toEqual(serial);
    // Nothing is replicated twice: not even for two readings, where they are one program.
    const asked = executor.asked.map(({ program, seed, from }) => ({ program, seed, from }));
    const doubles = asked.filter((one, index) =>
      asked
        .slice(0, index)
        .some((other) => one.program === other.program && one.seed === other.seed && one.from === other.from)
    );
    expect(doubles).toEqual([]);
  }
  expect(serial).toHaveLength(2);
});

test("the words rest on enough, and the seeds of the confirmation are others", async () => {
  const scenario = smallService("search: {step: 0.5}");
  const asked = new Set<number>();
  const inner = serialExecutor();
  const executor: Executor = {
    run: (batches) => {
      for (const { seed } of batches) asked.add(seed);
      return inner.run(batches);
    }
  };
  const progress: SearchProgress[] = [];
  const answer = await found(scenario, { executor, onProgress: (one) => progress.push(one) });
  expect(answer.verdict).toBe("meets");
  expect(answer.confirmation?.success.n).toBe(37);
  expect(answer.confirmation?.success.low).toBeGreaterThanOrEqual(0.8);
  const { successes = 0, n = 0 } = answer.cheapest?.success ?? {};
  expect(successShare(successes, n).low).toBeGreaterThanOrEqual(0.8);
  expect([...asked]).toEqual([scenario.seed, confirmationSeed(scenario.seed)]);
  expect([...new Set(progress.map(({ step }) => step))]).toEqual([
    "unlimited staff",
    "posts in place",
    "search",
    "confirmation"
  ]);
  expect(progress.at(-1)).toMatchObject({
    replications: answer.effort.replications,
    establishments: answer.effort.establishments
  });
});

const visits = (perPersonYear: number, more = "") =>
  scenarioOf(`organisation: Made-up Trust
newPatientsPerYear: 1
caseload: 3
years: 1
reading: delegated
catalogue: none
tasks:
  visit: {perPersonYear: ${perPersonYear}, minutes: 240, windowDays: 14, standards: [4], eligible: [cns]}
posts: [{role: cns, wte: 0.1}]
targets: {4: {share: 0.9}}
search: {step: 0.5}
${more}`);

test("where all is judged on means, posts that fail have no share of replications that could read as success", async () => {
  const few = await found(visits(12));
  expect(few.inPlace.verdict).not.toBe("meets");
  expect(few.inPlace.success).toMatchObject({ n: 0, share: null });
  expect(few.verdict).toBe("meets");
  expect(few.confirmation?.success.n).toBe(37);
  expect(few.tooFew).toEqual({ cns: 0, supportWorker: 0 });
});

test("between what is surely too few and the answer lies what is undecided, all of it, step by step", async () => {
  const scenario = smallService("search: {step: 0.2, supportWorker: {most: 0}}", 15);
  const answer = await found(scenario);
  const { cheapest, tooFew, undecided } = answer;
  const steps = Math.round(((cheapest?.cns ?? 0) - (tooFew?.cns ?? 0)) * 5) - 1;
  expect(undecided).toEqual(
    Array.from({ length: steps }, (_, step) => ({
      cns: Math.round((cheapest?.cns ?? 0) * 10 - 2 * (step + 1)) / 10,
      supportWorker: cheapest?.supportWorker
    }))
  );
  // What is called too few fails in all of the most replications together, one after the other.
  const samples = new Samples(trialIndicators, { executor: serialExecutor(), seed: scenario.seed });
  const rule = { ...stoppingRule(0.8), isEnough: ({ success: { n } }: { success: { n: number } }) => n >= 37 };
  const all = new Trials(scenario, "delegated", { samples, rule });
  expect((await all.of(tooFew as Establishment)).verdict).toBe("does not meet");
});

test("nothing allowed: cannot be met, and the cap is named", async () => {
  const answer = await found(smallService("search: {cns: {most: 0}, supportWorker: {most: 0}}"));
  expect(answer).toMatchObject({ verdict: "cannot be met", cheapest: null, confirmation: null, frontier: [] });
  expect(answer.bracket.boundBy).toBe("at most 0 WTE of CNS and at most 0 WTE of support worker");
  expect(answer.outOfReach).toEqual([]);
});

test("one post is not enough for many: cannot be met within the cap", async () => {
  const answer = await found(smallService("search: {cns: {most: 1}, supportWorker: {most: 0}}", 60));
  expect(answer.verdict).toBe("cannot be met");
  expect(answer.bracket.boundBy).toContain("at most 1 WTE of CNS");
});

test("a role can be fixed, and the answer says so", async () => {
  const answer = await found(smallService("search: {step: 0.5, cns: {least: 1.5, most: 1.5}}"));
  expect(answer.cheapest).toMatchObject({ cns: 1.5, supportWorker: 0, failsFirst: [] });
  expect(answer.bracket.boundBy).toBe("1.5 WTE of CNS asked for");
});

test("posts in place can be the least", async () => {
  const answer = await found(smallService("search: {step: 0.5, keepPostsInPlace: true}", 2));
  expect(answer.inPlace.establishment).toEqual({ cns: 0.5, supportWorker: 0 });
  expect(answer.cheapest).toMatchObject({ cns: 0.5, supportWorker: 0 });
  expect(answer.bracket.boundBy).toBe("at least 0.5 WTE of CNS");
});

test("nobody comes and nobody is there: no posts, and nobody is failed", async () => {
  const answer = await found(smallService("caseload: 0", 0));
  expect(answer).toMatchObject({ verdict: "meets", outOfReach: [], inPlace: { doneInTime: null } });
  expect(answer.cheapest).toMatchObject({ cns: 0, supportWorker: 0, costPerYear: 0 });
});

test("ten, nineteen and forty people get an answer from all replications together", async () => {
  for (const [caseload, newPatients] of [
    [10, 3],
    [19, 5],
    [40, 12]
  ] as const) {
    const answer = await found(smallService(`caseload: ${caseload}\nsearch: {step: 0.5}`, newPatients));
    expect(answer.verdict).toBe("meets");
    expect(answer.cheapest?.cns).toBeGreaterThan(0);
    expect(answer.cheapest?.cns).toBeLessThanOrEqual(1.5);
  }
});

test("work that nobody may do is out of reach, and told; everything out of reach cannot be met", async () => {
  const task = `tasks:
  psychology: {perPersonYear: 6, minutes: 30, windowDays: 14, standards: [4], eligible: [communityWorker]}
  visit: {perPersonYear: 6, minutes: 30, windowDays: 14, standards: [5], eligible: [cns]}
`;
  const answer = await found(smallService(`catalogue: none\n${task}search: {step: 0.5}`, 20));
  const four = answer.outOfReach.find(({ id }) => id === "standard-4");
  expect(four?.reached).toBe(0);
  expect(four?.limit).toMatch(/^nobody in the service may do .*psychology/);
  expect(answer.outOfReach.map(({ id }) => id)).not.toContain("standard-5");
  expect(answer.verdict).toBe("meets");
  const alone = await found(
    scenarioOf(`organisation: Made-up Trust
newPatientsPerYear: 20
years: 1
reading: delegated
catalogue: none
${task.split("  visit")[0]}  visit: {perPersonYear: 6, minutes: 30, eligible: [breastCareNurse]}
posts: [{role: breastCareNurse, wte: 1}]
search: {step: 0.5}
`)
  );
  expect(alone).toMatchObject({ verdict: "cannot be met", cheapest: null });
});

test("ended early: what is there is told, and that it is not complete", async () => {
  const scenario = smallService("search: {step: 0.5}", 8);
  const whole = await found(scenario);
  for (const after of [5, 40, 80]) {
    const signal = { aborted: false };
    const answers = await find(scenario, {
      signal,
      onProgress: ({ replications, step }) => {
        if (step !== "unlimited staff" && replications >= after) signal.aborted = true;
      }
    });
    for (const answer of answers) {
      expect(answer.verdict).toBe("cannot tell");
      expect(answer.effort.complete).toBe(false);
      expect(answer.effort.replications).toBeLessThan(whole.effort.replications);
    }
  }
  expect(await find(scenario, { signal: { aborted: true } })).toEqual([]);
});
