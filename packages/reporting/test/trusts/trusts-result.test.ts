import { expect, test } from "vitest";
import { trustsResult } from "../../src/trusts/trusts-result.ts";
import { madeUpComparison } from "../made-up-comparison.ts";
import { marker, withOtherHidden } from "./no-best-guess.ts";

interface Result {
  readonly trusts: readonly Record<string, unknown>[];
  readonly alliances: readonly Record<string, unknown>[];
  readonly total: Record<string, unknown>;
}

const resultOf = (comparison = madeUpComparison): Result => JSON.parse(JSON.stringify(trustsResult(comparison)));

const keysOf = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
};

test("a trust has the keys that the reference promises", () => {
  expect(Object.keys(resultOf().trusts[0] ?? {})).toEqual([
    ...["key", "name", "odsCode", "alliance", "inFile", "sizedBy", "isProxy", "hasBestGuess", "observed", "how"],
    ...["newPatientsPerYear", "caseload", "dataCompleteness", "serviceModel", "sites", "rurality", "flows", "posts"],
    ...["inPlaceWte", "isShareAssumed", "peoplePerCnsWte", "gapWte", "needs", "simulation", "warnings"]
  ]);
  expect(Object.keys(resultOf().total)).toEqual([
    ...["name", "trusts", "newPatientsPerYear", "caseload", "inPlaceWte", "needs", "together", "simulation", "pooling"]
  ]);
});

test("numbers are those of the comparison, the ratio's basis is two words", () => {
  const { trusts } = resultOf();
  expect(trusts[0]).toMatchObject({
    name: "Northmoor Infirmary",
    isProxy: false,
    observed: { newPatients: { shown: 75, suppressed: null, low: 73, high: 77 } },
    caseload: { value: 225 },
    peoplePerCnsWte: { value: 225 },
    gapWte: { cns: { value: 3.5 } },
    simulation: { needed: { cns: 4.9, supportWorker: 0 } }
  });
  expect((trusts[0]?.needs as unknown[] | undefined)?.at(0)).toMatchObject({
    method: "ratio",
    basis: "reference-caseload",
    combination: "additive",
    postsWte: { cns: { value: 2.8125 } }
  });
  expect(trusts[5]).toMatchObject({ name: "Southwater", isProxy: true });
  expect(trusts[6]).toMatchObject({ posts: null, inPlaceWte: null, gapWte: null, peoplePerCnsWte: null });
});

test("nothing of a trust without a best guess tells one", () => {
  const { trusts } = resultOf();
  const hidden = trusts.filter(({ hasBestGuess }) => hasBestGuess === false);
  expect(hidden.map(({ name }) => name)).toEqual(["Little Marsh", "Upper Fell", "Eastcliff"]);
  for (const trust of hidden) {
    expect(keysOf(trust)).not.toEqual(expect.arrayContaining([expect.stringMatching(/used|swings|factors/i)]));
    expect(trust).toMatchObject({ newPatientsPerYear: { value: null }, caseload: { value: null }, simulation: null });
    const values = JSON.stringify(trust).match(/"value":[^,}]+/g) ?? [];
    expect(values.length).toBeGreaterThan(30);
    expect(new Set(values)).toEqual(new Set(['"value":null']));
  }
  expect(hidden[0]).toMatchObject({
    observed: { newPatients: { shown: null, suppressed: "secondary", low: 1, high: 19 } }
  });
});

test("what is used behind the scenes of a trust without a best guess changes nothing that is printed", () => {
  const other = JSON.stringify(trustsResult(withOtherHidden(madeUpComparison)));
  expect(other).toBe(JSON.stringify(trustsResult(madeUpComparison)));
  expect(other).not.toContain(String(marker));
});

test("people who come from a trust without a best guess are not told", () => {
  const [first, ...others] = madeUpComparison.trusts;
  if (first === undefined) throw new Error("no trust");
  const from = [
    { name: "Little Marsh", people: 3.3 },
    { name: "Southwater", people: 12 }
  ];
  const { trusts } = resultOf({
    ...madeUpComparison,
    trusts: [{ ...first, trust: { ...first.trust, from } }, ...others]
  });
  expect(trusts[0]?.flows).toEqual({
    from: [
      { name: "Little Marsh", people: null },
      { name: "Southwater", people: 12 }
    ],
    to: []
  });
});

test("the values of the trusts and what the others are in the sums for add up to the group", () => {
  const { trusts, alliances, total } = resultOf();
  const guessOf = (interval: unknown): number => (interval as { value: number | null }).value ?? 0;
  for (const group of [...alliances, total]) {
    const keys = group.trusts as string[];
    const members = trusts.filter(({ key }) => keys.includes(key as string));
    const together = group.together as {
      caseload: number;
      needs: { postsWte: { cns: number }; gapWte: { cns: number | null } }[];
    };
    const shown = members.reduce((sum, { caseload }) => sum + guessOf(caseload), 0);
    expect(shown + together.caseload).toBeCloseTo(guessOf(group.caseload), 9);
    type Needs = { postsWte: { cns: unknown }; gapWte: { cns: unknown } | null }[];
    (group.needs as Needs).forEach((need, i) => {
      const ofTrusts = members.map(({ needs }) => (needs as Needs)[i]);
      const posts = ofTrusts.reduce((sum, each) => sum + guessOf(each?.postsWte.cns), 0);
      expect(posts + (together.needs[i]?.postsWte.cns ?? 0)).toBeCloseTo(guessOf(need.postsWte.cns), 9);
      const gaps = ofTrusts.reduce((sum, each) => sum + (each?.gapWte == null ? 0 : guessOf(each.gapWte.cns)), 0);
      expect(gaps + (together.needs[i]?.gapWte.cns ?? 0)).toBeCloseTo(guessOf(need.gapWte?.cns), 9);
    });
  }
});
