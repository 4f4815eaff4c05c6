import { expect, test } from "vitest";
import { issueText } from "../../src/scenario/issue.ts";
import { parseScenario } from "../../src/scenario/parse.ts";
import { resolveScenario } from "../../src/scenario/resolve.ts";
import { resolveBid } from "../../src/scenario/resolve-bid.ts";

function resolved(text: string) {
  const parsed = parseScenario(`organisation: Made-up Trust\nnewPatientsPerYear: 74\nposts: []\n${text}`, {
    file: "bid.yaml"
  });
  if (!parsed.ok) return parsed.issues.map(issueText);
  const scenario = resolveScenario(parsed.file);
  if (!scenario.ok) throw new Error("not resolved");
  const bid = resolveBid(parsed.file, scenario.scenario, { otherOptions: ["Do nothing"], factIds: ["a-fact"] });
  return bid.ok ? bid.terms : bid.issues.map(issueText);
}

test("a file without a bid has one of defaults, which lean on the scenario", () => {
  expect(resolved('startDate: "2027-04-01"\nyears: 3\n')).toMatchObject({
    title: null,
    author: null,
    date: "2027-04-01",
    startDate: "2027-04-01",
    advertDate: "2027-04-01",
    years: 3,
    pension: "trust",
    appointAt: "entry",
    discountRate: { value: 0.035, origin: { from: "default", id: "discount-rate" } },
    optimismBias: null,
    fundingPounds: null,
    claims: [],
    prose: {}
  });
});

test("what the file gives stands, a blank text being none", () => {
  expect(
    resolved(
      'bid: {title: A post, fundingPounds: 50000, payInflation: {value: 3, low: 2, high: 4, unit: percent}, prose: {need: "We need it", delivery: " "}}\n'
    )
  ).toMatchObject({
    title: "A post",
    fundingPounds: [50_000],
    payInflation: { value: 0.03, low: 0.02, high: 0.04, origin: { from: "scenario", path: "bid.payInflation" } },
    prose: { need: "We need it" }
  });
});

test("names of options and facts that there are not are refused, all at once, with their places", () => {
  expect(
    resolved(
      [
        "variants:",
        "  - name: One more",
        "    addPosts: [{role: cns, wte: 1}]",
        "bid:",
        "  preferred: One mere",
        "  minimum: Nobody",
        "  oneOffCosts: [{label: Desk, pounds: 10, options: [Other]}]",
        "  benefits: [{claim: It helps, evidence: a-fakt}]",
        ""
      ].join("\n")
    )
  ).toEqual([
    'bid.yaml line 8, column 14, bid.preferred: expected the name of an option (Do nothing, One more), got "One mere"; did you mean "One more"?',
    'bid.yaml line 9, column 12, bid.minimum: expected the name of a variant (One more), got "Nobody"',
    'bid.yaml line 10, column 53, bid.oneOffCosts[0].options[0]: expected the name of an option (Do nothing, One more), got "Other"',
    'bid.yaml line 11, column 42, bid.benefits[0].evidence: expected the id of a fact, got "a-fakt"; did you mean "a-fact"?'
  ]);
});

test("a bid changes nothing of the service, and its parts are checked in shape", () => {
  const hashOf = (text: string) => {
    const parsed = parseScenario(`organisation: Made-up Trust\nnewPatientsPerYear: 74\nposts: []\n${text}`, {
      file: "x"
    });
    return parsed.ok ? resolveScenario(parsed.file) : parsed;
  };
  expect(hashOf("bid: {title: A post, years: 2}\n")).toEqual(hashOf(""));
  expect(resolved("bid: {years: 0, discountRate: 2}\n")).toEqual([
    "bid.yaml line 4, column 14, bid.years: expected a number of at least 1, got 0",
    "bid.yaml line 4, column 31, bid.discountRate: expected a number of at most 0.2, got 2"
  ]);
});
