import { bundledEvidence, normalQuantile, type Scenario } from "@caseload/simulation";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ExplainLine } from "../../src/answer.ts";
import type { Pooling } from "../../src/trusts/comparison.ts";
import { poolTrusts } from "../../src/trusts/pool-trusts.ts";
import type { Trust } from "../../src/trusts/trust.ts";
import { trustScenarios } from "../../src/trusts/trust-scenarios.ts";
import { aTrust, compared } from "./a-trust.ts";

/** The evidence with a journey of so many minutes between places, in town and country. */
const withTravel = (minutes: number): typeof bundledEvidence => ({
  ...bundledEvidence,
  defaults: bundledEvidence.defaults.map((each) =>
    each.id === "travel-minutes" ? { ...each, value: minutes, low: minutes, high: minutes } : each
  )
});

/** The scenario with a caseload that is a Poisson number. */
const byChanceAlone = (scenario: Scenario): Scenario => ({
  ...scenario,
  inflow: { ...scenario.inflow, overdispersionCv: { ...scenario.inflow.overdispersionCv, value: 0 } }
});

interface Options {
  readonly evidence?: typeof bundledEvidence;
  readonly reading?: "strict" | "delegated";
  readonly as?: (scenario: Scenario) => Scenario;
}

/** What sharing does for some trusts, by the arithmetic alone. */
async function pooled(trusts: readonly Trust[], options: Options = {}): Promise<Pooling> {
  const { evidence = bundledEvidence, reading = "strict", as = (scenario) => scenario } = options;
  const laid = trustScenarios(null, trusts, evidence);
  if (!laid.ok) throw new Error(JSON.stringify(laid.issues));
  const pooling = await poolTrusts({
    name: "Made-up Alliance",
    trusts: trusts.map((trust) => compared(trust, [])),
    scenarios: new Map([...laid.scenarios].map(([key, scenario]) => [key, as(scenario)])),
    base: as(laid.base),
    evidence,
    executor: null,
    reading
  });
  if (pooling === null) throw new Error("no answer");
  return pooling;
}

const postsOf = ({ ways }: Pooling, way: Pooling["ways"][number]["way"]) => {
  const found = ways.find((each) => each.way === way);
  if (found === undefined) throw new Error(`no ${way}`);
  return found.byArithmetic;
};

const lineOf = ({ explain }: Pooling, start: string): ExplainLine => {
  const found = explain.find(({ label }) => label.startsWith(start));
  if (found === undefined) throw new Error(`no line: ${start}`);
  return found;
};

test("margins of several Poisson caseloads are a sum of roots, that of their sum the root of the sum", async () => {
  const newPatients = [40, 90, 160, 250, 360];
  const pooling = await pooled(
    newPatients.map((count, index) => aTrust(index + 1, count)),
    { as: byChanceAlone }
  );
  const years = lineOf(pooling, "People on the caseload").value / 900;
  const z = normalQuantile(0.9);
  const roots = newPatients.map((count) => Math.sqrt(count * years)).reduce((sum, root) => sum + root, 0);
  // The quantile of a Poisson number, read between whole numbers: mean + z root + (z² − 1) / 6 − 1/2 (Cornish & Fisher 1938,
  // with half a person for the continuity), so that each of four margins too many also saves what the last two terms are.
  const expected = z * (roots - Math.sqrt(900 * years)) + 4 * ((z * z - 1) / 6 - 0.5);
  const margin = lineOf(pooling, "People that each alone has to be ready for");
  expect(Math.abs(margin.value - expected)).toBeLessThan(0.1);
});

test("one trust has nobody to share with", async () => {
  const pooling = await pooled([aTrust(1, 60, { sites: 3, rurality: "rural" })]);
  expect(postsOf(pooling, "hubAndSpoke")).toEqual(postsOf(pooling, "alone"));
  expect(postsOf(pooling, "leaveCover")).toEqual(postsOf(pooling, "alone"));
  expect(lineOf(pooling, "Posts for that travel").value).toBeCloseTo(0, 12);
  expect(pooling.words).toBe("Made-up Trust 1 is alone: there is nobody to share posts with, and nothing to save.");
});

const somewhere = fc.record({
  newPatients: fc.integer({ min: 1, max: 300 }),
  rurality: fc.constantFrom("urban", "mixed", "rural", null),
  sites: fc.constantFrom(null, 1, 2, 3)
});
const someTrusts = fc
  .array(somewhere, { minLength: 2, maxLength: 6 })
  .map((all) => all.map(({ newPatients, ...where }, index) => aTrust(index + 1, newPatients, where)));

test("without travel sharing never takes more posts, and with more travel never fewer", async () => {
  await fc.assert(
    fc.asyncProperty(someTrusts, fc.constantFrom("strict", "delegated"), async (trusts, reading) => {
      const near = await pooled(trusts, { evidence: withTravel(0), reading });
      const far = await pooled(trusts, { evidence: withTravel(60), reading });
      for (const role of ["cns", "supportWorker"] as const) {
        expect(postsOf(near, "hubAndSpoke")[role]).toBeLessThanOrEqual(postsOf(near, "alone")[role]);
        expect(postsOf(far, "hubAndSpoke")[role]).toBeGreaterThanOrEqual(postsOf(near, "hubAndSpoke")[role]);
      }
      expect(lineOf(near, "Posts for that travel").value).toBe(0);
    }),
    { seed: 1, numRuns: 15, endOnFailure: true }
  );
});

test("the order of the trusts is no matter", async () => {
  await fc.assert(
    fc.asyncProperty(someTrusts, async (trusts) => {
      const there = await pooled(trusts);
      const back = await pooled([...trusts].reverse());
      expect(back.ways).toEqual(there.ways);
      expect(back.words).toBe(there.words);
    }),
    { seed: 1, numRuns: 15, endOnFailure: true }
  );
});

/** What a calculator makes of a line. */
function calculated(arithmetic: string): number {
  const [formula = "", step] = arithmetic.split(", up to the next ");
  const plain = formula.replace(/(\d),(?=\d{3})/g, "$1").replace(/[a-z]+/gi, "");
  const terms = plain.replaceAll("×", "*").replaceAll("÷", "/").replaceAll("−", "-");
  if (!/^[\d\s.()*/+-]+$/.test(terms)) throw new Error(`no arithmetic: ${arithmetic}`);
  const value: number = new Function(`return ${terms}`)();
  return step === undefined ? value : Math.ceil(value / Number(step) - 1e-3) * Number(step);
}

test("every line comes to its value on a calculator", async () => {
  const trusts = [
    aTrust(1, 140, { rurality: "urban", sites: 2 }),
    aTrust(2, 78, { rurality: "rural" }),
    aTrust(3, 23, { rurality: "rural", sites: 3 })
  ];
  for (const reading of ["strict", "delegated"] as const) {
    const { explain } = await pooled(trusts, { reading });
    const lines = explain.filter(({ label }) => !label.startsWith("Caseload not exceeded"));
    expect(lines.length).toBe(explain.length - 1);
    for (const { label, arithmetic, value } of lines) {
      const found = calculated(arithmetic);
      expect(Math.abs(found - value), label).toBeLessThan(2e-4 * Math.max(1, Math.abs(value)));
    }
  }
});

test("travel is averaged over the people: half as many in the country an hour away", async () => {
  const town = aTrust(1, 100, { rurality: "urban" });
  const country = aTrust(2, 50, { rurality: "rural" });
  const pooling = await pooled([town, country]);
  const minutes = bundledEvidence.defaults.find(({ id }) => id === "travel-minutes")?.high ?? Number.NaN;
  const travel = lineOf(pooling, "Travel for a task done in person, from Made-up Trust 1");
  expect(travel.value).toBeCloseTo((50 / 150) * minutes, 9);
  expect(pooling.words).toContain("the nurses are based at Made-up Trust 1 and travel to the others");
});

test("travel that takes more than sharing saves is told as such", async () => {
  const trusts = [aTrust(1, 150, { rurality: "rural" }), aTrust(2, 149, { rurality: "rural" })];
  const pooling = await pooled(trusts, { evidence: withTravel(240) });
  expect(postsOf(pooling, "hubAndSpoke").cns).toBeGreaterThanOrEqual(postsOf(pooling, "alone").cns);
  expect(pooling.words).toContain("Sharing saves no posts: travel takes");
});

test("a trust without a best guess is in the sums and in no line of its own", async () => {
  const hidden = aTrust(2, 4.5, { newPatientsPerYear: { low: 1, value: null, high: 7 } });
  const pooling = await pooled([aTrust(1, 80), hidden]);
  expect(pooling.explain.some(({ label }) => label.includes("Made-up Trust 2"))).toBe(false);
  const others = lineOf(pooling, "Posts of a CNS, trusts without a best guess, alone");
  expect(others.value).toBeGreaterThan(0);
  expect(lineOf(pooling, "Posts of a CNS, each alone, together").value).toBe(postsOf(pooling, "alone").cns);
  expect(pooling.words).toContain(
    "1 trust without a best guess is in every sum by a protected number, or by what was counted or estimated."
  );
});

test("neighbours that cover leave give each other hours and make none", async () => {
  const pooling = await pooled([aTrust(1, 80), aTrust(2, 60)]);
  expect(postsOf(pooling, "leaveCover")).toEqual(postsOf(pooling, "alone"));
  // 365/7 weeks of 37.5 hours are 1,955.36; eight bank holidays of 7.5 hours are closed; 1,537.01 are at work.
  expect(lineOf(pooling, "Hours that a post is away").value).toBeCloseTo(1955.357 - 60 - 1537.015, 2);
  // 358.34 of 1,895.36 open hours; half of them with half of the absence covered.
  expect(lineOf(pooling, "Share of the open hours at which").value).toBeCloseTo(358.342 / 1895.357, 4);
  expect(lineOf(pooling, "The same with cover").value).toBeCloseTo(358.342 / 1895.357 / 2, 4);
  expect(pooling.words).toContain("none for 19 % of the hours that it is open, and with cover for 9 %");
});

test("people by proxy are called that where their number stands, and in the words", async () => {
  const pooling = await pooled([
    aTrust(1, 80, { sizedBy: "breastActivity" }),
    aTrust(2, 60, { sizedBy: "population" })
  ]);
  expect(lineOf(pooling, "Made-up Trust 1 alone").label).toContain("people on average (by proxy)");
  expect(lineOf(pooling, "Made-up Trust 2 alone").label).toContain("people on average (an estimate)");
  expect(pooling.words).toContain("The people of 1 of them are by proxy");
  expect((await pooled([aTrust(1, 80), aTrust(2, 60)])).words).not.toContain("proxy");
});
