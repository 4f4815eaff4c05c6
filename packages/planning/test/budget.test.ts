import { expect, test } from "vitest";
import { affordableWte, inSteps } from "../src/affordable.ts";
import { costOf, payRules } from "../src/cost.ts";
import { complete } from "../src/evidence.ts";
import { groundworkOf, workloadAt } from "../src/groundwork.ts";
import { findPosts } from "../src/index.ts";
import { loadPosts } from "../src/load.ts";
import { shareCovered } from "../src/share-covered.ts";
import { rememberedStays } from "../src/stay.ts";
import { evidence, service } from "./made-up-service.ts";

const known = complete(evidence);
const rules = (band: string) =>
  payRules({ year: "2026/27", band, step: "intermediate", highCostArea: "none", pension: "trust" }, known);

test("50,000 pounds do not buy one year of band 7 and do buy more than one of band 4", () => {
  expect(affordableWte(50_000, rules("7"))).toBeLessThan(1);
  expect(affordableWte(50_000, rules("4"))).toBeGreaterThan(1);
});

test("what is affordable costs just the sum, and the cost of a whole number of posts buys them", () => {
  for (const pounds of [1000, 50_000, 66_699, 1_000_000]) {
    const wte = affordableWte(pounds, rules("7"));
    expect(costOf(wte, rules("7"), Math.floor(wte) + 1)).toBeCloseTo(pounds, 4);
  }
  expect(inSteps(affordableWte(3 * costOf(1, rules("7")), rules("7")), 100)).toBeGreaterThanOrEqual(3);
  expect(affordableWte(0, rules("7"))).toBe(0);
  expect(inSteps(0.759, 100)).toBe(0.75);
  expect(inSteps(0.3, 10)).toBe(0.3);
});

const groundwork = groundworkOf(service(), rememberedStays());
const delegated = workloadAt(groundwork, "delegated", 20);
const { staffedFor, required } = loadPosts(groundwork, delegated);
const share = (cns: number, supportWorker: number) =>
  shareCovered(groundwork, delegated, staffedFor, { cns, supportWorker });

test("the posts that the load method asks for cover all of the hours, and no post covers none", () => {
  expect(share(required.get("cns") ?? 0, required.get("supportWorker") ?? 0)).toBeCloseTo(1, 12);
  expect(share(0, 0)).toBe(0);
});

test("support workers alone cover only what needs no oversight", () => {
  const unsupervised = delegated.tasks.filter(
    (work) => work.role === "supportWorker" && work.oversightHoursPerPersonYear === 0
  );
  const all = delegated.tasks.reduce((sum, work) => sum + work.hoursPerPersonYear, 0);
  const expected = unsupervised.reduce((sum, work) => sum + work.hoursPerPersonYear, 0) / all;
  expect(share(0, 100)).toBeCloseTo(expected, 12);
});

test("oversight takes the time of CNSs: a fifth of a CNS too few leaves that much undone", () => {
  const needed = delegated.tasks.reduce((sum, work) => sum + work.hoursPerPersonYear, 0) * staffedFor;
  const fewer = share((required.get("cns") ?? 0) - 0.2, required.get("supportWorker") ?? 0);
  expect(fewer).toBeCloseTo(1 - (0.2 * groundwork.clinicalHours) / needed, 9);
});

test("another CNS never covers less", () => {
  for (let cns = 0; cns < 4; cns += 0.25) expect(share(cns + 0.25, 1)).toBeGreaterThanOrEqual(share(cns, 1));
});

const budget = findPosts(service({ budgetPounds: 50_000 }), evidence).budget;

test("a budget is answered in CNSs and in support workers, by both pension conventions, within the sum", () => {
  const roles = budget?.options.map(
    ({ reading, pension, posts }) => `${reading} ${pension} ${posts.map(({ role }) => role)}`
  );
  expect(roles).toEqual([
    "strict trust cns",
    "strict system cns",
    "delegated trust cns",
    "delegated trust supportWorker",
    "delegated system cns",
    "delegated system supportWorker"
  ]);
  for (const { costPerYear, shareOfNeedLow, shareOfNeed, shareOfNeedHigh } of budget?.options ?? []) {
    expect(costPerYear).toBeLessThanOrEqual(50_000);
    expect(shareOfNeedLow).toBeLessThanOrEqual(shareOfNeed);
    expect(shareOfNeed).toBeLessThanOrEqual(shareOfNeedHigh);
  }
});

test("the ends of the share are those of the need: a need twice as large is covered half as far", () => {
  const { methods } = findPosts(service(), evidence, { methods: ["load"], calibrateTo: "reach" });
  const [posts] = methods.find(({ reading }) => reading === "strict")?.posts ?? [];
  const [strict] = budget?.options ?? [];
  expect(strict?.shareOfNeedLow).toBeCloseTo(
    ((strict?.shareOfNeed ?? 0) * (posts?.wte ?? 0)) / (posts?.wteHigh ?? 1),
    9
  );
  expect(strict?.shareOfNeedHigh).toBeCloseTo(
    ((strict?.shareOfNeed ?? 0) * (posts?.wte ?? 0)) / (posts?.wteLow ?? 1),
    9
  );
});

test("the whole system's pension buys less than the trust's, and the words say what is bought", () => {
  const [trust, system] = budget?.options ?? [];
  expect(trust?.posts[0]?.wte).toBeGreaterThan(system?.posts[0]?.wte ?? Number.POSITIVE_INFINITY);
  expect(trust?.words).toMatch(
    /^£50,000 a year buys 0\.75 WTE of a CNS \(band 7\) at the trust's cost; with the posts in place/
  );
});

test.each([50_000, 90_000, 130_000])("no mix in tenths of a post covers more than the best for £%i", (pounds) => {
  const options = findPosts(service({ budgetPounds: pounds }), evidence).budget?.options ?? [];
  const best = Math.max(
    ...options
      .filter(({ reading, pension }) => reading === "delegated" && pension === "trust")
      .map(({ shareOfNeed }) => shareOfNeed)
  );
  const { methods } = findPosts(service(), evidence, { methods: ["load"], calibrateTo: "reach" });
  const answer = methods.find(({ reading }) => reading === "delegated");
  const workload = workloadAt(groundwork, "delegated", Number(answer?.details.contactsPerPersonYear));
  for (let cns = 0; costOf(cns / 10, rules("7")) <= pounds; cns++) {
    const rest = pounds - costOf(cns / 10, rules("7"));
    for (let workers = 0; workers <= affordableWte(rest, rules("4")); workers += 0.1) {
      const covered = shareCovered(groundwork, workload, staffedFor, { cns: 1 + cns / 10, supportWorker: workers });
      expect(covered, `${cns / 10} CNS, ${workers} support workers`).toBeLessThanOrEqual(best + 1e-9);
    }
  }
});

test("with more money than is needed no more is bought than is needed, and the mix is the cheapest that covers all", () => {
  const options = findPosts(service({ budgetPounds: 1_000_000 }), evidence).budget?.options ?? [];
  const trust = options.filter(({ reading, pension }) => reading === "delegated" && pension === "trust");
  const mix = trust.find(({ posts }) => posts.length === 2);
  const nurses = trust.find(({ posts }) => posts.length === 1 && posts[0]?.role === "cns");
  expect(mix?.shareOfNeed).toBeCloseTo(1, 9);
  expect(nurses?.shareOfNeed).toBeCloseTo(1, 9);
  expect(mix?.costPerYear).toBeLessThan(nurses?.costPerYear ?? 0);
  expect(nurses?.costPerYear).toBeLessThan(300_000);
});

test("nothing is bought for nothing, and a service without a budget is not answered", () => {
  expect(findPosts(service(), evidence).budget).toBeNull();
  const none = findPosts(service({ budgetPounds: 0 }), evidence).budget?.options[0];
  expect(none).toMatchObject({ posts: [], costPerYear: 0 });
  expect(none?.words).toMatch(/buys no post/);
});
