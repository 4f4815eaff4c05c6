import { expect, test } from "vitest";
import { availableHoursOf } from "../../src/scenario/staff-hours.ts";
import { problemsOf, resolved, smallest } from "./resolved.ts";

test("hours a week are dated data of the nation", () => {
  const hours = (nation: string, startDate: string) => {
    const { time } = resolved(`${smallest}nation: ${nation}\nstartDate: ${startDate}\n`).scenario.staff;
    return time.kind === "components" ? time.hoursPerWeek.value : null;
  };
  // Model, section 2: Scotland 37 from April 2024, 36 from April 2026.
  expect(hours("England", "2026-04-01")).toBe(37.5);
  expect(hours("Scotland", "2024-03-31")).toBe(37.5);
  expect(hours("Scotland", "2024-04-01")).toBe(37);
  expect(hours("Scotland", "2026-04-01")).toBe(36);
  expect(problemsOf(`${smallest}startDate: 1950-01-01\n`).join()).toContain("staff.hoursPerWeek: missing");
});

test("an uplift in the file becomes the headroom it is", () => {
  const time = (staff: string) => resolved(`${smallest}staff: ${staff}\n`).scenario.staff.time;
  const [lost, added] = [time("{headroom: 0.2}"), time("{uplift: 0.25}")];
  expect(lost.kind === "headroom" && lost.headroom.value).toBe(0.2);
  expect(added.kind === "headroom" && added.headroom.value).toBeCloseTo(0.2, 15);
  expect(availableHoursOf(lost)?.hoursPerYear.value).toBeCloseTo((365 / 7) * 37.5 * 0.8, 9);
});

test("a service is open from nine to five unless it says otherwise, and closes after it opens", () => {
  const { staff } = resolved(smallest).scenario;
  expect([staff.opensAtHour.value, staff.closesAtHour.value]).toEqual([9, 17]);
  expect(problemsOf(`${smallest}staff: {opensAtHour: 17}\n`)).toEqual([
    expect.stringContaining("staff.opensAtHour: expected a service that opens (17) before it closes (17), got 17")
  ]);
});

test("a service that is always open has no days on which posts could begin or end", () => {
  const posts = "posts: [{role: cns, wte: 1, startDate: 2026-05-01, endDate: 2027-05-01}]";
  const service = `organisation: X\nnewPatientsPerYear: 74\n${posts}\n`;
  expect(problemsOf(service)).toEqual([]);
  expect(problemsOf(`${service}staff: {alwaysOpenHoursPerYear: 8766}\n`)).toEqual([
    expect.stringContaining("posts[0].startDate: expected no such day in a service that is always open"),
    expect.stringContaining("posts[0].endDate: expected no such day in a service that is always open")
  ]);
});

test("posts are filled up from their roles", () => {
  const { posts } = resolved(
    `organisation: X\nnewPatientsPerYear: 74\nposts:\n  - {role: cns, wte: 2.5}\n  - {role: breastCareNurse, wte: 1}\n  - {role: supportWorker, wte: 0.6, band: 3, count: 2}\n`
  ).scenario;
  expect(posts.map(({ band, heads, wte }) => [band, heads, wte])).toEqual([
    ["7", 3, 2.5],
    ["6", 1, 1],
    ["3", 1, 0.6],
    ["3", 1, 0.6]
  ]);
  expect(posts[0]?.sbcShare.value).toBe(1);
  expect(posts[1]?.sbcShare.origin).toEqual({ from: "default", id: "combined-post-share" });
  expect(posts[2]?.sbcShare.value).toBe(1);
});

test("support workers with nobody to oversee them are a warning", () => {
  const { warnings } = resolved("organisation: X\nnewPatientsPerYear: 1\nposts: [{role: supportWorker, wte: 1}]\n");
  expect(warnings.map(({ code }) => code)).toEqual(["oversight"]);
});

test("behaviours that are off have strengths all the same, and each may be given alone", () => {
  const { switches } = resolved(`${smallest}switches: {escalation: true, strengths: {escalation: 0.4}}\n`).scenario;
  expect([switches.demandSuppression, switches.inducedDemand, switches.escalation]).toEqual([false, false, true]);
  expect(switches.strengths.escalation).toMatchObject({
    value: 0.4,
    origin: { from: "scenario", path: "switches.strengths.escalation" }
  });
  expect(switches.strengths.suppression.origin).toEqual({ from: "default", id: "suppression-share" });
  expect(switches.strengths.induction.origin).toEqual({ from: "default", id: "induced-contact-share" });
  expect(switches.lateWork).toBe("behind");
});

const taskOf = (text: string, id: string) => resolved(text).scenario.tasks.find((task) => task.id === id);

test("switches change the catalogue", () => {
  const switched = (setting: string, id: string) => taskOf(`${smallest}switches: {${setting}}\n`, id);
  const [complex, supported] = taskOf(smallest, "assessment")?.eligible.delegated ?? [];
  expect([complex, supported]).toEqual([["cns"], ["supportWorker", "cns"]]);
  expect(switched("hnaAssessor: cnsOnly", "assessment")?.eligible.delegated[1]).toEqual(["cns"]);
  expect(switched("hnaAssessor: supportWorkerUnderOversight", "assessment")?.eligible.delegated[0]).toEqual([
    "supportWorker",
    "cns"
  ]);
  expect(switched("hnaAssessor: anyTrainedNurse", "assessment")?.eligible.strict[0]?.slice(0, 2)).toEqual([
    "cns",
    "breastCareNurse"
  ]);
  expect(switched("hnaTriggers: recoveryPackage", "assessment")?.triggers).toEqual([
    { on: "diagnosis" },
    { on: "treatmentChange" }
  ]);
  expect(switched("hnaTriggers: stratified", "assessment")?.triggers).toContainEqual({ on: "endOfLife" });
  expect(switched("firstContact: clinic", "firstContact")).toBeUndefined();
  expect(switched("firstContact: clinic", "newPatientClinic")?.minutes.value).toBe(45);
  expect(switched("reviewInterval: annualWithTouchpoints", "touchpoint")).toBeDefined();
  const review = switched("reviewInterval: sixToTwelveMonths", "annualConversation")?.triggers[0];
  expect(review !== undefined && "everyDays" in review && review.everyDays.value).toBeCloseTo(365.25 * 0.75, 9);
  expect(switched("supportWorkerScope: allTiers", "supportContact")?.eligible.delegated[0]).toEqual([
    "supportWorker",
    "cns"
  ]);
  expect(switched("supportWorkerScope: allTiers", "carePlan")?.eligible.delegated[0]).toEqual(["cns"]);
});

test("a task may be changed, switched off, or new", () => {
  const changed = taskOf(
    `${smallest}tasks: {assessment: {minutes: 45, windowDays: none, on: diagnosis}}\n`,
    "assessment"
  );
  expect(changed?.minutes).toMatchObject({ value: 45, low: 45, high: 45 });
  expect(changed?.windowDays).toBeNull();
  expect(changed?.triggers).toEqual([{ on: "diagnosis" }]);
  expect(changed?.cv.origin).toEqual({ from: "default", id: "duration-cv" });
  expect(taskOf(`${smallest}tasks: {assessment: {counted: false}}\n`, "assessment")).toBeUndefined();
  const made = taskOf(
    `${smallest}tasks: {visit: {minutes: 60, perPersonYear: 2, eligible: [supportWorker]}}\n`,
    "visit"
  );
  expect(made?.oversightMinutes.origin).toEqual({ from: "default", id: "oversight-minutes" });
  expect(made?.eligible.strict).toEqual([["supportWorker"], ["supportWorker"], ["supportWorker"]]);
});
