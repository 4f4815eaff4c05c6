import { bundledEvidence, type Reading, type Scenario, serialExecutor } from "@caseload/simulation";
import { expect, test } from "vitest";
import { findPosts } from "../../src/find-posts.ts";
import { answerTrust } from "../../src/trusts/answer-trust.ts";
import type { Need, TrustAnswer } from "../../src/trusts/comparison.ts";
import type { Trust } from "../../src/trusts/trust.ts";
import { aTrust, ownFactor, scenariosOf, sharedFactor } from "./a-trust.ts";

interface Changes {
  readonly executor?: ReturnType<typeof serialExecutor>;
  readonly reading?: Reading;
  /** What the simulation is shortened by. */
  readonly short?: (scenario: Scenario) => Scenario;
  readonly signal?: { readonly aborted: boolean };
}

function answerOf(trust: Trust, { executor, reading = "strict", short, signal }: Changes = {}): Promise<TrustAnswer> {
  const { base, of } = scenariosOf([trust]);
  const scenario = short === undefined ? of(trust) : short(of(trust));
  const question = { trust, scenario, base, evidence: bundledEvidence, executor: executor ?? null, reading };
  return answerTrust(signal === undefined ? question : { ...question, signal });
}

const needOf = ({ needs }: TrustAnswer, method: string, reading = "strict", basis?: string): Need => {
  const found = needs.find((need) => need.method === method && need.reading === reading && need.basis === basis);
  if (found === undefined) throw new Error(`no ${method}`);
  return found;
};

test("posts are those of the desk methods at the contact rate of the base, with what they cost", async () => {
  const trust = aTrust(1, 40);
  const { base, of } = scenariosOf([trust]);
  const answer = await answerOf(trust);
  const desk = findPosts(of(trust), bundledEvidence, { variantOf: base, calibrateTo: base.calibration.to });
  const bySize = desk.methods.filter(({ basis }) => basis?.startsWith("local") !== true);
  expect(answer.needs).toHaveLength(bySize.length);
  for (const [index, { method, reading, posts, costPerYear }] of bySize.entries()) {
    const need = answer.needs[index];
    expect(need).toMatchObject({ method, reading });
    expect(need?.used.cns).toBe(posts.find(({ role }) => role === "cns")?.wte);
    expect(need?.used.supportWorker).toBe(posts.find(({ role }) => role === "supportWorker")?.wte);
    expect(need?.costPerYear.value).toBe(costPerYear.trust.base);
  }
  expect(answer.caseloadUsed).toBe(desk.caseload.caseload);
});

test("where the size has one factor, the range of a method that counts work is that of findPosts", async () => {
  const trust = aTrust(1, 40);
  const { base, of } = scenariosOf([trust]);
  const need = needOf(await answerOf(trust), "load", "delegated");
  const desk = findPosts(of(trust), bundledEvidence, { variantOf: base, calibrateTo: base.calibration.to });
  const load = desk.methods.find(({ method, reading }) => method === "load" && reading === "delegated");
  for (const { role, wteLow, wteHigh } of load?.posts ?? []) {
    const { low, high } = role === "cns" ? need.posts.cns : need.posts.supportWorker;
    expect(low).toBeCloseTo(wteLow, 9);
    expect(high).toBeCloseTo(wteHigh, 9);
  }
  expect(need.costPerYear.low).toBeCloseTo(load?.costPerYear.trust.low ?? Number.NaN, 4);
});

test("the size is taken apart into its own factors and those that all trusts share", async () => {
  const factors = [ownFactor(0.5, 2), sharedFactor(0.9, 1.2)];
  const answer = await answerOf(aTrust(1, 40, { factors }));
  const need = needOf(answer, "wisn");
  const of = (id: string) => need.swings.find((swing) => swing.id === id && swing.role === "cns");
  // WISN has no margin for chance, so half the people need half the posts, and 1.2 times as many 1.2 times the posts.
  expect(of("own:chance")?.atLow).toBeCloseTo(-0.5 * need.used.cns, 9);
  expect(of("own:chance")?.atHigh).toBeCloseTo(need.used.cns, 9);
  expect(of("own:chance")?.isShared).toBe(false);
  expect(of("new-patients-england")?.atHigh).toBeCloseTo(0.2 * need.used.cns, 9);
  expect(need.swings.filter(({ isShared }) => !isShared).every(({ id }) => id === "own:chance")).toBe(true);
  // Calibrated to reach, minutes of contacts cancel out in the strict reading; oversight moves the delegated one.
  const shared = (reading: string) => needOf(answer, "wisn", reading).swings.map(({ id }) => id);
  expect(shared("strict")).toContain("reach-share");
  expect(shared("strict")).not.toContain("contact-minutes");
  expect(shared("delegated")).toEqual(expect.arrayContaining(["reach-share", "oversight-minutes", "contact-minutes"]));
});

test("the ratio is by a reference caseload, which rests on the size; by a local share all trusts would need the same", async () => {
  const answer = await answerOf(aTrust(1, 40, { factors: [ownFactor(0.5, 2)] }));
  const ids = (basis: string) => needOf(answer, "ratio", "strict", basis).swings.map(({ id }) => id);
  expect(ids("reference-caseload-additive")).toEqual(expect.arrayContaining(["own:chance", "reach-share"]));
  expect(new Set(answer.needs.flatMap(({ basis }) => basis ?? []))).toEqual(
    new Set(["reference-caseload-additive", "reference-caseload-overlapping"])
  );
});

test("the caseload of new people counted moves with survival; that of people counted does not", async () => {
  const factors = [ownFactor(0.9, 1.1)];
  const moved = await answerOf(aTrust(1, 40, { factors }));
  const ofSurvival = moved.caseloadSwings.filter(({ id }) => id !== "own:chance");
  expect(ofSurvival.length).toBeGreaterThan(0);
  expect(ofSurvival.every(({ isShared }) => isShared)).toBe(true);
  const count = { shown: 120, suppressed: null, used: 120, low: 120, high: 120 };
  const counted = await answerOf(aTrust(1, 40, { factors, sizedBy: "caseload", observed: { caseload: count } }));
  const others = counted.caseloadSwings.filter(({ id }) => id !== "own:chance");
  expect(others).toEqual([]);
  expect(counted.caseload.high - counted.caseloadUsed).toBeCloseTo(0.1 * counted.caseloadUsed, 9);
});

test("a trust twice the size needs twice the posts by WISN and named nurse, and less than twice by load", async () => {
  const [one, two] = await Promise.all([answerOf(aTrust(1, 40)), answerOf(aTrust(2, 80))]);
  expect(two.caseloadUsed).toBeCloseTo(2 * one.caseloadUsed, 9);
  for (const method of ["wisn", "named-nurse"]) {
    const [small, large] = [needOf(one, method), needOf(two, method)];
    expect(large.used.cns).toBeCloseTo(2 * small.used.cns, 6);
    expect(large.posts.cns.high).toBeCloseTo(2 * small.posts.cns.high, 4);
  }
  // The quantile of the caseload that is staffed for lies nearer to the mean of the larger one.
  const ratio = needOf(two, "load").used.cns / needOf(one, "load").used.cns;
  expect(ratio).toBeLessThan(2);
  expect(ratio).toBeGreaterThan(1.8);
});

test("without an honest size there are ends and no value, and what sums use is there", async () => {
  const trust = aTrust(1, 4, { newPatientsPerYear: { low: 1, value: null, high: 7 }, posts: [] });
  const answer = await answerOf(trust, { executor: serialExecutor() });
  const { posts, used, costPerYear, gap } = needOf(answer, "load");
  expect([posts.cns.value, costPerYear.value, gap?.cns.value, answer.caseload.value]).toEqual([null, null, null, null]);
  expect(posts.cns.low).toBeLessThan(used.cns);
  expect(posts.cns.high).toBeGreaterThan(used.cns);
  expect(answer.simulation).toBeNull();
  expect(answer.warnings.join(" ")).toContain("Not simulated");
});

test("gaps are from posts in place weighted by the share of time; unknown posts have no gap", async () => {
  const posts = [
    { role: "cns", wte: 2, sbcShare: 0.25 },
    { role: "supportWorker", wte: 0.4, sbcShare: null }
  ];
  const answer = await answerOf(aTrust(1, 40, { posts }));
  expect(answer.inPlace).toEqual({
    weighted: { cns: 0.5, supportWorker: 0.4 },
    contracted: { cns: 2, supportWorker: 0.4 }
  });
  const need = needOf(answer, "load", "delegated");
  expect(need.gap?.cns.value).toBeCloseTo(need.used.cns - 0.5, 12);
  expect(need.gap?.supportWorker?.low).toBeCloseTo(need.posts.supportWorker.low - 0.4, 12);
  const nurses = await answerOf(aTrust(1, 40, { posts: posts.slice(0, 1) }));
  expect(needOf(nurses, "load", "delegated").gap?.supportWorker).toBeNull();
  const unknown = await answerOf(aTrust(1, 40, { posts: null }));
  expect([unknown.inPlace, needOf(unknown, "load").gap]).toEqual([null, null]);
  const nobody = await answerOf(aTrust(1, 40, { posts: null, serviceModel: "none" }));
  expect(nobody.inPlace?.weighted).toEqual({ cns: 0, supportWorker: 0 });
});

const oneYear = (scenario: Scenario): Scenario => ({ ...scenario, years: 1 });

test("simulation finds posts that meet, above posts that surely do not; nobody in post reaches nobody", async () => {
  const options = { executor: serialExecutor(), short: oneYear };
  const { simulation } = await answerOf(aTrust(1, 12, { posts: [] }), options);
  expect(simulation?.verdict).toBe("meets");
  expect(simulation?.success?.low).toBeGreaterThanOrEqual(0.8);
  expect(simulation?.needed?.supportWorker).toBe(0);
  expect(simulation?.tooFew?.cns).toBeLessThan(simulation?.needed?.cns ?? 0);
  expect(simulation?.now).toMatchObject({
    verdict: "does not meet",
    reach: { low: 0, value: 0, high: 0 },
    doneInTime: 0
  });
  expect(simulation?.now?.firstToFail.length).toBeGreaterThan(0);
});

test("the answer is plain data, the same bytes again, and the same however replications are spread", async () => {
  const posts = [{ role: "cns", wte: 0.4, sbcShare: 1 }];
  const trust = aTrust(1, 12, { posts });
  const serial = serialExecutor();
  const backwards: typeof serial = {
    underWay: 4,
    run: async (batches) => (await serial.run([...batches].reverse())).slice().reverse()
  };
  const options = { reading: "delegated", short: oneYear } as const;
  const [one, other] = [
    await answerOf(trust, { ...options, executor: serial }),
    await answerOf(trust, { ...options, executor: backwards })
  ];
  expect(JSON.stringify(other)).toBe(JSON.stringify(one));
  expect(JSON.parse(JSON.stringify(one))).toEqual(one);
  const { needed, now } = one.simulation ?? {};
  expect(needed?.supportWorker).toBeGreaterThan(0);
  expect(now?.reach.value).toBeGreaterThan(0);
  expect(now?.reach.value).toBeLessThan(1);
});

test("where posts are not in the file nothing is said of them, and an aborted trust has no answer", async () => {
  const trust = aTrust(1, 12, { posts: null });
  const options = { executor: serialExecutor(), short: oneYear };
  expect((await answerOf(trust, options)).simulation?.now).toBeNull();
  await expect(answerOf(trust, { ...options, signal: { aborted: true } })).rejects.toThrow("interrupted");
});

/** The scenario with the work of some Standards due in a minute, which passes at night while the service is closed. */
const atOnce =
  (isOf: (standard: number) => boolean) =>
  (scenario: Scenario): Scenario => ({
    ...oneYear(scenario),
    tasks: scenario.tasks.map((task) =>
      task.windowDays !== null && task.standards.some(isOf)
        ? { ...task, windowDays: { ...task.windowDays, value: 1 / 1440 } }
        : task
    )
  });

test("a Standard that no posts would meet is told and left out; where none can be met, it cannot be met", async () => {
  const trust = aTrust(1, 12, { posts: [] });
  const executor = serialExecutor();
  const some = (await answerOf(trust, { executor, short: atOnce((standard) => standard === 9) })).simulation;
  expect(some?.outOfReach).toEqual(["standard-9"]);
  expect(some?.verdict).toBe("meets");
  expect(some?.now?.firstToFail).not.toContain("standard-9");
  const shortNow = (scenario: Scenario): Scenario => {
    const short = atOnce(() => true)(scenario);
    return { ...short, targets: short.targets.filter(({ standard }) => standard === 9) };
  };
  const none = (await answerOf(trust, { executor, short: shortNow })).simulation;
  expect(none).toMatchObject({ verdict: "cannot be met", needed: null, tooFew: null, outOfReach: ["standard-9"] });
});

test("where nothing is judged nobody is failed, and the fewest posts of the mix will do", async () => {
  const short = (scenario: Scenario): Scenario => ({ ...oneYear(scenario), targets: [] });
  const { simulation } = await answerOf(aTrust(1, 12), { executor: serialExecutor(), short });
  expect(simulation).toMatchObject({ verdict: "meets", needed: { cns: 0.1, supportWorker: 0 }, tooFew: null });
});
