import { presetById, presets, readScenarios } from "caseload";
import { expect, test } from "vitest";
import { fillPreset } from "../fill-preset.ts";

const presetOf = (id: string) => {
  const found = presetById(id);
  if (found === undefined) throw new Error(`no preset ${id}`);
  return found;
};

/** Made-up figures for whatever a preset leaves open. */
function madeUp(path: string, shares: number): string {
  if (path.endsWith("sbcShare")) return "0.4";
  if (path.endsWith(".share")) return `${1 / shares}`;
  if (path.endsWith("role")) return "cns";
  if (path.endsWith("startDate")) return "2027-01-01";
  if (path.endsWith("hub")) return "true";
  return path.endsWith("newPatientsPerYear") ? "60" : "1";
}

const issuesOf = (text: string): readonly unknown[] => {
  const read = readScenarios(text);
  return read.ok ? [] : read.issues;
};

const sites = presets.filter(({ system, scenario }) => system !== undefined && scenario.organisation !== undefined);

test("there are the eight services that the documents name", () => {
  expect(sites).toHaveLength(8);
});

test.each(sites)("$id is as the document says once everything that is open is filled", (preset) => {
  const shares = preset.open.filter(({ path }) => path.endsWith(".share")).length;
  const { text, leftOut, hasPosts } = fillPreset(
    preset,
    Object.fromEntries(preset.open.map(({ path }) => [path, madeUp(path, shares)]))
  );
  expect(issuesOf(text)).toEqual([]);
  expect(leftOut).toEqual([]);
  expect(hasPosts).toBe(true);
});

test.each(sites.filter(({ scenario }) => scenario.newPatientsPerYear === undefined))(
  "$id needs the number of new people, and no more than that",
  (preset) => {
    const nothing = fillPreset(preset, {});
    expect(nothing.missing).toEqual(["new diagnoses of secondary breast cancer a year"]);
    expect(issuesOf(nothing.text)).toHaveLength(preset.open.length);
    const people = fillPreset(preset, { newPatientsPerYear: "60" });
    expect(people.missing).toEqual([]);
    expect(people.hasPosts).toBe(false);
    expect(issuesOf(people.text)).toEqual([]);
    expect(people.text).toContain("posts: []");
  }
);

test("where people and posts are known, places and meetings that are not are left out and named", () => {
  const { text, leftOut, hasPosts } = fillPreset(presetOf("christie-nurse-led"), {});
  expect(hasPosts).toBe(true);
  expect(leftOut.join()).toMatch(/one place.*Health and wellbeing day/);
  const read = readScenarios(text);
  if (!read.ok) throw new Error("the preset cannot be read");
  const [{ scenario }] = read.scenarios;
  expect(scenario.posts.map(({ role, wte }) => [role, wte])).toEqual([["cns", 2.5]]);
  expect(scenario.sites).toHaveLength(1);
  expect(scenario.meetings).toEqual([]);
  expect(text).toContain("# Left out: meetings");
});

test("a meeting that was filled in is not counted person by person too", () => {
  const preset = presetOf("highland-remote");
  const all = Object.fromEntries(preset.open.map(({ path }) => [path, madeUp(path, 1)]));
  const { text, notCounted } = fillPreset(preset, all);
  expect(notCounted).toEqual(["mdtDiscussion"]);
  const read = readScenarios(text);
  if (!read.ok) throw new Error("the preset cannot be read");
  const [{ scenario }] = read.scenarios;
  expect(scenario.meetings).toHaveLength(1);
  expect(scenario.tasks.map(({ id }) => id)).not.toContain("mdtDiscussion");
  expect(fillPreset(preset, { ...all, "meetings[0].attendees": "" }).notCounted).toEqual([]);
});

test("posts lose the place at which they stand when places are left out", () => {
  const preset = presetOf("sybnd-rollout");
  const filled = Object.fromEntries(
    preset.open.filter(({ path }) => !path.endsWith(".share")).map(({ path }) => [path, madeUp(path, 1)])
  );
  const { text, hasPosts } = fillPreset(preset, filled);
  expect(hasPosts).toBe(true);
  expect(issuesOf(text)).toEqual([]);
});

test("what was filled in stands beside what the document says, under a name of its own", () => {
  const { text } = fillPreset(presetOf("christie-nurse-led"), {
    "meetings[0].hoursPerMeeting": "7.5",
    "meetings[0].attendees": "2"
  });
  expect(text).toContain('"label":"Health and wellbeing day"');
  expect(text).toContain('"hoursPerMeeting":7.5');
  expect(text).toContain('organisation: "After the pattern of The Christie');
});
