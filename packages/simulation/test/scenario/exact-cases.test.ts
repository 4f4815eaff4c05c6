import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { issueText } from "../../src/scenario/issue.ts";
import { parseScenario } from "../../src/scenario/parse.ts";
import { resolveScenario } from "../../src/scenario/resolve.ts";

const folder = new URL("./exact-cases/", import.meta.url);

function resolved(name: string) {
  const parsed = parseScenario(readFileSync(new URL(name, folder), "utf8"), { file: name });
  const result = parsed.ok ? resolveScenario(parsed.file) : parsed;
  if (!result.ok) throw new Error(result.issues.map(issueText).join("\n"));
  return result;
}

test("every exact case can be said", () => {
  const names = readdirSync(folder);
  expect(names).toHaveLength(8);
  for (const name of names) expect(resolved(name).scenario.organisation).not.toBe("");
});

test("bench model (b) says what the model says", () => {
  const { scenario } = resolved("bench-model-b.yaml");
  const [work, ...others] = scenario.tasks;
  expect(others).toEqual([]);
  expect(scenario.tiers.map(({ id, share, priority }) => [id, share.value, priority])).toEqual([
    ["H", 0.3, 0],
    ["M", 0.4, 1],
    ["L", 0.3, 2]
  ]);
  expect(scenario.tierChanges.perYear).toEqual([
    [0, 0.35, 0.1],
    [0.35, 0, 0.35],
    [0.1, 0.3, 0]
  ]);
  expect(scenario.tierChanges.atAssessment).toEqual([
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1]
  ]);
  expect(work?.triggers).toEqual([{ perPersonYearByTier: [24, 12, 4] }]);
  expect(work?.eligible.strict).toEqual([["cns"], ["cns", "supportWorker"], ["supportWorker", "cns"]]);
  expect([work?.minutes.value, work?.duration, work?.oversightMinutes.value]).toEqual([45, "exponential", 0]);
  // Median 2.5 years is a mean of 3.606738 years (models.md).
  expect(scenario.survival.law === "exponential" && scenario.survival.meanYears.value).toBeCloseTo(3.606738, 6);
  expect(scenario.posts.map(({ role }) => role)).toEqual([...Array(5).fill("cns"), "supportWorker", "supportWorker"]);
  expect(scenario.staff.time).toMatchObject({ kind: "alwaysOpen", hoursPerYear: { value: 1600 } });
  expect(scenario.startingCaseload).toEqual({ from: "empty" });
});

test("M/M/10 has the load of the textbook case: 9 erlangs", () => {
  const { scenario } = resolved("m-m-c.yaml");
  const [call] = scenario.tasks;
  const [trigger] = call?.triggers ?? [];
  const rate = trigger !== undefined && "perPersonYear" in trigger ? trigger.perPersonYear.value : 0;
  const people = scenario.startingCaseload.from === "count" ? scenario.startingCaseload.count.value : 0;
  expect((people * rate * (call?.minutes.value ?? 0)) / 60 / 8766).toBeCloseTo(9, 10);
  expect(scenario.survival.law).toBe("never");
});

test("the finite source counts its interval from done", () => {
  const { scenario } = resolved("finite-source.yaml");
  expect(scenario.tasks[0]?.triggers).toMatchObject([
    { everyDays: { value: 30 }, from: "done", spread: "exponential" }
  ]);
});

test("places alone need no task", () => {
  const { scenario } = resolved("places-only.yaml");
  expect(scenario.tasks).toEqual([]);
  expect(scenario.places).toMatchObject({ perWte: { value: 50 }, weights: [1, 1, 1], order: "firstCome" });
});

test("a variant equal to its base is equal to it, and extra posts come after those in place", () => {
  const { scenario, variants } = resolved("support-worker-idle.yaml");
  expect(variants[0]?.scenario).toEqual(scenario);
  expect(variants[1]?.scenario.posts.map(({ role }) => role)).toEqual(["cns", "supportWorker"]);
  expect(variants[1]?.scenario.posts[1]?.sbcShare.value).toBe(1);
  for (const { eligible } of scenario.tasks)
    expect(eligible.strict.flat()).toEqual(eligible.strict.flat().map(() => "cns"));
});
