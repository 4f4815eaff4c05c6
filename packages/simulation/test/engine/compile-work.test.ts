import { expect, test } from "vitest";
import { sourcesOf } from "../../src/engine/compile-sources.ts";
import { compileWork } from "../../src/engine/compile-work.ts";
import { CourseEvent, DurationLaw, WhenLate } from "../../src/engine/program.ts";
import { staffGroups } from "../../src/engine/staff-groups.ts";
import type { Reading } from "../../src/scenario/scenario.ts";
import { resolved, smallest } from "../scenario/resolved.ts";

const openDays = 250;

function work(text: string, reading: Reading = "strict") {
  const { scenario } = resolved(text);
  const program = compileWork(scenario, reading, staffGroups(scenario), openDays);
  const names = scenario.tasks.map(({ id }) => id);
  const labels = sourcesOf(scenario).map(({ task, trigger }) => `${names[task]} ${Object.values(trigger)[0]}`);
  const flagged = (flags: Uint8Array) => names.filter((_, task) => flags[task] === 1);
  return { program, scenario, names, labels, flagged };
}

const one = (task: string) =>
  `${smallest}catalogue: none\ntasks:\n  visit: { minutes: 30, eligible: [cns], ${task} }\n`;

test("each trigger of each task is a source, in the order of the catalogue", () => {
  const { program, names, labels } = work(smallest);
  expect(program.tasks).toBe(names.length);
  expect(program.sources).toBe(labels.length);
  expect([...program.taskOf].map((task) => names[task])).toEqual(labels.map((label) => label.split(" ")[0]));
  expect(labels.slice(0, 3)).toEqual(["firstContact diagnosis", "assessment diagnosis", "assessment progression"]);
});

test("events of a course set off what the catalogue says; plans change at progressions and treatment changes", () => {
  const { program, labels } = work(smallest);
  const on = (event: keyof typeof CourseEvent) =>
    [...(program.onEvent[CourseEvent[event]] ?? [])].map((source) => labels[source]);
  expect(on("diagnosis")).toEqual([
    "firstContact diagnosis",
    "assessment diagnosis",
    "mdtDiscussion diagnosis",
    "liaison diagnosis",
    "financialSignposting diagnosis",
    "familySupport diagnosis"
  ]);
  expect(on("progression")).toEqual([
    "assessment progression",
    "decisionSupport progression",
    "mdtDiscussion progression",
    "liaison planChange"
  ]);
  expect(on("treatmentChange")).toEqual([
    "assessment treatmentChange",
    "decisionSupport treatmentChange",
    "liaison planChange"
  ]);
  expect(on("reEntry")).toEqual(["assessment reEntry", "returnContact reEntry"]);
  expect(on("palliativeEntry")).toEqual(["palliativeInformation palliativeEntry"]);
  expect(on("endOfLife")).toEqual(["familySupport endOfLife", "endOfLifePlanning endOfLife"]);
  expect([...program.onAssessment].map((source) => labels[source])).toEqual([
    "carePlan assessment",
    "signposting assessment"
  ]);
  expect([...program.recurring].map((source) => labels[source]?.split(" ")[0])).toEqual(["administration"]);
});

test("an assessment does not call for the next assessment", () => {
  const { program } = work(`${smallest}tasks: { assessment: { on: [diagnosis, assessment] } }\n`);
  expect([...program.onAssessment].map((source) => program.taskOf[source])).not.toContain(program.assessment);
});

test("work by chance has its rate per open day, by tier, as running sums; its chance is in the rate", () => {
  const tiers = "tiers: [{ id: h, share: 0.5, contactMultiplier: 3 }, { id: l, share: 0.5, contactMultiplier: 1 }]\n";
  const tasks =
    "catalogue: none\ncontactsPerPersonYear: 10\ntasks:\n" +
    "  call: { minutes: 15, eligible: [cns], contact: true, probability: 0.25, scalesWithTier: true }\n" +
    "  letter: { minutes: 15, eligible: [cns], perPersonYear: 4, probability: 0.5 }\n" +
    "  visit: { minutes: 15, eligible: [cns], perPersonYearByTier: { h: 2, l: 1 }, scalesWithTier: true }\n";
  const { program } = work(smallest + tiers + tasks);
  expect([...program.demand]).toEqual([0, 1, 2]);
  expect([...program.isContact]).toEqual([1, 0, 0]);
  expect([...program.probability]).toEqual([1, 1, 1]);
  // The mean multiplier is 2: complex people make 15 contacts a year and the others 5, of which a quarter are calls.
  const yearly = [...program.demandRate].map((rate) => rate * openDays);
  [3.75, 5.75, 7.75, 1.25, 3.25, 4.25].forEach((rate, index) => {
    expect(yearly[index]).toBeCloseTo(rate, 12);
  });
});

test("work at an interval keeps its chance, and says what it is counted from", () => {
  const { program } = work(one("everyDays: 90, from: done, spread: exponential, probability: 0.4"));
  expect([...program.recurring]).toEqual([0]);
  expect([...program.intervalDays]).toEqual([90]);
  expect([...program.fromDone, ...program.exponentialInterval]).toEqual([1, 1]);
  expect([...program.probability]).toEqual([0.4]);
  expect(program.demand).toHaveLength(0);
  expect(program.demandRate).toHaveLength(0);
  const usual = work(one("everyDays: 90")).program;
  expect([...usual.fromDone, ...usual.exponentialInterval]).toEqual([0, 0]);
});

test("windows, laws and lateness; work without a window is never late", () => {
  const { program } = work(one("on: diagnosis, duration: gamma, cv: 0.5, windowDays: 14, whenLate: superseded"));
  expect([...program.windowDays]).toEqual([14]);
  expect([...program.durationLaw]).toEqual([DurationLaw.gamma]);
  expect([...program.whenLate]).toEqual([WhenLate.superseded]);
  expect([...work(one("on: diagnosis")).program.windowDays]).toEqual([Number.POSITIVE_INFINITY]);
});

test("who is named, told and planned for follows the Standards that tasks serve", () => {
  const { program, flagged, names } = work(smallest, "delegated");
  expect(flagged(program.names)).toEqual(["firstContact"]);
  // Contacts about symptoms serve Standard 9 too, but do not tell of palliative care.
  expect(flagged(program.informs)).toEqual(["palliativeInformation"]);
  expect(flagged(program.plans)).toEqual(["endOfLifePlanning"]);
  expect(flagged(program.cnsMay)).toEqual(names);
  expect(names[program.assessment]).toBe("assessment");
});

test("where no task serves Standard 1, every task names", () => {
  const { program } = work(one("on: diagnosis"));
  expect([...program.names]).toEqual([1]);
  expect(program.assessment).toBe(-1);
});

test("more triggers than there are streams of draws for are refused", () => {
  const { scenario } = resolved(smallest);
  const [task] = scenario.tasks;
  if (task === undefined) throw new Error("no task");
  const triggers = Array.from({ length: 32737 }, () => ({ on: "diagnosis" }) as const);
  expect(() => sourcesOf({ ...scenario, tasks: [{ ...task, triggers }] })).toThrow(/more than 32736 triggers.*: 32737/);
});
