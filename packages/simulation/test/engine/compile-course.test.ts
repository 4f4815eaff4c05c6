import { expect, test } from "vitest";
import { compileCourse } from "../../src/engine/compile-course.ts";
import { resolved, smallest } from "../scenario/resolved.ts";

test("rates are per day of a year of 365.25, phases are in days", () => {
  const course =
    "course: { progressionsPerPersonYear: 0.57, treatmentChangesPerPersonYear: 0.4, reEntriesPerPersonYear: 0.1,\n" +
    "  palliativePhaseMonths: 6, endOfLifeMonths: 2, endOfLifeRecognised: 0.75, endOfLifeDelayDays: 14 }\n";
  expect(compileCourse(resolved(smallest + course).scenario)).toMatchObject({
    tiers: 3,
    progression: 0.57 / 365.25,
    treatmentChange: 0.4 / 365.25,
    reEntry: 0.1 / 365.25,
    palliativeDays: 182.625,
    endOfLifeDays: 60.875,
    recognised: 0.75,
    recognisedAfterDays: 14
  });
});

test("moves between tiers stand row by row", () => {
  const tiers =
    "tiers: [{ id: h, share: 0.5, complex: true }, { id: l, share: 0.5 }]\n" +
    "tierChanges: { atAssessment: { h: { l: 0.25 } }, perYear: { h: { l: 0.73 }, l: { h: 0.365 } } }\n";
  const course = compileCourse(resolved(smallest + tiers).scenario);
  expect([...course.drift]).toEqual([0, 0.73 / 365.25, 0.365 / 365.25, 0]);
  expect([...course.atAssessment]).toEqual([0.75, 1, 0, 1]);
});
