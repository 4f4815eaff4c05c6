import {
  bundledEvidence,
  compileScenario,
  type Executor,
  layoutOf,
  type Reading,
  readIndicators,
  type Scenario,
  serialExecutor,
  simulate
} from "@caseload/simulation";
import { expect, test } from "vitest";
import { confirmationSeed, seedsOf } from "../../src/by-simulation/seeds.ts";
import { simulatedBudget } from "../../src/by-simulation/simulated-budget.ts";
import { trialIndicators } from "../../src/by-simulation/trials.ts";
import { costOf, payRules } from "../../src/cost.ts";
import { complete } from "../../src/evidence.ts";
import { disorderly, scenarioOf, smallService } from "./small-service.ts";

const replications = 4;

interface Asked {
  readonly scenario?: Scenario;
  readonly reading?: Reading;
  readonly pounds?: number;
  readonly executor?: Executor;
  readonly signal?: { readonly aborted: boolean };
}

const buy = ({ scenario = smallService(), reading = "delegated", pounds = 30_000, executor, signal }: Asked = {}) =>
  simulatedBudget(scenario, reading, pounds, bundledEvidence, {
    seeds: seedsOf(scenario, { executor: executor ?? serialExecutor(), signal }),
    replications
  });

async function bought(asked: Asked = {}) {
  const found = await buy(asked);
  if (found === null) throw new Error("ended early");
  return found;
}

const price = (band: string, wte: number, heads = 1) =>
  costOf(
    wte,
    payRules(
      { year: "2026/27", band, step: "intermediate", highCostArea: "none", pension: "trust" },
      complete(bundledEvidence)
    ),
    heads
  );

/** Work due and work done in time, replication by replication, of a service with posts added by hand. */
function workInTime(
  scenario: Scenario,
  reading: Reading,
  cns: number,
  supportWorker: number,
  seed: number = scenario.seed
) {
  const [post] = scenario.posts;
  if (post === undefined) throw new Error("no post to copy");
  const added = [
    { ...post, wte: cns, heads: 1 },
    { ...post, role: "supportWorker", band: "4", wte: supportWorker, heads: 1 }
  ].filter(({ wte }) => wte > 0);
  const staffed = { ...scenario, posts: [...scenario.posts, ...added] };
  const program = compileScenario(staffed, reading);
  const read = readIndicators(trialIndicators, layoutOf(program), staffed).find(
    ({ indicator }) => indicator.id === "work-in-time"
  );
  return Array.from({ length: replications }, (_, replication) => {
    const terms = read?.terms(simulate(program, seed, replication));
    return { done: terms?.numerator ?? 0, due: terms?.denominator ?? 0 };
  });
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
const shareOf = (pairs: readonly { done: number; due: number }[]): number =>
  total(pairs.map(({ done }) => done)) / total(pairs.map(({ due }) => due));

test("mixes along the budget line are tried beside buying nothing, and the one with most work in time is bought", async () => {
  const { mixes, bought: best, costPerYear, trial, complete: isComplete } = await bought();
  expect(mixes.length).toBeGreaterThan(4);
  expect(mixes[0]).toMatchObject({ establishment: { cns: 0, supportWorker: 0 }, costPerYear: 0 });
  for (const { establishment, costPerYear: pounds } of mixes.slice(1)) {
    const { cns, supportWorker } = establishment;
    expect(pounds).toBeCloseTo(price("7", cns) + price("4", supportWorker), 6);
    expect(pounds).toBeLessThanOrEqual(30_000);
    expect(price("7", cns + 0.1) + price("4", supportWorker)).toBeGreaterThan(30_000);
    expect(price("7", cns) + price("4", supportWorker + 0.1)).toBeGreaterThan(30_000);
  }
  const most = Math.max(...mixes.map(({ doneInTime }) => doneInTime ?? 0));
  expect(mixes.find(({ doneInTime }) => doneInTime === most)).toMatchObject({ establishment: best, costPerYear });
  expect(trial.establishment.cns).toBeCloseTo(0.5 + best.cns, 12);
  expect(trial.establishment.supportWorker).toBe(best.supportWorker);
  expect(isComplete).toBe(true);
});

test("shares are those of the services run by hand; the gain those on other seeds, with Student's t of three degrees", async () => {
  const scenario = smallService();
  const { mixes, bought: best, gain, trial } = await bought({ scenario });
  for (const { establishment, doneInTime } of [mixes[0], mixes[2], mixes[mixes.length - 1]].filter(
    (mix) => mix !== undefined
  )) {
    const hand = workInTime(scenario, "delegated", establishment.cns, establishment.supportWorker);
    expect(doneInTime).toBeCloseTo(shareOf(hand), 12);
  }
  const [base, variant] = [
    workInTime(scenario, "delegated", 0, 0, confirmationSeed(scenario.seed)),
    workInTime(scenario, "delegated", best.cns, best.supportWorker, confirmationSeed(scenario.seed))
  ];
  expect(trial.doneInTime).toBeCloseTo(shareOf(variant), 12);
  const residuals = (pairs: typeof base) =>
    pairs.map(({ done, due }) => (done - shareOf(pairs) * due) / (total(pairs.map((each) => each.due)) / replications));
  const before = residuals(base);
  const squares = residuals(variant).map((residual, index) => (residual - (before[index] ?? 0)) ** 2);
  const error = Math.sqrt(total(squares) / (replications * (replications - 1)));
  const mean = shareOf(variant) - shareOf(base);
  expect(mean).toBeGreaterThan(0);
  expect(gain?.mean).toBeCloseTo(mean, 12);
  // Two-sided 95 % point of Student's t with 3 degrees of freedom, to six decimals.
  expect(gain?.low).toBeCloseTo(mean - 3.182446 * error, 6);
  expect(gain?.high).toBeCloseTo(mean + 3.182446 * error, 6);
});

test("the Standards come before work in time: many short letters in time are worth less than the visits that are judged", async () => {
  const scenario = scenarioOf(`organisation: Made-up Trust
newPatientsPerYear: 20
caseload: 60
years: 1
reading: delegated
catalogue: none
tasks:
  letter: {perPersonYear: 40, minutes: 10, windowDays: 7, eligible: [supportWorker]}
  visit: {perPersonYear: 20, minutes: 60, windowDays: 14, standards: [4], eligible: [cns]}
posts: [{role: cns, wte: 0.5}]
`);
  const { mixes, bought: best, standards } = await bought({ scenario });
  const [most] = [...mixes].sort((a, b) => (b.doneInTime ?? 0) - (a.doneInTime ?? 0));
  expect(best.cns).toBe(Math.max(...mixes.map(({ establishment }) => establishment.cns)));
  expect(most?.establishment.cns).toBeLessThan(best.cns);
  expect(most?.establishment.supportWorker).toBeGreaterThan(best.supportWorker);
  const four = standards.find(({ id }) => id === "standard-4");
  expect(four?.bought).toBeGreaterThan(four?.now ?? 1);
});

test("in the strict reading, in which support workers change nothing, CNSs alone are bought", async () => {
  const { mixes, bought: best } = await bought({ reading: "strict" });
  expect(mixes.map(({ establishment }) => establishment.supportWorker)).toEqual([0, 0]);
  expect(best.cns).toBeGreaterThan(0);
});

test.each([0, 2500])("%d pounds buy nothing, and that has an answer: no gain, exactly", async (pounds) => {
  const { bought: best, costPerYear, gain, mixes, trial } = await bought({ pounds });
  expect({ best, costPerYear, gain }).toEqual({
    best: { cns: 0, supportWorker: 0 },
    costPerYear: 0,
    gain: { mean: 0, low: 0, high: 0 }
  });
  expect(mixes).toHaveLength(1);
  expect(trial.establishment).toEqual({ cns: 0.5, supportWorker: 0 });
});

test("whole posts are bought whole", async () => {
  const { mixes, bought: best } = await bought({ scenario: smallService("search: {step: 1}"), pounds: 70_000 });
  expect(mixes.map(({ establishment: { cns, supportWorker } }) => [cns, supportWorker])).toEqual([
    [0, 0],
    [1, 0],
    [0, 1]
  ]);
  expect(Number.isInteger(best.cns + best.supportWorker)).toBe(true);
});

test("no more is bought than the bounds of the search allow, posts in place counted", async () => {
  const scenario = smallService("search: {cns: {most: 0.7}, supportWorker: {most: 0.2}}");
  const { mixes, bought: best } = await bought({ scenario, pounds: 60_000 });
  expect(mixes.map(({ establishment }) => establishment)).toEqual([
    { cns: 0, supportWorker: 0 },
    { cns: 0.2, supportWorker: 0.2 }
  ]);
  expect(best).toEqual({ cns: 0.2, supportWorker: 0.2 });
});

test("with more money than there is work, some of it is left", async () => {
  const { costPerYear, trial } = await bought({ scenario: smallService("search: {step: 1}", 4), pounds: 1e7 });
  expect(costPerYear).toBeLessThan(500_000);
  expect(trial.doneInTime).toBeGreaterThan(0.95);
});

test("of mixes that all get everything done in time the cheapest is bought: nothing", async () => {
  const { mixes, bought: best, gain } = await bought({ scenario: smallService("contactsPerPersonYear: 0.1", 2) });
  expect(mixes.map(({ doneInTime }) => doneInTime)).toEqual([1, 1]);
  expect(mixes[1]?.costPerYear).toBeGreaterThan(0);
  expect({ best, gain }).toEqual({ best: { cns: 0, supportWorker: 0 }, gain: { mean: 0, low: 0, high: 0 } });
});

test("posts in place stay whatever the search would do, those to come as well", async () => {
  const small = smallService();
  const posts = small.posts.flatMap((post) => [post, { ...post, wte: 0.4, startDate: "2026-10-01" }]);
  const service = { ...small, posts };
  const kept = { ...service, search: { ...service.search, keepPostsInPlace: true } };
  const answers = [await bought({ scenario: service }), await bought({ scenario: kept })];
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[0]?.mixes[0]?.doneInTime).toBeCloseTo(shareOf(workInTime(service, "delegated", 0, 0)), 12);
});

test("how replications are spread and in which order they end changes nothing", async () => {
  expect(await bought({ executor: disorderly(3) })).toEqual(await bought());
});

test("ended before anything was compared there is no answer; later there is the best so far, marked", async () => {
  expect(await buy({ signal: { aborted: true } })).toBeNull();
  let runs = 0;
  const signal = { aborted: false };
  const executor: Executor = {
    run: (batches) => {
      runs += 1;
      signal.aborted = runs > 2.5 * replications;
      return serialExecutor().run(batches);
    }
  };
  const early = await bought({ executor, signal });
  expect(early.complete).toBe(false);
  expect(early.mixes).toHaveLength(2);
  expect(early.mixes.map(({ doneInTime }) => doneInTime)).toContain(early.trial.doneInTime);
});

test("Standards are of small numbers where the search has them so, whatever these replications show", async () => {
  const scenario = scenarioOf(`organisation: Made-up Trust
newPatientsPerYear: 20
caseload: 60
years: 1
reading: delegated
catalogue: none
tasks:
  visit: {perPersonYear: 20, minutes: 60, windowDays: 14, standards: [4], eligible: [cns]}
posts: [{role: cns, wte: 0.5}]
`);
  const told = async (smallNumbers: ReadonlySet<string>) => {
    const seeds = seedsOf(scenario, { executor: serialExecutor() });
    const options = { seeds, smallNumbers, leftOut: new Set(["standard-2"]), replications };
    return (await simulatedBudget(scenario, "strict", 3000, bundledEvidence, options))?.trial;
  };
  // Half a nurse has 1,200 visits of an hour to do: none of the replications succeeds.
  expect((await told(new Set()))?.success).toMatchObject({ successes: 0, n: 4 });
  // Judged on its mean, no replication succeeds or fails by itself.
  const few = await told(new Set(["standard-4"]));
  expect(few?.success).toMatchObject({ n: 0, share: null });
  expect(few?.verdict).toBe("does not meet");
});

test("one replication makes no pair", async () => {
  const seeds = seedsOf({ seed: 1 }, { executor: serialExecutor() });
  const one = simulatedBudget(smallService(), "strict", 1, bundledEvidence, { seeds, replications: 1 });
  await expect(one).rejects.toThrow("invalid replications; not a whole number of at least 2: 1");
});
