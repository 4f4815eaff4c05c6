import { bundledEvidence } from "@caseload/simulation";
import { expect, test } from "vitest";
import { assembleComparison, type ComparisonParts } from "../../src/trusts/assemble-comparison.ts";
import type { ComparedTrust, Pooling } from "../../src/trusts/comparison.ts";
import { groupTrusts } from "../../src/trusts/group-trusts.ts";
import type { Trust } from "../../src/trusts/trust.ts";
import { aTrust, compared, needOfCns, scenariosOf, sharedFactor } from "./a-trust.ts";

const north = { alliance: "North", dataCompleteness: "full", sites: 1, serviceModel: "dedicated" } as const;
const answered: readonly ComparedTrust[] = [
  compared(aTrust(1, 40, { ...north, factors: [sharedFactor(0.9, 1.3)] }), [needOfCns(2, [])]),
  compared(aTrust(2, 60, { ...north, alliance: "South" }), [needOfCns(3, [])])
];

function comparisonOf(
  rows: readonly ComparedTrust[],
  more: Partial<ComparisonParts> = {},
  waiting: readonly Trust[] = []
) {
  const trusts = [...rows.map(({ trust }) => trust), ...waiting];
  const { of } = scenariosOf(trusts);
  return assembleComparison({
    file: "trusts.csv",
    columns: [],
    disclosure: { rule: "nhs", suppressed: 0, words: "" },
    chosen: { method: "load", reading: "strict" },
    trusts,
    answers: new Map(rows.map(({ trust, answer }) => [trust.key, answer])),
    scenarios: new Map(trusts.map((trust) => [trust.key, of(trust)])),
    evidence: bundledEvidence,
    funnels: [],
    noFunnel: [],
    ranks: null,
    allocation: null,
    warnings: ["Of the reading"],
    ...more
  });
}

test("trusts come in the order of the file whatever the order of their answers, and sums are those of groupTrusts", () => {
  const comparison = comparisonOf(answered);
  const backwards = comparisonOf(answered, {
    answers: new Map([...answered].reverse().map(({ trust, answer }) => [trust.key, answer]))
  });
  expect(comparison.trusts.map(({ trust }) => trust.key)).toEqual(["trust-1", "trust-2"]);
  expect(backwards).toEqual(comparison);
  expect(comparison.total).toEqual(groupTrusts(answered).total);
  expect(comparison.alliances.map(({ name }) => name)).toEqual(["North", "South"]);
  expect(comparison.unfinished).toEqual([]);
  expect(comparison.warnings[0]).toBe("Of the reading");
});

test("a trust without an answer yet is unfinished, in no sum, and told", () => {
  const comparison = comparisonOf(answered, {}, [aTrust(3, 30)]);
  expect(comparison.unfinished).toEqual(["trust-3"]);
  expect(comparison.total.trusts).toEqual(["trust-1", "trust-2"]);
  expect(comparison.warnings.join("\n")).toContain("1 of 3 trusts have no answer yet");
});

test("sums say how many trusts have no best guess, no answer or no posts in the file", () => {
  const inPlace = { weighted: { cns: 1, supportWorker: 0 }, contracted: { cns: 1, supportWorker: 0 } };
  const rows = [
    ...answered,
    compared(
      aTrust(3, 4, { alliance: "South", newPatientsPerYear: { low: 1, value: null, high: 7 } }),
      [needOfCns(0, [], { cannotTell: "no contact rate fits it" })],
      { inPlace }
    )
  ];
  const words = comparisonOf(rows).warnings.join("\n");
  expect(words).toContain("1 of 3 trusts (in South) have no best guess");
  expect(words).toContain("1 of 3 trusts have no answer by load, strict");
  expect(words).toContain("the 1 of 3 trusts whose posts are in the file");
});

test("what is not in the file is told, and what is in it is not", () => {
  const place = aTrust(9, 5, { name: "Made-up Centre", inFile: false, sizedBy: "flows", posts: null });
  const full = { rurality: "urban", sites: 2, posts: [{ role: "cns", wte: 1, sbcShare: 1 }] } as const;
  const rows = [
    compared(aTrust(1, 40, { ...north, ...full }), [needOfCns(2, [])]),
    compared(aTrust(2, 40, { ...north, posts: null, dataCompleteness: null, serviceModel: null }), [needOfCns(2, [])]),
    compared(place, [needOfCns(1, [])])
  ];
  const sentences = comparisonOf(rows).notInFile;
  const of = (start: string) => sentences.filter((sentence) => sentence.startsWith(start));
  expect(of("Posts in place")).toEqual([expect.stringContaining("not in the file for Made-up Trust 2")]);
  expect(of("How complete")).toEqual([expect.stringContaining("Made-up Trust 2")]);
  expect(of("The alliance")).toEqual([]);
  expect(of("Whether the trust is urban")).toEqual([]);
  expect(of("Made-up Centre has no row in the file")).toHaveLength(1);
  expect(of("Where people are treated")).toHaveLength(1);
  const empty = comparisonOf([compared(aTrust(1, 40), [needOfCns(2, [])])]).notInFile;
  expect(empty.filter((sentence) => sentence.startsWith("How complete"))).toEqual([
    expect.stringContaining("not in the file for any trust")
  ]);
});

test("poolings go to their alliances and to the total; the total's is not that of trusts without an alliance", () => {
  const pooling = (words: string): Pooling => ({ reading: "strict", ways: [], explain: [], words });
  const poolings = new Map([
    ["North", pooling("north")],
    [null, pooling("all")]
  ]);
  const rows = [...answered, compared(aTrust(3, 10), [needOfCns(1, [])])];
  const { alliances, total } = comparisonOf(rows, { poolings });
  expect(alliances.map(({ name, pooling: found }) => [name, found?.words])).toEqual([
    ["North", "north"],
    ["South", undefined],
    [null, undefined]
  ]);
  expect(total.pooling?.words).toBe("all");
});

test("assumptions are ids of the evidence, each once", () => {
  const { assumptions } = comparisonOf(answered);
  const known = new Set(bundledEvidence.defaults.map(({ id }) => id));
  expect(new Set(assumptions).size).toBe(assumptions.length);
  expect(assumptions.filter((id) => !known.has(id))).toEqual([]);
  expect(assumptions).toEqual(expect.arrayContaining(["reach-share", "contact-minutes", "new-patients-england"]));
});

test("whose share of time is missing is said by role; nobody counts people where referrals tell the size", () => {
  const cns = { role: "cns", wte: 1, sbcShare: 1 };
  const posts = [cns, { role: "supportWorker", wte: 1, sbcShare: null }];
  const proxy = { sizedBy: "breastActivity", dataCompleteness: null, posts } as const;
  const rows = [1, 2].map((number) => compared(aTrust(number, 40, proxy), [needOfCns(2, [])]));
  const words = comparisonOf(rows).notInFile.join("\n");
  expect(words).toContain(
    "The share of time that posts give to secondary breast cancer (Support worker): not in the file"
  );
  expect(words).not.toContain("(CNS)");
  expect(words).toContain("cared for by the trust they are referred to");
  expect(words).not.toContain("people who are not counted");
});
