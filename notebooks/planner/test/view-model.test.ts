import { answer, serialExecutor, simulate } from "caseload";
import { expect, test } from "vitest";
import { answerQuestion, type Found, type Tidings } from "../src/answer-question.ts";
import { textOf } from "../src/scenario-text.ts";
import { type Known, learned, viewOf } from "../src/view-model.ts";

const scenario = {
  organisation: "Made-up Trust",
  newPatientsPerYear: 4,
  years: 1,
  reading: "strict",
  posts: [{ role: "cns", wte: 1 }],
  search: { step: 1 },
  variants: [{ name: "Two", posts: [{ role: "cns", wte: 2 }] }]
};

/** All that is told of a scenario, in its order. */
async function tidingsOf(
  text: string,
  until: (tidings: Tidings) => boolean = () => false,
  kept: Found = new Map()
): Promise<readonly Tidings[]> {
  const told: Tidings[] = [];
  const controller = new AbortController();
  await answerQuestion(text, {
    executor: serialExecutor(simulate),
    signal: controller.signal,
    kept,
    tell(tidings) {
      told.push(tidings);
      if (until(tidings)) controller.abort();
    }
  });
  return told;
}

test("an answer goes from the desk methods to the posts of the simulation, and its words are those of the library", async () => {
  const text = textOf(scenario);
  const kept: Found = new Map();
  const told = await tidingsOf(text, () => false, kept);
  const stages: Known[] = [];
  for (const news of told) {
    const next = learned(stages.at(-1) ?? null, news);
    if (next !== null && next !== stages.at(-1)) stages.push(next);
  }
  const views = stages.map(viewOf);
  expect(views[0]?.stage).toMatch(/desk methods alone/);
  expect(views[1]?.stage).toMatch(/first look/);
  expect(views.at(-1)?.stage).toBe("Worked out by all five methods.");
  const desk = answer(text, { file: "scenario.yaml" });
  expect(views[0]?.headline).toBe(desk.ok ? desk.report.headline : "");
  const last = views.at(-1);
  expect(last?.headline).toMatch(/simulation/);
  expect(last?.parts.map(({ id }) => id)).toEqual([
    "compared",
    "posts",
    "money",
    "achieved",
    "undone",
    "frontier",
    "driver",
    "method"
  ]);
  const charts = last?.parts.flatMap((part) => part.charts.map(({ id }) => id)) ?? [];
  expect(new Set(charts).size).toBe(charts.length);
  const [, variant] = last?.parts[0]?.table?.rows ?? [];
  expect(variant?.[0]).toBe("Two");
  expect(variant?.[1]).toBe(2);
  expect(last?.files.map(({ name }) => name)).toEqual([
    "posts.csv",
    "posts.json",
    "simulation.csv",
    "simulation.json",
    "variants.csv"
  ]);
  for (const { name, text: make } of last?.files ?? []) {
    const made = make();
    if (name.endsWith(".json")) expect(JSON.parse(made).scenario).toBe("scenario.yaml");
    else expect(made.split("\r\n").length).toBeGreaterThan(2);
  }

  // under another name the same posts are not looked for again
  const renamed = textOf({ ...scenario, organisation: "Own Trust" });
  const again = await tidingsOf(renamed, () => false, kept);
  const search = (all: readonly Tidings[]) => all.filter((news) => "stage" in news && news.stage === "posts");
  const found = (all: readonly Tidings[]) => all.filter((news) => "found" in news);
  expect(search(told).length).toBeGreaterThan(0);
  expect(search(again)).toEqual([]);
  expect(found(again)).toEqual(found(told));
  // nor for a variant that differs in its posts alone
  expect(found(told).map((news) => "found" in news && news.found === null)).toEqual([false, true]);
}, 60_000);

test("what is wrong with a scenario is told at once, all of it", async () => {
  const told = await tidingsOf("organisation: Made-up Trust\nnewPatientsPerYear: -1\npots: []\n");
  expect(told).toHaveLength(1);
  const [first] = told;
  const problems = first !== undefined && "problems" in first ? first.problems : [];
  expect(problems.join("\n")).toMatch(/scenario.yaml line 2/);
  expect(problems.join("\n")).toMatch(/scenario.yaml line 3/);
});

test("a question that is given up tells no more", async () => {
  const told = await tidingsOf(textOf(scenario), (tidings) => "answered" in tidings);
  expect(told).toHaveLength(1);
});
