import { expect, test } from "vitest";
import { calibratedCase } from "../../src/calibrated-case.ts";
import { complete } from "../../src/evidence.ts";
import { groundworkOf } from "../../src/groundwork.ts";
import { loadPosts } from "../../src/load.ts";
import { shareCovered } from "../../src/share-covered.ts";
import { rememberedStays } from "../../src/stay.ts";
import { cnsNeeded } from "../../src/uncertainty/cns-needed.ts";
import { findSensitivity } from "../../src/uncertainty/find-sensitivity.ts";
import type { Evaluation } from "../../src/uncertainty/finished-evaluations.ts";
import type { Sensitivity } from "../../src/uncertainty/sensitivity-answer.ts";
import type { FindSensitivityOptions } from "../../src/uncertainty/sensitivity-question.ts";
import { answerOf, numbersOf, UncertainCase } from "../../src/uncertainty/uncertain-case.ts";
import { byDefault, evidence, given, service } from "../made-up-service.ts";

// A survival without a range, which takes long to fit.
const scenario = service({
  survival: {
    law: "weibull",
    meanYears: given(3.1, "survival.meanYears"),
    medianYears: given(2, "survival.medianYears")
  }
});

async function foundBy(options: FindSensitivityOptions = {}): Promise<Sensitivity> {
  const result = await findSensitivity(scenario, evidence, { samples: 32, ...options });
  if (!result.ok) throw new Error(result.problems.join());
  return result.found;
}

test("chances rise with the posts, from none in place to nearly all", async () => {
  const { sampled } = await foundBy();
  expect(sampled.map(({ reading }) => reading)).toEqual(["strict", "delegated"]);
  for (const { chances, points, posts } of sampled) {
    expect(points).toBe(32);
    for (const { p5, p50, p95 } of posts) expect(p5 <= p50 && p50 <= p95).toBe(true);
    for (const workers of new Set(chances.map(({ supportWorker }) => supportWorker))) {
      const beside = chances.filter(({ supportWorker }) => supportWorker === workers);
      expect(beside.length).toBeGreaterThan(10);
      for (const [index, { cns, chance }] of beside.entries()) {
        const before = beside[index - 1];
        if (before !== undefined) expect(cns > before.cns && chance >= before.chance).toBe(true);
      }
      expect(beside.at(-1)?.chance).toBeGreaterThanOrEqual(0.95);
    }
  }
});

test("the posts that are needed cover all hours, and a hundredth less do not", () => {
  const stayOf = rememberedStays();
  const found = calibratedCase(groundworkOf(scenario, stayOf), scenario.calibration.to, stayOf);
  if (found === null) throw new Error("no case");
  const { groundwork, workloads } = found;
  for (const workload of workloads.values()) {
    const { staffedFor, required } = loadPosts(groundwork, workload);
    const asked = required.get("supportWorker") ?? 0;
    expect(cnsNeeded(groundwork, workload, staffedFor, asked)).toBeCloseTo(required.get("cns") ?? Number.NaN, 9);
    for (const supportWorker of [0, asked / 2, asked, 2 * asked + 1]) {
      const cns = cnsNeeded(groundwork, workload, staffedFor, supportWorker);
      expect(shareCovered(groundwork, workload, staffedFor, { cns, supportWorker })).toBeCloseTo(1, 9);
      expect(shareCovered(groundwork, workload, staffedFor, { cns: cns - 0.01, supportWorker })).toBeLessThan(1 - 1e-4);
    }
  }
});

test("indices: what drives the tornado drives the variance, and the first-order ones may sum to 1", async () => {
  const { influences, tornado, heldAtBase, assumptions } = await foundBy({ samples: 256 });
  for (const { reading, inputs } of influences) {
    expect(inputs[0]?.id).toBe(tornado.find((bar) => bar.reading === reading)?.id);
    const sum = (end: "low" | "high"): number => inputs.reduce((total, { first }) => total + (first[end] ?? 0), 0);
    expect(sum("low")).toBeLessThan(1);
    expect(sum("high")).toBeGreaterThan(0.9);
  }
  const kept = new Set(influences.flatMap(({ inputs }) => inputs.map(({ id }) => id)));
  expect(heldAtBase.some((id) => kept.has(id))).toBe(false);
  expect(assumptions.length - heldAtBase.length).toBeLessThanOrEqual(12);
});

test("the same seed gives the same answer, another seed another", async () => {
  const first = JSON.stringify(await foundBy());
  expect(JSON.stringify(await foundBy())).toBe(first);
  const other = await findSensitivity({ ...scenario, seed: 2 }, evidence, { samples: 32 });
  expect(JSON.stringify(other.ok && other.found.sampled)).not.toBe(JSON.stringify((await foundBy()).sampled));
});

test("ended anywhere and taken up again it says what it would have said, and works out nothing twice", async () => {
  const whole = JSON.stringify(await foundBy());
  for (const endedAfter of [3, 110, 140]) {
    const kept = new Map<string, Evaluation>();
    const signal = { aborted: false };
    let evaluated = 0;
    const finished = {
      get: (name: string) => kept.get(name),
      set(name: string, evaluation: Evaluation) {
        expect(kept.has(name)).toBe(false);
        kept.set(name, evaluation);
        evaluated += 1;
        if (evaluated === endedAfter) signal.aborted = true;
      }
    };
    const part = await foundBy({ finished, signal });
    expect(part.complete).toBe(false);
    expect(evaluated).toBe(endedAfter);
    // As a file has it.
    const read = new Map<string, Evaluation>(JSON.parse(JSON.stringify([...kept])));
    kept.clear();
    for (const [name, evaluation] of read) kept.set(name, evaluation);
    signal.aborted = false;
    expect(JSON.stringify(await foundBy({ finished, signal }))).toBe(whole);
  }
});

test("points that contradict themselves are left out whole and counted", async () => {
  const survival = {
    law: "weibull" as const,
    meanYears: given(3, "survival.meanYears", 2, 4),
    medianYears: given(2.5, "survival.medianYears", 1, 20)
  };
  const result = await findSensitivity(service({ survival }), evidence, { samples: 64, law: "uniform" });
  if (!result.ok) throw new Error(result.problems.join());
  const { impossible, sampled } = result.found;
  expect(impossible).toBeGreaterThan(5);
  expect(sampled[0]?.points).toBe(64 - impossible);
});

test("numbers of an answer make the answer again", () => {
  const uncertain = UncertainCase.of(scenario, complete(evidence));
  if (typeof uncertain === "string") throw new Error(uncertain);
  const besides = new Map([["delegated", [0, 1.5]] as const]);
  const answer = uncertain.load([], besides);
  expect(answer?.readings[1]?.cnsBeside).toHaveLength(2);
  expect(answerOf(numbersOf(answer), uncertain, besides)).toEqual(answer);
});

test.each([
  [[{ between: ["reach-shares", "oversight-minutes"], value: 0.5 }], 'is called "reach-shares"'],
  [[{ between: ["reach-share", "reach-share"], value: 0.5 }], "with itself"],
  [[{ between: ["reach-share", "oversight-minutes"], value: 1 }], "not between -1 and 1"],
  [
    [
      { between: ["reach-share", "oversight-minutes"], value: 0.9 },
      { between: ["oversight-minutes", "contact-minutes"], value: 0.9 },
      { between: ["contact-minutes", "reach-share"], value: -0.9 }
    ],
    "oversight-minutes and contact-minutes cannot have 0.9"
  ]
] as const)("correlations %j are refused with a reason", async (correlations, reason) => {
  const result = await findSensitivity(scenario, evidence, { samples: 64, correlations });
  expect(result.ok).toBe(false);
  expect(result.ok ? "" : result.problems.join()).toContain(reason);
});

test("an audit that is not there is a problem, not an answer", async () => {
  const asked = { ...scenario, calibration: { ...scenario.calibration, to: "audit" as const } };
  const result = await findSensitivity(asked, evidence);
  expect(result).toMatchObject({ ok: false, problems: [expect.stringContaining("no audit is given")] });
});

test("nothing that is known to a point has a range: one answer in every case", async () => {
  const sure = structuredClone(scenario);
  const narrow = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    if ("low" in part && "high" in part && "value" in part) Object.assign(part, { low: part.value, high: part.value });
    for (const inner of Object.values(part)) narrow(inner);
  };
  narrow(sure);
  const result = await findSensitivity(sure, evidence, { samples: 4 });
  if (!result.ok) throw new Error(result.problems.join());
  const { tornado, influences, sampled, assumptions } = result.found;
  expect({ tornado, influences, assumptions }).toEqual({ tornado: [], influences: [], assumptions: [] });
  for (const { total } of sampled) expect(new Set(Object.values(total)).size).toBe(1);
  expect(byDefault("reach-share").low).toBeLessThan(byDefault("reach-share").high);
});
