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
  if (path.endsWith("hub")) return "yes";
  return path.endsWith("newPatientsPerYear") ? "60" : "1";
}

test.each(presets.filter(({ scenario }) => scenario.organisation !== undefined && scenario.posts !== undefined))(
  "$id can be answered once everything that is open is filled, and not before",
  (preset) => {
    const shares = preset.open.filter(({ path }) => path.endsWith(".share")).length;
    const all = Object.fromEntries(preset.open.map(({ path }) => [path, madeUp(path, shares)]));
    const read = readScenarios(fillPreset(preset, all));
    expect(read.ok ? [] : read.issues).toEqual([]);
    const [first] = preset.open;
    if (first === undefined) throw new Error("nothing is open");
    expect(readScenarios(fillPreset(preset, { ...all, [first.path]: "" })).ok).toBe(false);
  }
);

test("what was filled in stands beside what the document says, under a name of its own", () => {
  const text = fillPreset(presetOf("christie-nurse-led"), { "meetings[0].hoursPerMeeting": "7.5" });
  expect(text).toContain('"label":"Health and wellbeing day"');
  expect(text).toContain('"hoursPerMeeting":7.5');
  expect(text).toContain('organisation: "After the pattern of The Christie');
});

test("nothing filled in leaves the preset as it is", () => {
  const text = fillPreset(presetOf("highland-remote"), { newPatientsPerYear: "" });
  expect(text.split("\n").filter((line) => !line.startsWith("#"))).toEqual([
    "extends: highland-remote",
    'organisation: "After the pattern of NHS Highland (own figures)"',
    "seed: 1",
    ""
  ]);
});
