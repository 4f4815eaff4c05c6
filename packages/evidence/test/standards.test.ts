import { expect, test } from "vitest";
import { standardByNumber, standards } from "../src/standards.ts";

test("eleven Standards: five, three and three, in the order of the document", () => {
  const areas = standards.map(({ area }) => area);
  expect(areas.filter((area) => area === "information and support").length).toBe(5);
  expect(areas.filter((area) => area === "treatment and care").length).toBe(3);
  expect(areas.filter((area) => area === "palliative and supportive care").length).toBe(3);
  const lines = [13, 14, 15, 16, 17, 21, 22, 23, 27, 28, 29];
  expect(standards.map(({ place }) => place.split(";")[0])).toEqual(lines.map((line) => `002:${line}`));
});

test("everyone is the target of the named CNS and of the assessment alone; the thresholds are ours", () => {
  const all = standards.filter(({ target }) => target === "target-share-all");
  expect(all.map(({ number }) => number)).toEqual([2, 3]);
  expect(standards.every(({ thresholdSource }) => thresholdSource === "assumption")).toBe(true);
  expect(standards.every(({ facts }) => facts.includes("standards-no-numeric-threshold"))).toBe(true);
});

test("titles and indicators hold no number", () => {
  for (const { title, indicator } of standards) expect(title + indicator).not.toMatch(/\d/);
});

test("the assessment is called for at diagnosis, progression, treatment change and at any other time", () => {
  expect(standardByNumber(3).events).toEqual(
    expect.arrayContaining(["diagnosis", "progression", "treatmentChange", "atAnyTime"])
  );
});

test("everybody should have a named CNS by the time of the first contact", () => {
  expect(standardByNumber(2).windowDays).toBe(standardByNumber(1).windowDays);
  expect(standards.every(({ windowDays }) => windowDays !== undefined)).toBe(true);
});

test.each([0, 12, 1.5, Number.NaN])("there is no Standard %s", (number) => {
  expect(() => standardByNumber(number)).toThrow(RangeError);
});
