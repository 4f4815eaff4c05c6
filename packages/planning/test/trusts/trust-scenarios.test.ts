import { bundledEvidence, issueText, parseScenario, type ScenarioFile } from "@caseload/simulation";
import { expect, test } from "vitest";
import { findPosts } from "../../src/find-posts.ts";
import { stayYearsOf } from "../../src/trusts/stay-years.ts";
import type { Trust, TrustPost } from "../../src/trusts/trust.ts";
import { trustScenarios } from "../../src/trusts/trust-scenarios.ts";
import { aTrust, scenariosOf } from "./a-trust.ts";

const defaultOf = (id: string) => bundledEvidence.defaults.find((each) => each.id === id);
const scenarioOf = (changes: Partial<Trust>, newPatients = 50) => {
  const trust = aTrust(1, newPatients, changes);
  return scenariosOf([trust]).of(trust);
};

function fileOf(text: string): ScenarioFile {
  const parsed = parseScenario(text, { file: "base.yaml" });
  if (!parsed.ok) throw new Error(parsed.issues.map(issueText).join("\n"));
  return parsed.file;
}

test("a trust is the base with its own name and people; all people live as long as those of the base", () => {
  const trusts = [aTrust(1, 20), aTrust(2, 80)];
  const { base, of } = scenariosOf(trusts);
  for (const trust of trusts) {
    const scenario = of(trust);
    expect(scenario.organisation).toBe(trust.name);
    expect(scenario.inflow.newPatientsPerYear).toMatchObject({
      low: trust.newPatientsPerYear.low,
      value: trust.newPatientsUsed,
      high: trust.newPatientsPerYear.high
    });
    expect(scenario.survival).toEqual(base.survival);
    expect(scenario.startingCaseload).toEqual({ from: "steadyState" });
    expect(scenario.tasks).toEqual(base.tasks);
    expect(scenario.calibration).toEqual(base.calibration);
  }
  // 232 people over 74 new a year, as the average organisation's survey says.
  expect(stayYearsOf(base)).toBeCloseTo(232 / 74, 6);
});

test("one yardstick: the contact rate is the same to the last bit for a trust of 5 and for one of 300", () => {
  const trusts = [aTrust(1, 5), aTrust(2, 300, { sites: 3, rurality: "rural" })];
  const { base, of } = scenariosOf(trusts);
  const rates = trusts.map((trust) => {
    const answer = findPosts(of(trust), bundledEvidence, { methods: ["load"], variantOf: base, calibrateTo: "reach" });
    return answer.methods.map(({ details }) => details.contactsPerPersonYear);
  });
  expect(rates[0]).toEqual(rates[1]);
  expect(rates[0]?.[0]).toBeGreaterThan(0);
});

test("incomplete data are in the range of the size once: the scenario does not widen it again", () => {
  const [full, partial, none] = (["full", "partial", "none"] as const).map((dataCompleteness) =>
    scenarioOf({ dataCompleteness })
  );
  expect(partial?.inflow.newPatientsPerYear).toEqual(full?.inflow.newPatientsPerYear);
  expect(none?.inflow.newPatientsPerYear).toEqual(full?.inflow.newPatientsPerYear);
  expect(none?.dataCompleteness).toBe("none");
});

test("a proxy is told as a proxy in the scenario", () => {
  expect(scenarioOf({ sizedBy: "breastActivity" }).inflow.proxy).toContain("breast activity");
  expect(scenarioOf({}).inflow.proxy).toBeNull();
});

const nurse: TrustPost = { role: "cns", wte: 2, sbcShare: null };
const sharesOf = (changes: Partial<Trust>) => scenarioOf(changes).posts.map(({ sbcShare }) => sbcShare.value);

test("a share of time is the file's own, or that of the service model", () => {
  const combined = defaultOf("combined-post-share")?.value;
  expect(sharesOf({ posts: [{ ...nurse, sbcShare: 0.4 }], serviceModel: "combined" })).toEqual([0.4]);
  expect(sharesOf({ posts: [nurse], serviceModel: "dedicated" })).toEqual([1]);
  expect(sharesOf({ posts: [nurse], serviceModel: "combined" })).toEqual([combined]);
  expect(sharesOf({ posts: [nurse], serviceModel: "primaryCover" })).toEqual([combined]);
  expect(sharesOf({ posts: [nurse], serviceModel: null })).toEqual([1]);
  expect(sharesOf({ posts: [nurse], serviceModel: "none" })).toEqual([]);
  expect(sharesOf({ posts: null, serviceModel: "dedicated" })).toEqual([]);
  const [post] = scenarioOf({ posts: [nurse], serviceModel: "combined" }).posts;
  expect(post?.sbcShare.origin).toEqual({ from: "default", id: "combined-post-share" });
  expect(post?.wte).toBe(2);
});

test("sites are a hub and spokes of equal shares; travel takes the ends of its range by how rural they are", () => {
  const travel = defaultOf("travel-minutes");
  const spokes = (changes: Partial<Trust>) => scenarioOf({ sites: 3, ...changes }).sites.filter(({ hub }) => !hub);
  const { sites } = scenarioOf({ sites: 3 });
  expect(sites.map(({ hub, share }) => [hub, share])).toEqual([
    [true, 1 / 3],
    [false, 1 / 3],
    [false, 1 / 3]
  ]);
  const minutes = (rurality: Trust["rurality"]) => spokes({ rurality }).map(({ travelMinutes }) => travelMinutes.value);
  expect(minutes(null)).toEqual([travel?.value, travel?.value]);
  expect(minutes("mixed")).toEqual([travel?.value, travel?.value]);
  expect(minutes("urban")).toEqual([travel?.low, travel?.low]);
  expect(minutes("rural")).toEqual([travel?.high, travel?.high]);
  expect(scenarioOf({ sites: 3, rurality: "rural" }).sites[0]?.travelMinutes.value).toBe(0);
  expect(scenarioOf({ sites: 1, rurality: "rural" }).sites).toHaveLength(1);
});

test("a caseload that was counted and is shown is there on the first day; a suppressed one is not", () => {
  const count = { shown: 60, suppressed: null, used: 60, low: 58, high: 62 };
  const counted: Partial<Trust> = { sizedBy: "caseload", observed: { caseload: count } };
  expect(scenarioOf(counted).startingCaseload).toMatchObject({
    from: "count",
    count: { value: 60, low: 58, high: 62 }
  });
  const hidden = { caseload: { ...count, shown: null, suppressed: "small" as const } };
  expect(scenarioOf({ ...counted, observed: hidden }).startingCaseload).toEqual({ from: "steadyState" });
  expect(scenarioOf({ ...counted, to: [{ name: "Elsewhere", share: 0.5 }] }).startingCaseload.from).toBe("steadyState");
});

test("a trust that nobody comes to has an empty caseload", () => {
  const nobody = { factors: [], newPatientsPerYear: { low: 0, value: 0, high: 0 } };
  expect(scenarioOf(nobody, 0).startingCaseload).toEqual({ from: "empty" });
});

test("a base of one's own is laid under all trusts, without its variants, size and incomplete count", () => {
  const base = fileOf(
    "organisation: Base\npopulation: 500000\ndataCompleteness: none\ncaseload: 310\nposts: [{role: cns, wte: 9}]\n" +
      "survival: {meanYears: 4}\nstaff: {headroom: 0.3}\nvariants: [{name: more, addPosts: [{role: cns, wte: 1}]}]\n"
  );
  const trust = aTrust(1, 30);
  const laid = trustScenarios(base, [trust], bundledEvidence);
  if (!laid.ok) throw new Error(laid.issues.map(issueText).join("\n"));
  const scenario = laid.scenarios.get("trust-1");
  expect([...laid.scenarios.keys()]).toEqual(["trust-1"]);
  expect(scenario?.posts).toEqual([]);
  expect(scenario?.inflow.newPatientsPerYear).toMatchObject({ low: 24, value: 30, high: 37.5 });
  expect(scenario?.staff).toEqual(laid.base.staff);
  expect(stayYearsOf(laid.base)).toBeCloseTo(4, 9);
  // People in a catchment are no count of diagnoses.
  expect(laid.warnings.join(" ")).toContain("population");
});

test("what is wrong with a trust names its line; what is wrong with the base stays with the base", () => {
  const trust = aTrust(1, 30, { posts: [{ role: "wizard", wte: 1, sbcShare: 1 }] });
  const lines = new Map([["trust-1", 7]]);
  const wrong = trustScenarios(null, [aTrust(2, 10), trust], bundledEvidence, { file: "trusts.csv", lines });
  expect(wrong.ok).toBe(false);
  const [issue] = wrong.ok ? [] : wrong.issues;
  expect(issue).toMatchObject({ file: "trusts.csv", line: 7, column: null });
  expect(issue?.path[0]).toBe("Made-up Trust 1");
  const base: ScenarioFile = { name: "base.yaml", content: { posts: [] }, positions: new Map() };
  const ofBase = trustScenarios(base, [trust], bundledEvidence, { file: "trusts.csv", lines });
  expect(ofBase.ok ? [] : [...new Set(ofBase.issues.map(({ file }) => file))]).toEqual(["base.yaml"]);
});
