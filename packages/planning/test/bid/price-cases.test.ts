import { type BidTerms, parseScenario, type Quantity, resolveScenario, type Scenario } from "@caseload/simulation";
import { expect, test } from "vitest";
import { fullYearCost } from "../../src/bid/full-year-cost.ts";
import { phasedPosts } from "../../src/bid/phased-posts.ts";
import { priceCases } from "../../src/bid/price-cases.ts";
import { type PricedOption, priceOption } from "../../src/bid/price-option.ts";
import { weeksAway } from "../../src/bid/weeks-away.ts";
import { complete } from "../../src/evidence.ts";
import { evidence } from "../made-up-service.ts";

const share = (value: number, low = value, high = value): Quantity => ({
  value,
  low,
  high,
  unit: "share a year",
  origin: { from: "scenario", path: "bid" }
});

const terms: BidTerms = {
  title: null,
  author: null,
  date: "2026-04-01",
  startDate: "2026-04-01",
  years: 2,
  pension: "trust",
  payInflation: share(0.025, 0.02, 0.035),
  otherInflation: share(0.02, 0.01, 0.04),
  discountRate: share(0.035),
  optimismBias: null,
  appointAt: "entry",
  advertDate: "2026-04-01",
  minimum: null,
  preferred: null,
  oneOffCosts: [],
  fundingPounds: null,
  claims: [],
  prose: {}
};

function scenarioOf(text: string): Scenario {
  const parsed = parseScenario(text, { file: "made-up.yaml" });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const resolved = resolveScenario(parsed.file);
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.issues));
  return resolved.scenario;
}

const nothing = scenarioOf('organisation: Made up\nnewPatientsPerYear: 20\nstartDate: "2026-04-01"\nposts: []\n');
const one = scenarioOf(
  'organisation: Made up\nnewPatientsPerYear: 20\nstartDate: "2026-04-01"\nposts: [{ role: cns, wte: 1 }]\n'
);

const priced = (changes: Partial<BidTerms> = {}, economicPension?: "trust" | "system"): PricedOption => {
  const own = { ...terms, ...changes };
  return priceOption({
    option: { ...one, posts: phasedPosts(one, [], own.advertDate) },
    nothing,
    terms: own,
    oneOffs: [],
    ...(economicPension === undefined ? {} : { economicPension }),
    evidence: complete(evidence)
  });
};

test("each price goes to the ends of its own range, and none is made up", () => {
  const cases = priceCases(terms, one).map(({ what, at }) => [what, at]);
  expect(cases).toEqual([
    ["payInflation", 0.02],
    ["payInflation", 0.035],
    ["appointAt", "intermediate"],
    ["appointAt", "top"],
    ["financialPension", "system"],
    ["economicPension", "trust"],
    ["recruitmentWeeks", 14],
    ["recruitmentWeeks", 30]
  ]);
  const more = {
    ...terms,
    optimismBias: share(0.1, 0, 0.2),
    oneOffCosts: [{ label: "", pounds: 1, year: 1, options: null }]
  };
  const added = priceCases(more, one).filter(({ what }) => ["optimismBias", "otherInflation"].includes(what));
  expect(added.map(({ at }) => at)).toEqual([0.01, 0.04, 0, 0.2]);
  expect(added.at(-1)?.terms.optimismBias?.value).toBe(0.2);
});

test("a band without an intermediate step has no case of its own for it", () => {
  const support = scenarioOf(
    "organisation: Made up\nnewPatientsPerYear: 20\nposts: [{ role: supportWorker, wte: 1 }]\n"
  );
  expect(priceCases(terms, support).flatMap(({ what, at }) => (what === "appointAt" ? [at] : []))).toEqual(["top"]);
});

// By hand: a band 7 at entry is £49,388 in 2026/27; 15 % of what is above £5,000, the pension, 0.5 %.
test("a full year is priced whole, whenever the post is filled and however long the bid, by the bid's convention", () => {
  const byHand = (pay: number, pension: number): number => pay + 0.15 * (pay - 5000) + (pension + 0.005) * pay;
  const fullYear = (changes: Partial<BidTerms>, step: "entry" | "top"): number => {
    const own = { ...terms, ...changes };
    const option = { ...one, posts: phasedPosts(one, [], own.advertDate) };
    return fullYearCost({ option, nothing, terms: own, evidence: complete(evidence) }, step);
  };
  expect(priced({ years: 1 }).economic.years[0]?.posts).toBeCloseTo((byHand(49_388, 0.2378) * 225) / 365, 4);
  expect(priced({ years: 1 }, "trust").economic.years[0]?.posts).toBeCloseTo((byHand(49_388, 0.1438) * 225) / 365, 4);
  for (const years of [1, 3, 5]) {
    expect(fullYear({ years }, "entry")).toBeCloseTo(byHand(49_388, 0.1438), 4);
    expect(fullYear({ years, advertDate: "2027-01-01" }, "top")).toBeCloseTo(byHand(56_515, 0.1438), 4);
  }
  expect(fullYear({ pension: "system" }, "top")).toBeCloseTo(byHand(56_515, 0.2378), 4);
});

// 365 / 7 weeks less 1,537 hours at 37.5 a week, as NHS England's convention has them.
test("a full-time nurse is away for eleven weeks of a year", () => {
  const away = weeksAway(one.staff.time);
  expect(away?.value).toBeCloseTo(365 / 7 - 1537 / 37.5, 1);
  expect(away?.low).toBeLessThan(away?.value ?? 0);
  expect(away?.high).toBeGreaterThan(away?.value ?? 0);
});
