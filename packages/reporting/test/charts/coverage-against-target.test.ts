import type { Verdict } from "@caseload/simulation";
import { expect, test } from "vitest";
import { coverageChart } from "../../src/charts/coverage-against-target.ts";
import { draw, wordsOf } from "./drawing.ts";
import { row, service } from "./made-up-service.ts";

const standard = (number: number, mean: number | null, verdict: Verdict | null, target = 0.9) =>
  row(`standard-${number}`, mean, { target, verdict, off: 0.01 });

test("what meets, what does not and what cannot be told are counted apart", () => {
  const rows = [standard(1, 0.95, "meets"), standard(3, 0.895, "cannot tell"), standard(7, 0.2, "does not meet")];
  const chart = coverageChart([service(rows)]);
  expect(chart?.title).toBe(
    "1 of 3 Standards meets its target, and of 1 it cannot be told; furthest below is Standard 7 (team review) with 20 % of 90 % wanted"
  );
  const words = chart === null ? [] : wordsOf(draw(chart));
  expect(words).toEqual(
    expect.arrayContaining(["95 %, meets", "89.5 %, cannot tell", "20 %, does not meet", "target"])
  );
  expect(chart?.table.rows[2]).toEqual([
    "Standard 7: team review",
    { low: 0.19, base: 0.2, high: 0.21000000000000002 },
    0.9,
    "does not meet"
  ]);
});

test("all met, none met, a target of everything, and one Standard alone", () => {
  expect(coverageChart([service([standard(1, 0.99, "meets"), standard(3, 1, "meets", 1)])])?.title).toBe(
    "All 2 Standards meet their targets"
  );
  const missed = [standard(1, 0.5, "does not meet"), standard(3, 0.997, "does not meet", 1)];
  expect(coverageChart([service(missed)])?.title).toMatch(
    /^None of 2 Standards meets its target; furthest below is Standard 1/
  );
  const words = coverageChart([service(missed)]);
  expect(words === null ? [] : wordsOf(draw(words))).toContain("over 99 %, does not meet");
  expect(coverageChart([service([standard(1, 0.99, "meets")])])?.title).toBe("The Standard meets its target");
});

test("where it cannot be told it is not said to be missed", () => {
  const titleOf = (...verdicts: readonly Verdict[]) =>
    coverageChart([service(verdicts.map((verdict, i) => standard(i + 3, 0.95, verdict)))])?.title;
  expect(titleOf("cannot tell", "cannot tell")).toBe("Whether any of 2 Standards meets its target cannot be told");
  expect(titleOf("does not meet", "cannot tell")).toBe(
    "1 of 2 Standards does not meet its target, and of 1 it cannot be told"
  );
  expect(titleOf("meets", "meets", "cannot tell")).toBe(
    "2 of 3 Standards meet their targets, and of 1 it cannot be told"
  );
  expect(titleOf("cannot tell")).toBe("Whether the Standard meets its target cannot be told");
  expect(titleOf("does not meet")).toBe("The Standard does not meet its target");
});

test("a Standard without an occasion is shown as such; with none at all there is no chart", () => {
  const chart = coverageChart([service([standard(1, 0.95, "meets"), standard(11, null, null)])]);
  expect(chart?.alt).toMatch(/Standard 11: end-of-life planning: no occasion\.$/);
  expect(chart === null ? [] : wordsOf(draw(chart))).toContain("no occasion");
  expect(coverageChart([service([standard(11, null, null)])])).toBeNull();
  expect(coverageChart([])).toBeNull();
});

test("services side by side: a line each, named, with their own counts", () => {
  const chart = coverageChart([
    service([standard(1, 0.5, "does not meet")]),
    service([standard(1, 0.91, "cannot tell")], { name: "With a support worker" })
  ]);
  expect(chart?.title).toBe(
    "Standards that meet their targets: Base 0 of 1; With a support worker 0 of 1 (1 cannot be told)"
  );
  expect(chart?.table.rows.map(([, name]) => name)).toEqual(["Base", "With a support worker"]);
  expect(chart === null ? [] : wordsOf(draw(chart))).toEqual(
    expect.arrayContaining(["With a support worker", "50 %", "91 %"])
  );
});
