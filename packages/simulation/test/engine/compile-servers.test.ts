import { expect, test } from "vitest";
import { compileServers } from "../../src/engine/compile-servers.ts";
import { availableHoursOf } from "../../src/scenario/staff-hours.ts";
import { resolved } from "../scenario/resolved.ts";

const start = "organisation: X\nnewPatientsPerYear: 74\nstartDate: 2026-04-01\n";
const scenarioOf = (text: string) => resolved(start + text).scenario;

test("each head is a server with its part of the post; the share is this service's", () => {
  const scenario = scenarioOf(
    "posts: [{role: cns, wte: 1.5, heads: 2, sbcShare: 0.4}, {role: supportWorker, wte: 0.6}]\n"
  );
  const staff = compileServers(scenario, "strict");
  expect(staff.servers).toBe(3);
  expect([...staff.rota.wte]).toEqual([0.75, 0.75, 0.6]);
  expect([...staff.wte]).toEqual([0.75 * 0.4, 0.75 * 0.4, 0.6]);
  expect([...staff.roleOf].map((role) => scenario.roles[role]?.id)).toEqual(["cns", "cns", "supportWorker"]);
  expect([...staff.groupOf]).toEqual([0, 0, 1]);
  expect(scenario.roles[staff.cns]?.id).toBe("cns");
  expect(scenario.roles.map(({ registered }) => Number(!registered))).toEqual([...staff.overseen]);
});

test("no post of a CNS, no CNS; no posts, no servers", () => {
  expect(compileServers(scenarioOf("posts: [{role: supportWorker, wte: 1}]\n"), "delegated").cns).toBe(-1);
  expect(compileServers(scenarioOf("posts: []\n"), "delegated")).toMatchObject({ servers: 0, groups: 0, cns: -1 });
});

test("people at a spoke cost travel, but not those who work there, and people at a hub never", () => {
  const scenario =
    scenarioOf(`posts: [{role: cns, wte: 1, site: hub}, {role: cns, wte: 1, site: north}, {role: cns, wte: 1}]
sites:
  - {id: hub, hub: true, share: 0.5, travelMinutes: 30}
  - {id: north, share: 0.3, travelMinutes: 40}
  - {id: south, share: 0.2, travelMinutes: 50}
`);
  const { travelMinutes } = compileServers(scenario, "strict");
  expect([...travelMinutes]).toEqual([0, 40, 50, 0, 0, 50, 0, 40, 50]);
});

test("days of a post are counted from the start date, and its last day is a day in post", () => {
  const { rota } = compileServers(
    scenarioOf("posts: [{role: cns, wte: 1, startDate: 2026-05-01, endDate: 2027-04-01}, {role: cns, wte: 1}]\n"),
    "strict"
  );
  expect([...rota.fromDay]).toEqual([30, Number.NEGATIVE_INFINITY]);
  expect([...rota.toDay]).toEqual([366, Number.POSITIVE_INFINITY]);
});

test("meetings and supervision are a share of the hours of the role that has them", () => {
  const scenario =
    scenarioOf(`posts: [{role: cns, wte: 1.5, heads: 2}, {role: cns, wte: 0.5}, {role: supportWorker, wte: 2}]
meetings: [{label: Team, hoursPerMeeting: 2, perYear: 50, role: cns, attendees: 2}]
staff: {supervisionHoursPerWeek: 1.4}
`);
  const hours = availableHoursOf(scenario.staff.time)?.hoursPerYear.value ?? 0;
  const strict = (2 * 2 * 50) / (2 * hours);
  const delegated = strict + (2 * 1.4 * 365) / 7 / (2 * hours);
  const sharesIn = (reading: "strict" | "delegated") => [...compileServers(scenario, reading).rota.dutiesShare];
  for (const [shares, cns] of [[sharesIn("strict"), strict] as const, [sharesIn("delegated"), delegated] as const]) {
    expect(shares).toHaveLength(5);
    for (const server of [0, 1, 2]) expect(shares[server]).toBeCloseTo(cns, 12);
    expect(shares.slice(3)).toEqual([0, 0]);
  }
});

test("duties that fill all the hours leave none, not fewer than none", () => {
  const scenario = scenarioOf(`posts: [{role: cns, wte: 0.1}]
meetings: [{label: Team, hoursPerMeeting: 8, perYear: 200, role: cns, attendees: 1}]
`);
  expect([...compileServers(scenario, "strict").rota.dutiesShare]).toEqual([1]);
});

test("the part of non-clinical time that can be delegated is a task, not overhead", () => {
  const { rota } = compileServers(
    scenarioOf("posts: [{role: cns, wte: 1}]\nstaff: {nonClinicalShare: 0.3, delegableShareOfNonClinical: 0.6}\n"),
    "strict"
  );
  expect(rota.nonClinicalShare).toBeCloseTo(0.12, 12);
});

test("a headroom without parts is split into bank holidays and the usual parts of absence, and adds up", () => {
  const paidDays = (365 / 7) * 5;
  for (const headroom of [0.2, 0.25, 0.35]) {
    // From 2027 to 2030 England has 8 bank holidays in each year.
    const text = `organisation: X\nnewPatientsPerYear: 74\nstartDate: 2027-04-01\nyears: 4\nposts: [{role: cns, wte: 1}]
staff: {fidelity: rostered, headroom: ${headroom}}\n`;
    const { rota } = compileServers(resolved(text).scenario, "strict");
    const present = 1 - (8 + rota.annualLeaveDays + rota.studyDays) / paidDays;
    expect(1 - present * (1 - rota.sicknessShare - rota.otherAbsenceShare)).toBeCloseTo(headroom, 12);
    expect(rota.annualLeaveDays / rota.studyDays).toBeCloseTo(29 / 5, 12);
    expect(rota.sicknessShare / rota.otherAbsenceShare).toBeCloseTo(5.3, 12);
  }
  const none = compileServers(scenarioOf("posts: [{role: cns, wte: 1}]\nstaff: {headroom: 0.01}\n"), "strict").rota;
  expect([none.annualLeaveDays, none.sicknessShare]).toEqual([0, 0]);
});

test("more people than the roster has rows for are refused", () => {
  const posts = "posts: [{role: cns, wte: 900, heads: 1000, count: 66}]\n";
  expect(() => compileServers(scenarioOf(posts), "strict")).toThrow(
    new RangeError("invalid posts; more than 65536 people: 66000")
  );
});
