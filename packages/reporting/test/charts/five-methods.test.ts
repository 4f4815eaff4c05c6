import type { MethodAnswer } from "@caseload/planning";
import { expect, test } from "vitest";
import { methodsOfServiceChart } from "../../src/charts/five-methods.ts";
import { fourMethods, madeUpAnswer, madeUpScenario, method } from "../made-up-answer.ts";
import { madeUpFound } from "../made-up-found.ts";
import { draw, wordsOf } from "./drawing.ts";

const gap = (wteInPlace: number): MethodAnswer["gap"] => [
  {
    ...{ role: "cns", band: "7", wteInPlace, wteContracted: wteInPlace, headsInPlace: 1 },
    ...{ wteLow: 0, wte: 0, wteHigh: 0, headsMissing: 0, ratio: null }
  }
];
const withGap = (methods: readonly MethodAnswer[], inPlace: number) =>
  methods.map((each) => ({ ...each, gap: gap(inPlace) }));
const both = madeUpScenario({ readings: ["strict", "delegated"] });
const strict = madeUpScenario();
const titleOf = (methods: readonly MethodAnswer[]) => methodsOfServiceChart(madeUpAnswer(methods), null, strict)?.title;

test("where every method asks for more than there is, that is the finding", () => {
  const chart = methodsOfServiceChart(madeUpAnswer(withGap(fourMethods, 1)), null, strict);
  expect(chart?.title).toBe(
    "Best guesses run from 3.6 to 8.0 CNS: every method that answers asks for more than the 1.0 in place, even at its low end"
  );
  expect(chart?.table.rows[0]).toEqual([
    "Ratio: reference caseload",
    "strict",
    { low: 3.3, base: 4, high: 5 },
    { low: 0, base: 0, high: 0 },
    1
  ]);
  expect(chart === null ? [] : wordsOf(draw(chart))).toEqual(
    expect.arrayContaining(["3.6 (2.0 to 6.0)", "in place 1.0"])
  );
});

test("posts that are enough, and posts of which it cannot be told", () => {
  expect(titleOf(withGap(fourMethods, 12))).toMatch(/: the 12\.0 in place are enough by every method that answers/);
  expect(titleOf(withGap(fourMethods, 5))).toBe(
    "Best guesses run from 3.6 to 8.0 CNS; against the 5.0 in place, 1 of 6 answers asks for more at both ends, 2 for no more, and of 3 it cannot be told"
  );
});

test("both readings have a heading and marks of their own; simulation stands last", () => {
  const found = { ...madeUpFound, methods: [method("simulation", [4.2, 4.2, 4.2])] };
  const delegated = method("load", [1.3, 2.4, 3.3], { reading: "delegated" }, [1.2, 1.8, 2.6]);
  const chart = methodsOfServiceChart(madeUpAnswer([...fourMethods, delegated]), found, both);
  const words = chart === null ? [] : wordsOf(draw(chart));
  expect(words).toContain("Delegated reading: support workers do some of it, overseen by a CNS");
  expect(words).toContain("Load with 1.8 support workers");
  expect(chart?.table.rows.map(([name, reading]) => `${name} ${reading}`).slice(-2)).toEqual([
    "Simulation strict",
    "Load delegated"
  ]);
});

test("a method that refuses is named with its word; with none that answers there is no chart", () => {
  const refusing = { ...method("simulation", [0, 0, 0]), posts: [], cannotTell: "cannot be met: no posts do" };
  const chart = methodsOfServiceChart(madeUpAnswer(fourMethods), { ...madeUpFound, methods: [refusing] }, strict);
  expect(chart?.title).toMatch(/; 1 answer cannot be told$/);
  expect(chart === null ? [] : wordsOf(draw(chart))).toContain("cannot be met");
  expect(methodsOfServiceChart(madeUpAnswer([refusing]), null, strict)).toBeNull();
});
