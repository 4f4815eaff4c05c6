import { expect, test } from "vitest";
import { compareTrusts } from "../src/index.ts";

const trusts = "Trust,New patients per year,CNS WTE\nMade-up North,74,1\nMade-up South,120,2\n";

test("an analyst has the comparison in one call, with flows and a base of their own", async () => {
  const seen: string[] = [];
  const base = "organisation: Made-up\nnewPatientsPerYear: 74\nposts: []\nyears: 1\n";
  const result = await compareTrusts(trusts, {
    method: "desk",
    workers: 0,
    flows: "From,To,Share\nMade-up South,Made-up North,50%\n",
    base,
    onAnswer: ({ key }) => seen.push(key)
  });
  if (!result.ok) throw new Error(result.problems.join("\n"));
  expect(seen).toEqual(["trust-1", "trust-2"]);
  // 74 is rounded to 75; half of the 120 come to it.
  expect(result.comparison.trusts.map(({ trust }) => trust.newPatientsPerYear.value)).toEqual([135, 60]);
  expect(result.envelope).toMatchObject({ command: "compare", scenario: "trusts" });
  expect(result.report.headline).toContain("CNS");
});

test("everything that is wrong with any text comes back at once, as data and as sentences", async () => {
  const result = await compareTrusts("Trust,Caseload\nA,-1\n", { flows: "From\nA\n", base: "organisation: [\n" });
  if (result.ok) throw new Error("the texts should be refused");
  expect(result.problems.length).toBe(result.issues.length);
  for (const start of ["base line", "trusts line 2", "flows"]) {
    expect(
      result.problems.some((problem) => problem.startsWith(start)),
      start
    ).toBe(true);
  }
});
