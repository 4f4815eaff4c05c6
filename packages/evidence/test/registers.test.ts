import { expect, test } from "vitest";
import { conflictById, conflicts, defaultById, defaults, unknownById, unknowns } from "../src/index.ts";

test("the conflicts are C1 to C22, in order", () => {
  expect(conflicts.map((conflict) => conflict.id)).toEqual(Array.from({ length: 22 }, (_, n) => `C${n + 1}`));
});

test("the assumption register is U1 to U27, in order", () => {
  expect(unknowns.map((entry) => entry.id)).toEqual(Array.from({ length: 27 }, (_, n) => `U${n + 1}`));
});

test("conflicts that a scenario decides name the switch, and no two the same", () => {
  const named = conflicts.flatMap((conflict) =>
    conflict.switch === undefined ? [] : [[conflict.id, conflict.switch]]
  );
  expect(Object.fromEntries(named)).toEqual({
    C1: "hnaAssessor",
    C4: "reviewInterval",
    C5: "hnaTriggers",
    C6: "firstContact",
    C8: "supportWorkerScope"
  });
});

test("a conflict without a switch says so", () => {
  for (const conflict of conflicts)
    if (conflict.switch === undefined && conflict.id !== "C2") expect(conflict.treatment).toMatch(/^No switch: /);
  expect(conflictById("C2").treatment).toContain("readings");
});

test("every entry that touches a default's value is linked from both sides", () => {
  expect(unknownById("U8").defaults).toContain("reach-share");
  expect(unknownById("U9").defaults).toEqual(expect.arrayContaining(["reach-share", "reference-caseload"]));
  expect(defaultById("contacts-per-person-year").unknowns).toContain("U6");
});

test("an id that does not exist is answered with the nearest", () => {
  expect(() => defaultById("reach-shares")).toThrow(
    new RangeError('invalid default; no such id: "reach-shares" (did you mean reach-share?)')
  );
  expect(() => unknownById("U28")).toThrow(/^invalid register entry; no such id: "U28" \(did you mean U18 or U2 or /);
  expect(() => conflictById("quarrel")).toThrow(new RangeError('invalid conflict; no such id: "quarrel"'));
});

test("a default marked as an assumption names an entry of the register, since nobody measured it", () => {
  const bare = defaults.filter((entry) => entry.quality === "assumption" && entry.unknowns.length === 0);
  expect(bare.map((entry) => entry.id)).toEqual([]);
});

test("administration is an eighth of a post's 1,537 hours over 58 people, by the month, as its reason says", () => {
  expect(defaultById("administration-minutes").value).toBeCloseTo((0.125 * 1537 * 60) / 58 / 12, 1);
});
