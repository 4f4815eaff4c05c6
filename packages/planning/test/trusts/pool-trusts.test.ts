import { bundledEvidence, type Quantity, type Scenario, serialExecutor } from "@caseload/simulation";
import { expect, test } from "vitest";
import { answerTrust } from "../../src/trusts/answer-trust.ts";
import type { Pooling, TrustSimulation } from "../../src/trusts/comparison.ts";
import { coveredScenario } from "../../src/trusts/leave-cover.ts";
import { type PoolTrustsQuestion, poolTrusts } from "../../src/trusts/pool-trusts.ts";
import { pooledScenario } from "../../src/trusts/pooled-scenario.ts";
import type { Trust } from "../../src/trusts/trust.ts";
import { aTrust, compared, scenariosOf } from "./a-trust.ts";

const oneYear = (scenario: Scenario): Scenario => ({ ...scenario, years: 1 });
const rostered = (scenario: Scenario): Scenario => ({
  ...oneYear(scenario),
  staff: { ...scenario.staff, fidelity: "rostered" }
});

function questionOf(trusts: readonly Trust[], as = oneYear): Omit<PoolTrustsQuestion, "trusts"> {
  const { base, of } = scenariosOf(trusts);
  const scenarios = new Map(trusts.map((trust) => [trust.key, as(of(trust))]));
  const evidence = bundledEvidence;
  return { name: "Two", scenarios, base: as(base), evidence, executor: null, reading: "strict" };
}

const simulatedAs = (cns: number): TrustSimulation => ({
  reading: "strict",
  verdict: "meets",
  needed: { cns, supportWorker: 0 },
  tooFew: null,
  success: null,
  outOfReach: [],
  now: null,
  effort: { establishments: 1, replications: 22 }
});

const wayOf = ({ ways }: Pooling, way: string): Pooling["ways"][number] | undefined =>
  ways.find((each) => each.way === way);

async function found(question: PoolTrustsQuestion): Promise<Pooling> {
  const pooling = await poolTrusts(question);
  if (pooling === null) throw new Error("no answer");
  return pooling;
}

test("each alone needs what the load method says for it, up to the next step", async () => {
  const trust = aTrust(1, 40, { sites: 2, rurality: "rural" });
  const question = questionOf([trust], (scenario) => scenario);
  const { base, of } = scenariosOf([trust]);
  for (const reading of ["strict", "delegated"] as const) {
    const asked = { trust, scenario: of(trust), base, evidence: bundledEvidence, executor: null, reading };
    const { needs } = await answerTrust(asked);
    const load = needs.find((need) => need.method === "load" && need.reading === reading);
    const alone = wayOf(await found({ ...question, reading, trusts: [compared(trust, [])] }), "alone")?.byArithmetic;
    for (const role of ["cns", "supportWorker"] as const) {
      const over = (alone?.[role] ?? Number.NaN) - (load?.used[role] ?? Number.NaN);
      expect(over).toBeGreaterThanOrEqual(-1e-6);
      expect(over).toBeLessThan(0.1);
    }
  }
});

test("simulated posts alone are the sum of the answers; shared ones are sought at the sites of all", async () => {
  const trusts = [aTrust(1, 14), aTrust(2, 9, { rurality: "rural" })];
  const pooling = await found({
    ...questionOf(trusts),
    executor: serialExecutor(),
    trusts: trusts.map((trust, index) => compared(trust, [], { simulation: simulatedAs(index + 0.8) }))
  });
  expect(wayOf(pooling, "alone")).toMatchObject({ bySimulation: { cns: 2.6, supportWorker: 0 }, verdict: "meets" });
  const shared = wayOf(pooling, "hubAndSpoke");
  expect(shared?.verdict).toBe("meets");
  // Never less than the hours of the work on average, which is less than the arithmetic with its margin.
  expect(shared?.bySimulation?.cns).toBeGreaterThan(0.7 * (shared?.byArithmetic.cns ?? Number.NaN));
  expect(shared?.bySimulation?.cns).toBeLessThan(2.6);
  // By headroom a part of everybody is away each day, and nobody is ever alone.
  expect(wayOf(pooling, "leaveCover")).toMatchObject({ bySimulation: null, verdict: null });
  expect(pooling.words).toContain("`staff: {fidelity: rostered}`");
});

test("a trust that was not simulated is simulated; with absence as events leave cover is too", async () => {
  const hidden = aTrust(2, 5, { newPatientsPerYear: { low: 1, value: null, high: 7 } });
  const trusts = [aTrust(1, 8), hidden];
  const answers = [compared(aTrust(1, 8), [], { simulation: simulatedAs(1) }), compared(hidden, [])];
  const pooling = await found({ ...questionOf(trusts, rostered), executor: serialExecutor(), trusts: answers });
  expect(wayOf(pooling, "alone")?.bySimulation?.cns).toBeGreaterThan(1);
  expect(wayOf(pooling, "leaveCover")?.bySimulation?.cns).toBeGreaterThan(0);
  expect(pooling.words).toMatch(/By simulation covering leave (saves|takes)/);
});

test("an aborted simulation is no answer; a trust needs its scenario", async () => {
  const trust = aTrust(1, 14);
  const question = { ...questionOf([trust]), executor: serialExecutor(), trusts: [compared(trust, [])] };
  await expect(poolTrusts({ ...question, signal: { aborted: true } })).rejects.toThrow("interrupted");
  await expect(poolTrusts({ ...question, scenarios: new Map() })).rejects.toThrow("it has no scenario: trust-1");
});

test("a pool has the people of all at their own sites, based at the largest", () => {
  const trusts = [aTrust(1, 30, { sites: 2, rurality: "rural" }), aTrust(2, 90, { sites: 3, rurality: "urban" })];
  const { of } = scenariosOf(trusts);
  const laid = trusts.map((trust) => ({ trust, scenario: of(trust) }));
  const { hub, scenario } = pooledScenario("Two", laid, bundledEvidence);
  expect(hub.key).toBe("trust-2");
  expect(scenario.inflow.newPatientsPerYear.value).toBe(120);
  expect(scenario.sites.map(({ label }) => label)).toEqual([
    "Made-up Trust 1",
    "Made-up Trust 1: Spoke 1",
    "Made-up Trust 2",
    "Made-up Trust 2: Spoke 1",
    "Made-up Trust 2: Spoke 2"
  ]);
  expect(scenario.sites.filter((site) => site.hub).map(({ label }) => label)).toEqual(["Made-up Trust 2"]);
  for (const [index, share] of [1 / 8, 1 / 8, 1 / 4, 1 / 4, 1 / 4].entries()) {
    expect(scenario.sites[index]?.share).toBeCloseTo(share, 12);
  }
  expect(new Set(scenario.sites.map(({ id }) => id)).size).toBe(5);
  const { low, high } = bundledEvidence.defaults.find(({ id }) => id === "travel-minutes") ?? { low: 0, high: 0 };
  expect(scenario.sites.map(({ hub: isHub, travelMinutes }) => (isHub ? 0 : travelMinutes.value))).toEqual([
    high,
    high,
    0,
    low,
    low
  ]);
});

test("cover moves hours for patients from days of presence to days of absence, and makes none", () => {
  const { base } = scenariosOf([]);
  const share: Quantity = { ...base.staff.crossCoverShare, value: 0.5 };
  const before = base.staff.nonClinicalShare.value * (1 - base.staff.delegableShareOfNonClinical.value);
  const { staff } = coveredScenario(base, share);
  const after = staff.nonClinicalShare.value * (1 - staff.delegableShareOfNonClinical.value);
  // 1,537.01 hours there; 358.34 away while the service is open, of which neighbours give half.
  expect(1537.0146 * (1 - after) + 0.5 * 358.3425 * (1 - after)).toBeCloseTo(1537.0146 * (1 - before), 3);
  expect(staff.crossCoverShare).toEqual(share);
});
