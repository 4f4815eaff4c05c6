import { expect, test } from "vitest";
import { disclosureControlById, disclosureControls, qualities } from "../src/index.ts";

test("each rule hides no more than it says and has a source", () => {
  expect(disclosureControls.map(({ id, smallLargest, roundTo }) => [id, smallLargest, roundTo])).toEqual([
    ["nhs", 7, 5],
    ["below5", 4, 1],
    ["none", 0, 1]
  ]);
  for (const { source, year, quality, smallLargest, forPublication } of disclosureControls) {
    expect(source).not.toBe("");
    expect(year).not.toBe("");
    expect(qualities).toHaveProperty(quality);
    // What hides nothing is not for publication.
    expect(forPublication).toBe(smallLargest > 0);
  }
});

test("a rule that does not exist is answered with the nearest", () => {
  expect(() => disclosureControlById("below-5")).toThrow(/no such id: "below-5" \(did you mean below5\?\)/);
});
