import type { Followed, StoryLine } from "@caseload/simulation";
import { expect, test } from "vitest";
import { dateAt } from "../src/story-date.ts";
import { followPatient, storyReport, toldStory } from "../src/story-report.ts";
import { madeUpRead } from "./made-up-simulation.ts";

const { scenario } = madeUpRead();
const sourceOf = (id: string): number => {
  const sources = scenario.tasks.flatMap((task) => task.triggers.map(() => task.id));
  return sources.indexOf(id);
};

/** A story of its own lines, over a run that nothing is read from. */
const followed = (lines: readonly StoryLine[], parts: Partial<Followed> = {}): Followed => ({
  patient: 1,
  diagnosedAt: 10.5,
  diesAt: 60.25,
  horizonDays: 730.5,
  untilDays: 730.5,
  lines,
  run: { replication: 0, events: 0, totals: new Float64Array(0) },
  ...parts
});

const assessment = sourceOf("assessment");
const contact = sourceOf("symptomContact");
const administration = sourceOf("administration");

test("a day of the simulation is a day of the calendar, leap days and all", () => {
  expect(dateAt("2028-02-28", 1.9)).toEqual({ year: 2028, iso: "2028-02-29", text: "29 February" });
  expect(dateAt("2026-04-01", -0.5).iso).toBe("2026-03-31");
  expect(dateAt("2026-04-01", 365).iso).toBe("2027-04-01");
});

test("lines become words: what is called for, by when, who did it, and what nobody knows", () => {
  const told = toldStory(
    followed([
      { time: 10.5, what: "diagnosed", tier: 1, site: 0 },
      { time: 10.5, what: "arose", source: assessment, dueAt: 38.5 },
      { time: 20.4, what: "began", source: assessment, server: 0, waited: 9.9 },
      { time: 20.5, what: "tierChanged", from: 1, to: 0 },
      { time: 20.5, what: "done", source: assessment, server: 1, minutes: 45.2, inTime: true },
      { time: 20.5, what: "tierLearnt", tier: 0, before: 1 },
      { time: 20.5, what: "tierLearnt", tier: 0, before: 0 },
      { time: 60.25, what: "lost", source: contact },
      { time: 60.25, what: "lost", source: contact },
      { time: 60.25, what: "died" }
    ]),
    scenario,
    "strict"
  );
  expect(told.lines).toEqual([
    {
      date: "2026-04-11",
      day: 0,
      sentences: ["diagnosed; needs: supported", "called for: Holistic needs assessment (by 9 May)"],
      afterHorizon: false
    },
    {
      date: "2026-04-21",
      day: 10,
      sentences: [
        "needs are now: complex needs; nobody knows yet",
        "Holistic needs assessment: done by the support worker in post 2 in 45 minutes, in time",
        "the assessment finds needs: complex needs"
      ],
      afterHorizon: false
    },
    {
      date: "2026-05-31",
      day: 50,
      sentences: ["died", "lost: Contact about symptoms or treatment (2)"],
      afterHorizon: false
    }
  ]);
  expect(told.died).toBe("2026-05-31");
  expect(told.work.find(({ task }) => task === "assessment")).toMatchObject({
    calledFor: 1,
    inTime: 1,
    late: 0,
    open: 0
  });
});

test("monthly administration is counted, not told", () => {
  const lines: StoryLine[] = [100, 130, 160].flatMap((time): StoryLine[] => [
    { time, what: "arose", source: administration, dueAt: time + 30 },
    { time: time + 1, what: "done", source: administration, server: 0, minutes: 17, inTime: true }
  ]);
  const told = toldStory(followed(lines), scenario, "strict");
  expect(told.lines).toEqual([]);
  expect(told.work).toMatchObject([{ task: "administration", calledFor: 3, inTime: 3 }]);
});

test("what lies beyond the years observed is marked, once", () => {
  const lines: StoryLine[] = [700, 740, 800].map((time) => ({ time, what: "event", event: 1 }));
  const story = toldStory(followed(lines, { diesAt: 900, untilDays: 850 }), scenario, "strict");
  expect(story.lines.map(({ afterHorizon }) => afterHorizon)).toEqual([false, true, true]);
  expect(story.died).toBeNull();
  const text = JSON.stringify(storyReport(story));
  expect(text.split("the years observed end").length).toBe(2);
  expect(text).toContain("alive at the end of the story");
});

test("whoever is asked for beyond the last is told how many there are", () => {
  const count = followPatient(scenario, 100_000);
  expect(count).toBeTypeOf("number");
  expect(count).toBeGreaterThan(100);
  expect(followPatient(scenario, Number(count))).toMatchObject({ patient: count });
  expect(followPatient(scenario, Number(count) + 1)).toBe(count);
});
