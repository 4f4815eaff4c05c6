import { expect, test } from "vitest";
import { beside, intervalText, tableShareBeside } from "../src/indicator-format.ts";

test("a share beside its target never reads as the target where it is not", () => {
  expect([0.61, 0.897, 0.89996, 0.8999999, 0.9].map((share) => beside(share, 0.9))).toEqual([
    "61 %",
    "89.7 %",
    "89.996 %",
    "just under 90 %",
    "90 %"
  ]);
  expect([0.997, 1].map((share) => beside(share, 1))).toEqual(["over 99 %", "100 %"]);
  expect([0.897, 0.8997, 0.9].map((share) => tableShareBeside(share, 0.9))).toEqual(["89.7 %", "89.97 %", "90 %"]);
  expect([0.997, 0.9997].map((share) => tableShareBeside(share, 1))).toEqual(["99.7 %", "over 99.9 %"]);
});

test("an interval goes no further than an indicator can", () => {
  expect(intervalText({ low: -0.02, high: 2.84, unit: "weeks" })).toBe("0 to 2.84");
  expect(intervalText({ low: 0.92, high: 1.03, unit: "share" })).toBe("92 % to 100 %");
});
